package com.asrops.parity;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relations;
import com.asrops.testing.Rows;
import com.asrops.testing.SampleRows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables of servers that hold the same rows, and how many rows with values at the edges each was given. */
final class EdgeTables {

    final List<TestServer> servers;
    private final Map<String, Integer> written = new TreeMap<>();

    EdgeTables(List<TestServer> servers) {
        this.servers = servers;
    }

    void count(Entity<?> entity, int rows) {
        written.put(entity.name(), rows);
    }

    /** How many rows of each entity were written. */
    Map<String, Integer> written() {
        return written;
    }

    @Nullable
    Entity<?> parent(Entity<?> entity, Column column) {
        return servers.getFirst().bean(Relations.class).targetOf(entity, column);
    }

    /** Whether a key has no row to lead to: the first one of a table that refers to itself. */
    boolean refersToNothing(Entity<?> entity, @Nullable Column column) {
        Entity<?> parent = column == null ? null : parent(entity, column);
        return parent != null && lastId(servers.getFirst(), parent) == 0;
    }

    /** Every other time one of the new rows. */
    long someId(Entity<?> entity, int i) {
        long last = lastId(servers.getFirst(), entity);
        int count = written.getOrDefault(entity.name(), 0);
        return count > 0 && i % 2 == 0 ? last - i % count : 1 + i % last;
    }

    /** A row that is refused takes an id with it on PostgreSQL. */
    static void countOn(TestServer server, Entity<?> entity) {
        if (server.dialect() == Dialect.POSTGRESQL) {
            server.execute(
                    "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM %1$s"
                            .formatted(entity.table()));
        }
    }

    static long lastId(TestServer server, Entity<?> entity) {
        return Long.parseLong(query(server, "SELECT coalesce(max(id), 0) FROM " + entity.table())
                .getFirst());
    }

    static Set<String> tables(TestServer server) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return SampleRows.counts(connection, server.dialect()).keySet();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> query(TestServer server, String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values by turns. */
    static <V> V pick(List<V> values, int i) {
        return values.get(Math.floorMod(i, values.size()));
    }
}
