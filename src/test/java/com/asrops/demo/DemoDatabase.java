package com.asrops.demo;

import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.migration.Migrations;
import com.asrops.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A database of a test, with its tables. */
public record DemoDatabase(String url) {

    /** A new file in this folder. */
    public static DemoDatabase sqlite(Path folder) {
        return new DemoDatabase("sqlite:///" + folder.resolve("demo-" + System.nanoTime() + ".db"));
    }

    public static DemoDatabase postgresql() {
        return new DemoDatabase(TestPostgres.newDatabase());
    }

    public DemoDatabase migrated() {
        new Migrations(parsed()).migrate();
        return this;
    }

    /** With this data, in which nothing is left to chance. */
    DemoDatabase loaded(DemoData data) throws SQLException {
        migrated();
        try (Connection connection = connect()) {
            new DemoLoader(connection, dialect()).load(data, done -> {});
        }
        return this;
    }

    Dialect dialect() {
        return parsed().dialect();
    }

    Connection connect() throws SQLException {
        DatabaseUrl parsed = parsed();
        Properties settings = new Properties();
        if (parsed.dialect() == Dialect.SQLITE) {
            settings.setProperty("foreign_keys", "true");
            settings.setProperty("synchronous", "OFF");
        }
        if (parsed.user() != null) {
            settings.setProperty("user", parsed.user());
        }
        if (parsed.password() != null) {
            settings.setProperty("password", parsed.password());
        }
        return DriverManager.getConnection(parsed.jdbcUrl(), settings);
    }

    /** The rows that a statement gives, each as one text. */
    List<String> rows(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                texts.add(String.join("|", values));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        return Long.parseLong(rows(sql).getFirst());
    }

    private DatabaseUrl parsed() {
        return DatabaseUrl.parse(url);
    }
}
