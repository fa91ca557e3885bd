package org.parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Documents that entries of a ledger quote, kept beside it whole and unchanged. Their bytes are
/// kept as base 64, so that both databases have the same table.
public final class DocumentStore {
    private final LedgerStore ledger;
    private final Connection connection;

    DocumentStore(LedgerStore ledger, Connection connection) {
        this.ledger = ledger;
        this.connection = connection;
    }

    /// Keeps a document; one that is there already stays as it is. It is on the disk when this
    /// returns.
    public void put(StoredDocument document, byte[] bytes) {
        ledger.run(
                () -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO document VALUES (?, ?, ?, ?, ?) ON CONFLICT DO"
                                            + " NOTHING")) {
                        insert.setString(1, document.sha256());
                        insert.setString(2, document.name());
                        insert.setString(3, document.date().toString());
                        insert.setLong(4, document.received().toEpochMilli());
                        insert.setString(5, Base64.getEncoder().encodeToString(bytes));
                        return insert.executeUpdate();
                    }
                });
    }

    /// All documents, in the order in which they were received.
    public List<StoredDocument> all() {
        return ledger.run(
                () -> {
                    var all = new ArrayList<StoredDocument>();
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT sha256, name, date, received FROM document"
                                                    + " ORDER BY received, sha256");
                            ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            all.add(document(row));
                        }
                    }
                    return all;
                });
    }

    /// The document of a hash.
    public Optional<StoredDocument> find(String sha256) {
        return ledger.run(
                () -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT sha256, name, date, received FROM document WHERE"
                                            + " sha256 = ?")) {
                        select.setString(1, sha256);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? Optional.of(document(row)) : Optional.empty();
                        }
                    }
                });
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getString(1),
                row.getString(2),
                LocalDate.parse(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)));
    }

    /// The bytes of a document that is there.
    public byte[] bytes(StoredDocument document) {
        return ledger.run(
                () -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT content FROM document WHERE sha256 = ?")) {
                        select.setString(1, document.sha256());
                        try (ResultSet row = select.executeQuery()) {
                            if (!row.next()) {
                                throw new StoreException(
                                        "The document %s is not there any more."
                                                .formatted(document.name()));
                            }
                            return Base64.getDecoder().decode(row.getString(1));
                        }
                    }
                });
    }
}
