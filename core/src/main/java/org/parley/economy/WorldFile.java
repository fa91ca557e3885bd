package org.parley.economy;

import org.parley.files.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;

/// The files that a world is kept in: `world.yaml`, which says what it is, and tables of data.
///
/// Flows and tariffs are wide, one column for each exporter, so that a row is what one importer
/// buys of one sector. Every table may be plain or have `.gz`.
public enum WorldFile {
    /// `code,name,region,members`; members are the alpha-3 codes, separated by spaces, of the
    /// countries that an economy of several is made of, and may be left out.
    ECONOMIES,
    /// `code,name,kind,isic`; kind is goods or services, isic, which may be left out, the divisions
    /// of ISIC Rev. 4 separated by spaces.
    SECTORS,
    /// `sector,importer`, then exporters; million USD, tariff excluded.
    FLOWS,
    /// `sector,importer`, then exporters; fractions. Rows of services may be left out: none is 0.
    TARIFFS,
    /// `economy,input`, then using sectors; shares in materials, each column of an economy sums to
    /// 1.
    INPUTS,
    /// `sector`, then economies; share of value added in cost.
    VALUE_ADDED,
    /// `sector`, then economies; million USD, tariff included. It follows from the other tables and
    /// stands here to be read, and to check them.
    FINAL_DEMAND,
    /// `sector`, then the named sets of trade elasticities.
    ELASTICITIES;

    /// The file beside the tables.
    public static final String YAML = "world.yaml";

    /// The name of the table's file when it is plain.
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /// The hash of a world's data: SHA-256 over each table's file name, a line feed, and its
    /// content unpacked and without carriage returns, in the order of this enum. `world.yaml` is
    /// left out, since the hash stands in it. In lower-case hexadecimal.
    static String hash(Map<WorldFile, byte[]> tables) {
        MessageDigest digest = Sha256.digest();
        for (WorldFile file : values()) {
            byte[] content = tables.get(file);
            if (content == null) {
                continue;
            }
            digest.update((file.fileName() + "\n").getBytes(StandardCharsets.UTF_8));
            int from = 0;
            for (int at = 0; at < content.length; at++) {
                if (content[at] == '\r') {
                    digest.update(content, from, at - from);
                    from = at + 1;
                }
            }
            digest.update(content, from, content.length - from);
        }
        return Sha256.hex(digest);
    }
}
