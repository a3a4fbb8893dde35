package com.asrops.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Runs the statements of {@code postgresql.sql} or {@code sqlite.sql} by their names. */
final class Database {

    private static final int CONNECTIONS = 10;

    /** As our server has it. */
    private static final Map<String, String> SQLITE =
            Map.of("synchronous", "NORMAL", "foreign_keys", "ON", "cache_size", "10000", "transaction_mode", "IMMEDIATE");

    private final HikariDataSource pool;
    private final ReentrantLock sqliteWriter = new ReentrantLock();
    private final Map<String, String> statements;
    private final boolean arraysAsJson;

    Database(String url) {
        arraysAsJson = url.startsWith("jdbc:sqlite:");
        statements = statements(arraysAsJson ? "/sqlite.sql" : "/postgresql.sql");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        if (arraysAsJson) {
            SQLITE.forEach(config::addDataSourceProperty);
        }
        pool = new HikariDataSource(config);
    }

    /** A connection, for all statements of a request. */
    Connection connect() throws SQLException {
        return pool.getConnection();
    }

    /** Runs a transaction. SQLite has one writer at a time, and waits better in Java than in the database. */
    <T> T write(Transaction<T> transaction) throws SQLException {
        if (arraysAsJson) {
            sqliteWriter.lock();
        }
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                T result = transaction.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } finally {
            if (arraysAsJson) {
                sqliteWriter.unlock();
            }
        }
    }

    /**
     * Writes rows, given as their columns, each with the same further values: on PostgreSQL in one statement that takes each
     * column as an array, on SQLite, which is in the process, by one prepared statement row by row.
     */
    void writeAll(Connection connection, String name, Object[][] columns, Object... further) throws SQLException {
        int rows = columns[0].length;
        if (rows == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(statements.get(name))) {
            if (!arraysAsJson) {
                int next = 1;
                for (Object[] column : columns) {
                    statement.setArray(next++, array(connection, column));
                }
                for (Object value : further) {
                    statement.setObject(next++, value);
                }
                statement.executeUpdate();
                return;
            }
            for (int row = 0; row < rows; row++) {
                int next = 1;
                for (Object[] column : columns) {
                    statement.setObject(next++, column[row]);
                }
                for (Object value : further) {
                    statement.setObject(next++, value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Array array(Connection connection, Object[] values) throws SQLException {
        String type = values instanceof Long[] ? "int8" : values instanceof Boolean[] ? "bool" : "text";
        return connection.createArrayOf(type, values);
    }

    /** All rows of a statement; of its parameters, an array of ids is one. */
    <T> List<T> rows(Connection connection, String name, Row<T> row, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statements.get(name))) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(connection, parameters[i]));
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

    private Object parameter(Connection connection, Object value) throws SQLException {
        if (value instanceof String[] texts) {
            return arraysAsJson ? json(texts) : array(connection, texts);
        }
        return arraysAsJson && value instanceof long[] ids ? Arrays.toString(ids) : value;
    }

    private static String json(String[] texts) {
        StringWriter array = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(array)) {
            json.writeArray(texts, 0, texts.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return array.toString();
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

    /** What is done in a transaction. */
    interface Transaction<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Reads the row on which the results stand. */
    interface Row<T> {
        T read(ResultSet results) throws SQLException;
    }
}
