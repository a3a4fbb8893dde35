package com.asrops.guards;

import com.asrops.guards.Catalog.TableColumn;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps records and tables together: a component without its column fails when it is first read, a column without its
 * component never shows, and one that may be NULL where the record says otherwise fails on the first row that has none.
 */
@OnBothDatabases
class RecordColumnsTest {

    /** Columns that their entity does not show, each with its reason. */
    private static final Map<String, String> NOT_SHOWN =
            Map.of("audit_events.transaction_id", "orders the changes, whose own statements read it");

    private final TestServer server;
    private final Map<String, Map<String, TableColumn>> tables;
    private final Findings findings = new Findings();

    RecordColumnsTest(TestServer server) {
        this.server = server;
        this.tables = Catalog.columns(server);
    }

    @Test
    void everyComponentHasAColumnThatFits() {
        for (Entity<?> entity : ServedSchema.entities()) {
            for (Column column : entity.columns().values()) {
                TableColumn found =
                        tables.getOrDefault(entity.table(), Map.of()).get(column.name());
                if (found == null) {
                    findings.add(name(entity, column) + " has no column " + entity.table() + "." + column.name()
                            + ". In a new migration:" + ColumnTypes.added(entity, column));
                } else {
                    compare(entity, column, found);
                }
            }
        }
        findings.mustBeNone("Every component of an entity has a column that fits, on "
                + server.dialect().product() + ".");
    }

    private void compare(Entity<?> entity, Column column, TableColumn found) {
        String both = name(entity, column) + " and " + found.table() + "." + found.name();
        String type = ColumnTypes.of(column, server.dialect());
        findings.check(
                found.type().equalsIgnoreCase(type) || found.view() && server.dialect() == Dialect.SQLITE,
                both + ": the column is " + found.type() + ", but "
                        + column.type().getSimpleName() + " is kept as " + type);
        findings.check(
                found.nullable() == column.nullable() || found.view(),
                both
                        + (column.nullable()
                                ? ": only the component is nullable; take @Nullable away, or NOT NULL"
                                : ": only the column is nullable; write NOT NULL, or @Nullable"));
        findings.check(
                server.dialect() == Dialect.SQLITE || found.scale() == column.scale(),
                both + ": the column has " + found.scale() + " decimals, @Scale says " + column.scale());
    }

    @Test
    void everyColumnIsAComponentOrItsFoldedTwin() {
        for (Entity<?> entity : ServedSchema.entities()) {
            Set<String> names =
                    entity.columns().values().stream().map(Column::name).collect(Collectors.toSet());
            tables.getOrDefault(entity.table(), Map.of()).keySet().stream()
                    .filter(column -> !names.contains(column.replaceFirst("_folded$", "")) && !isSecret(column))
                    .filter(column -> !NOT_SHOWN.containsKey(entity.table() + "." + column))
                    .forEach(column -> findings.add(
                            "The column " + entity.table() + "." + column + " is never read: add the component to "
                                    + entity.type().getName() + ", or drop it"));
        }
        findings.mustBeNone("Every column is a component of its entity, on "
                + server.dialect().product() + ".");
    }

    /** What is read goes into logs, filters and the audit: no place for a hash that opens something. */
    @Test
    void noComponentIsASecret() {
        for (Entity<?> entity : ServedSchema.entities()) {
            entity.columns()
                    .values()
                    .forEach(column -> findings.check(
                            !isSecret(column.name()),
                            name(entity, column) + ": read it by a statement of its own, see CredentialMapper"));
        }
        findings.mustBeNone("No entity holds a column *_hash.");
    }

    private static boolean isSecret(String column) {
        return column.endsWith("_hash");
    }

    private static String name(Entity<?> entity, Column column) {
        return entity.name() + "." + column.component().getName();
    }
}
