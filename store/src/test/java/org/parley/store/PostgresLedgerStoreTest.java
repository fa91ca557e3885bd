package org.parley.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

class PostgresLedgerStoreTest extends LedgerStoreContract {
    private static @Nullable PrivatePostgres server;
    private static int databases;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> programs = PrivatePostgres.programs();
        assumeTrue(
                programs.isPresent(),
                "No PostgreSQL server in /usr/lib/postgresql: install Debian's package postgresql"
                        + " to run these tests.");
        server = PrivatePostgres.start(programs.get());
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    String address(String name) throws IOException, InterruptedException {
        if (server == null) {
            throw new IllegalStateException("The server was not started.");
        }
        return server.database(name + databases++);
    }
}
