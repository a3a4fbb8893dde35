package com.asrops.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.query.Columns;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A supervisor is told that a row is gone which they would see, and of no other. */
@OnBothDatabases
class SeenDeletesTest {

    private static final Caller SUPERVISOR = new Caller("supervisor", 1L, Role.SUPERVISOR, "test");
    private static final int ROWS = 15;

    /** Ids that no row has, far from those that rows have. */
    private static final long GONE = 1_000_000;

    private final TestServer server;

    SeenDeletesTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        SeenRows.load(server);
    }

    /**
     * Each row of the sample is gone under another id: what is told is what is seen of those that are there. So what an entity says of its
     * row rule is compared with the rule.
     */
    @Test
    void ofEachTypeThoseAreToldThatWouldBeSeen() {
        String begin = cursor();
        Map<String, Set<Long>> seen = new HashMap<>();
        for (Entity<?> entity : server.bean(Entities.class).all()) {
            if (entity.type().isAnnotationPresent(SeenWith.class)) {
                delete(entity);
                seen.put(entity.name(), seen(entity, SUPERVISOR));
            }
        }
        assertThat(seen).containsKeys("Timecard", "TimecardEntry", "IncidentPerson", "Receipt", "Shift");
        assertThat(seen.get("Timecard")).isNotEmpty().hasSizeLessThan(9);
        Map<String, Set<Long>> told = new HashMap<>();
        seen.keySet().forEach(type -> told.put(type, new TreeSet<>()));
        for (JsonNode change : changes(begin)) {
            NodeId id = NodeId.decode(change.get("id").asString());
            assertThat(change.get("operation").asString()).isEqualTo("DELETED");
            assertThat(change.get("node").isNull()).isTrue();
            told.get(id.type()).add(id.id() - GONE);
        }
        assertThat(told).isEqualTo(seen);
    }

    /** Of a project, of people, and of what has a rule of its own, nothing is told; nor of what is told wrongly. */
    @Test
    void inDoubtNothingIsTold() {
        String begin = cursor();
        for (String type : List.of("Project", "TeamMember", "Document", "File")) {
            deleted(type, GONE + 1, "{\"projectId\":\"" + NodeId.encode("Project", 1) + "\"}");
        }
        String project = "\"projectId\":\"" + NodeId.encode("Project", 1) + "\"";
        deleted("Timecard", GONE + 1, "{" + project + "}");
        deleted("Timecard", GONE + 2, "{" + project + ",\"workerId\":null}");
        deleted("Timecard", GONE + 3, "{" + project + ",\"workerId\":\"" + NodeId.encode("TeamMember", GONE) + "\"}");
        deleted("TimecardEntry", GONE + 1, "{\"timecardId\":\"" + NodeId.encode("Timecard", GONE + 1) + "\"}");
        assertThat(changes(begin)).isEmpty();
        deleted("Timecard", GONE + 4, "{" + project + ",\"workerId\":\"" + NodeId.encode("TeamMember", 2) + "\"}");
        assertThat(changes(begin)).hasSize(1);
        // the same is gone, and the project is theirs no longer
        server.execute(
                "UPDATE projects SET project_manager_id = NULL WHERE id = 1",
                "UPDATE project_assignments SET archived_at = updated_at WHERE project_id = 1");
        assertThat(changes(begin)).isEmpty();
    }

    /** Not only events that a test has made up: entries of a timecard that is theirs, and of one that is not. */
    @Test
    void entriesThatAreTakenOutAreToldOnlyToWhomTheyBelonged() {
        String begin = cursor();
        takeOut(5, 2);
        server.execute("UPDATE timecards SET project_id = 2, worker_id = 4 WHERE id = 5");
        assertThat(changes(begin)).as("moved away since").isEmpty();
        server.execute("UPDATE timecards SET project_id = 1, worker_id = 3 WHERE id = 5");
        assertThat(changes(begin).stream().map(change -> change.get("operation").asString()))
                .contains("DELETED");
    }

    private void takeOut(long timecard, int version) {
        write("timecardReject(input: {id: \"" + NodeId.encode("Timecard", timecard) + "\", version: " + (version - 1)
                + ", rejectionReason: \"x\"})");
        write("timecardUpdate(input: {id: \"" + NodeId.encode("Timecard", timecard) + "\", version: " + version
                + ", entries: [{costCodeId: \"" + NodeId.encode("CostCode", 2) + "\", payTypeId: \""
                + NodeId.encode("PayType", 1) + "\", hours: \"4\"}]})");
    }

    private void write(String mutation) {
        server.graphQl()
                .document("mutation { w: " + mutation + " { userErrors { code } } }")
                .execute()
                .path("w.userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }

    private <T extends Record> void delete(Entity<T> entity) {
        Relations relations = server.bean(Relations.class);
        for (T row : rows(entity, Caller.localAdministrator("test"))) {
            Map<String, String> keys = new HashMap<>();
            for (String key : entity.type().getAnnotation(SeenWith.class).value()) {
                Column column = entity.column(key);
                keys.put(key, NodeId.encode(relations.targetOf(entity, column).name(), (Long) column.of(row)));
            }
            deleted(entity.name(), GONE + entity.idOf(row), JsonMapper.shared().writeValueAsString(keys));
        }
    }

    private <T extends Record> Set<Long> seen(Entity<T> entity, Caller caller) {
        return rows(entity, caller).stream().map(entity::idOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends Record> List<T> rows(Entity<T> entity, Caller caller) {
        return entity.mapper().byIds(LongStream.rangeClosed(1, ROWS).boxed().toList(), Columns.ALL, caller);
    }

    private void deleted(String type, long id, String before) {
        String at = server.dialect() == Dialect.SQLITE ? "'2026-01-01T00:00:00.000000Z'" : "'2026-01-01 00:00:00Z'";
        server.execute(
                "INSERT INTO audit_events (occurred_at, actor, actor_role, request_id, operation, entity, row_id, before) VALUES ("
                        + at + ", 'x', 'ADMIN', 'x', 'DELETED', '" + type + "', '" + NodeId.encode(type, id) + "', '"
                        + before + "')");
    }

    private List<JsonNode> changes(String after) {
        List<JsonNode> changes = new ArrayList<>();
        String from = after;
        boolean more = true;
        while (more) {
            JsonNode page = JsonMapper.shared()
                    .valueToTree(server.as(SUPERVISOR)
                            .answer("{ changes(first: 100, after: \"" + from
                                    + "\") { nodes { id operation node { id } } endCursor hasMore } }"))
                    .at("/data/changes");
            page.get("nodes").forEach(changes::add);
            from = page.get("endCursor").asString();
            more = page.get("hasMore").asBoolean();
        }
        return changes;
    }

    private String cursor() {
        return JsonMapper.shared()
                .valueToTree(server.answer("{ changesCursor }"))
                .at("/data/changesCursor")
                .asString();
    }
}
