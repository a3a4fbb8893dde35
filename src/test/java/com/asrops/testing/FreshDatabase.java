package com.asrops.testing;

import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Empty databases for tests, one of its own for each: a SQLite file below {@code target/}, or a PostgreSQL database. */
public final class FreshDatabase {

    private FreshDatabase() {}

    public static DatabaseUrl of(Dialect dialect) {
        return DatabaseUrl.parse(address(dialect));
    }

    /** The same as a {@code DATABASE_URL}. */
    public static String address(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL ? TestPostgres.newDatabase() : "sqlite:///" + file();
    }

    /** Opens a plain connection, with foreign keys on. */
    public static Connection connect(DatabaseUrl url) throws SQLException {
        String jdbcUrl = url.jdbcUrl() + (url.dialect() == Dialect.SQLITE ? "?foreign_keys=true" : "");
        return DriverManager.getConnection(jdbcUrl, url.user(), url.password());
    }

    private static Path file() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-databases"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "db").resolve("test.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
