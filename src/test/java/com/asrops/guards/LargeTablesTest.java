package com.asrops.guards;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.sql.SqlLog;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * On much data no list, order or filter, also of a related row, reads a fifth of a large table for its page, but for what
 * {@code large-tables.txt} names with its reason. {@code -Dlarge.postgresql=<url>} names a database that {@code seed} has filled and
 * {@code ANALYZE} has looked at; SQLite does not tell how much it reads.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "large.postgresql", matches = ".+")
class LargeTablesTest {

    private static final int LARGE = 10_000;

    private final Findings findings = new Findings();
    private final AllowedReads allowed = new AllowedReads();
    private Map<String, Long> sizes = Map.of();

    @Test
    void noPageReadsALargeTable() {
        TestServer server =
                TestServer.startWith(Dialect.POSTGRESQL, "DATABASE_URL=" + System.getProperty("large.postgresql"));
        sizes = sizes(server);
        LargeQueries queries = new LargeQueries(server);
        for (GraphQLFieldDefinition list : ServedSchema.get().getQueryType().getFieldDefinitions()) {
            Relationships.target(list)
                    .filter(entity -> Relationships.isConnection(list) && sizes.containsKey(entity.table()))
                    .ifPresent(entity -> queries.of(list, entity).forEach((name, query) -> check(server, name, query)));
        }
        allowed.unneeded().forEach(line -> findings.add("Nothing needs this line, take it out: " + line));
        findings.mustBeNone("A page reads no large table of " + sizes + ".");
    }

    private void check(TestServer server, String name, String query) {
        List<SqlLog.Entry> statements;
        try {
            statements = server.plansOf(query);
        } catch (AssertionError e) {
            // One that runs out of time is told with the others.
            findings.add(name + " fails: " + query + " " + e.getMessage());
            return;
        }
        statements.stream()
                .filter(statement -> !statement.plan().isEmpty())
                .forEach(statement -> RowsRead.tooMany(statement.plan(), sizes)
                        .forEach((table, rows) -> findings.check(
                                allowed.name(name + " reads " + table),
                                name + " reads " + table + ", " + rows + ": " + query)));
    }

    /** The tables with many rows. Views are left out: what a filter of theirs reads are rows of tables, in the order of none. */
    private static Map<String, Long> sizes(TestServer server) {
        Map<String, Long> sizes = new TreeMap<>();
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            for (Entity<?> entity : ServedSchema.entities()) {
                String count = Rows.query(connection, "SELECT count(*) FROM " + entity.table())
                        .getFirst();
                if (Long.parseLong(count) >= LARGE && !Catalog.isView(server, entity)) {
                    sizes.put(entity.table(), Long.parseLong(count));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sizes;
    }
}
