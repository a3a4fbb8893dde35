package com.asrops.limit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the statements of {@code postgresql.sql} or {@code sqlite.sql} by their names. */
final class Database {

    private static final int CONNECTIONS = 10;

    private final HikariDataSource pool;
    private final Map<String, String> statements;
    private final boolean arraysAsJson;

    Database(String url) {
        arraysAsJson = url.startsWith("jdbc:sqlite:");
        statements = statements(arraysAsJson ? "/sqlite.sql" : "/postgresql.sql");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
    }

    /** A connection, for all statements of a request. */
    Connection connect() throws SQLException {
        return pool.getConnection();
    }

    /** All rows of a statement; of its parameters, an array of ids is one. */
    <T> List<T> rows(Connection connection, String name, Row<T> row, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statements.get(name))) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(parameters[i]));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row.read(results));
                }
            }
            return rows;
        }
    }

    private Object parameter(Object value) {
        return arraysAsJson && value instanceof long[] ids ? Arrays.toString(ids) : value;
    }

    private static Map<String, String> statements(String file) {
        try (InputStream in = Database.class.getResourceAsStream(file)) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("-- name: ");
            return Arrays.stream(parts)
                    .skip(1)
                    .map(part -> part.split("\n", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1].strip(), (a, b) -> a, HashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the row on which the results stand. */
    interface Row<T> {
        T read(ResultSet results) throws SQLException;
    }
}
