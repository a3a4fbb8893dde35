package com.asrops.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What SQLite knows about how many rows there are and how they differ, by which it chooses between indexes. */
public final class SqliteStatistics {

    private SqliteStatistics() {}

    /**
     * Lets SQLite look at some rows of the tables that it does not know, or that have become ten times as large or small.
     * Its authors advise this at the start of connections that live long and after a change of the schema. Readers that are
     * open already learn it only when the schema changes.
     */
    public static void refresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // 0x10000: all tables, not only those that this connection has read; 0x10: so few rows that no samples of
            // values are kept, for with these a statement would be prepared again for each value; 0x2: do it.
            statement.execute("PRAGMA optimize=0x10012");
        }
    }
}
