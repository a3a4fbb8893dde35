package com.asrops.testing;

import com.asrops.kernel.database.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A real PostgreSQL for the tests: the server named by {@code TEST_DATABASE_URL}, or else one that is unpacked and
 * started once for all tests of the run.
 */
public final class TestPostgres {

    private static final String ADMIN_URL = adminUrl();

    private TestPostgres() {}

    /** Creates an empty database that sorts by ICU en-US, so that byte order has to be asked for, and returns its {@code DATABASE_URL}. */
    public static String newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name
                + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C.UTF-8'");
        return ADMIN_URL.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }

    private static void execute(String sql) {
        DatabaseUrl url = DatabaseUrl.parse(ADMIN_URL);
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare a test database on " + url.display(), e);
        }
    }

    @SuppressWarnings("resource") // lives as long as the test run; its own shutdown hook stops it
    private static String adminUrl() {
        String given = System.getenv("TEST_DATABASE_URL");
        if (given != null && !given.isBlank()) {
            return given;
        }
        try {
            int port = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "300")
                    .start()
                    .getPort();
            return "postgresql://postgres@localhost:" + port + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
