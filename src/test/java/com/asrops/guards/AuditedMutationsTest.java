package com.asrops.guards;

import com.asrops.files.FilesSample;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Keeps a write from going past the audit: runs every mutation of the schema, looks at every row of every entity before and
 * after, and finds one event for each row that is not as it was.
 */
@OnBothDatabases
class AuditedMutationsTest {

    /** It changes what no row shows, for whoever has signed in: see SessionTest. */
    private static final String OF_A_SESSION = "passwordChange";

    /**
     * Not told: the events themselves, and what other systems said. Each of their nights touches every reference, no person
     * writes one, and its own columns say what was said last and when; what follows from it in our rows is told.
     */
    private static final Set<String> NOT_TOLD = Set.of("AuditEvent", "ExternalRef");

    private static final String TIME = ", '2026-01-01T00:00:00.000000Z'";

    private static final Pattern ID = Pattern.compile("@(\\w+):(\\d+)");
    private static final Pattern NEWEST = Pattern.compile("@(\\w+)");

    private final TestServer server;
    private final List<? extends Entity<?>> told;
    private final Findings findings = new Findings();

    AuditedMutationsTest(TestServer server) {
        this.server = server;
        told = ServedSchema.entities().stream()
                .filter(entity -> !NOT_TOLD.contains(entity.name()) && !Catalog.isView(server, entity))
                .toList();
    }

    @Test
    void everyRowThatAMutationChangesHasItsEvent() {
        server.clear();
        Sample.load(server);
        FilesSample.loadFiles(server);
        server.execute(
                "INSERT INTO sync_runs (source, resource, status, started_at, rows_created, rows_updated, rows_unchanged, rows_failed,"
                        + " created_at, updated_at, version) VALUES ('RAKEN', 'members', 'RUNNING'" + TIME
                        + ", 0, 0, 0, 1" + TIME
                        + TIME + ", 1)",
                "INSERT INTO sync_issues (sync_run_id, code, message, created_at, updated_at, version) VALUES (1, 'NOT_FOUND', 'No'"
                        + TIME + TIME + ", 1)");
        List<String> lines = AuditedMutations.lines();
        for (String line : lines) {
            String mutation = line.substring(0, line.indexOf(' '));
            Map<String, String> before = rows();
            int events = events().size();
            run(mutation, line.substring(line.indexOf(' ') + 1));
            List<String> told = events().subList(events, events().size());
            SortedSet<String> changed = changes(before, rows());
            findings.check(!changed.isEmpty(), mutation + " changed nothing: let it change something here");
            findings.check(
                    told.stream().sorted().toList().equals(List.copyOf(changed)),
                    mutation + " changed " + changed + ", but the audit tells of " + told
                            + ": write by Rows, or tell Audit of what a statement of your own writes");
        }
        for (GraphQLFieldDefinition mutation :
                ServedSchema.get().getMutationType().getFieldDefinitions()) {
            findings.check(
                    mutation.getName().equals(OF_A_SESSION)
                            || lines.stream().anyMatch(line -> line.startsWith(mutation.getName() + " ")),
                    mutation.getName() + " is not looked at: add a line to MUTATIONS in AuditedMutations");
        }
        findings.mustBeNone(
                "Every change of a row has its event, on " + server.dialect().product() + ".");
    }

    private void run(String mutation, String input) {
        String withIds = ID.matcher(input)
                .replaceAll(id -> "\"" + NodeId.encode(id.group(1), Long.parseLong(id.group(2))) + "\"");
        String whole = NEWEST.matcher(withIds).replaceAll(type -> newest(type.group(1)));
        List<Object> errors = server.graphQl()
                .document("mutation { result: " + mutation + "(input: " + whole
                        + ") { userErrors { code field message } } }")
                .execute()
                .path("result.userErrors")
                .entityList(Object.class)
                .get();
        findings.check(errors.isEmpty(), mutation + " is refused: " + errors);
    }

    private String newest(String type) {
        String[] row = query("SELECT id, version FROM " + entity(type).table() + " ORDER BY id DESC LIMIT 1")
                .getFirst()
                .split(" \\| ");
        return "id: \"" + NodeId.encode(type, Long.parseLong(row[0])) + "\", version: " + row[1];
    }

    private Entity<?> entity(String type) {
        return server.bean(Entities.class).get(type);
    }

    /** What is done to each row, as an event tells it. */
    private SortedSet<String> changes(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> changes = new TreeSet<>();
        after.forEach((row, text) -> {
            if (!before.containsKey(row)) {
                changes.add("CREATED " + row);
            } else if (!before.get(row).equals(text)) {
                changes.add((isArchived(before.get(row)) == isArchived(text) ? "UPDATED " : "ARCHIVED ") + row);
            }
        });
        before.keySet().stream().filter(row -> !after.containsKey(row)).forEach(row -> changes.add("DELETED " + row));
        return changes;
    }

    private static boolean isArchived(String text) {
        return !text.endsWith(" | null");
    }

    /** All columns of all rows of all entities, by type and id; the last is when it was archived. */
    private Map<String, String> rows() {
        Map<String, String> rows = new HashMap<>();
        for (Entity<?> entity : told) {
            String columns = String.join(
                    ", ", entity.columns().values().stream().map(Column::name).toList());
            query("SELECT " + columns + ", "
                            + (entity.columns().containsKey("archivedAt") ? "archived_at" : "NULL") + " FROM "
                            + entity.table())
                    .forEach(row -> rows.put(entity.name() + ":" + row.split(" \\| ")[0], row));
        }
        return rows;
    }

    /** All events, the oldest first. */
    private List<String> events() {
        return query("SELECT operation, row_id FROM audit_events ORDER BY id").stream()
                .map(event -> event.split(" \\| "))
                .map(event -> event[0] + " " + NodeId.decode(event[1]).type() + ":"
                        + NodeId.decode(event[1]).id())
                .toList();
    }

    private List<String> query(String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
