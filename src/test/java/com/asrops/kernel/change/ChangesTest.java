package com.asrops.kernel.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** What is told of changes, to whom, in which order, and from where on. */
@OnBothDatabases
class ChangesTest {

    private static final Pattern ID = Pattern.compile("@(\\w+):(\\d+)");
    private static final Caller SUPERVISOR = new Caller("supervisor", 1L, Role.SUPERVISOR, "test");

    private static final String ALL = "nodes { type id operation node { __typename id } }";

    private final TestServer server;

    ChangesTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void eachOperationIsToldInItsOrderWithTheRowAsItIsNow() {
        String before = cursor();
        write("shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Late\"})");
        write("shiftUpdate(input: {id: @Shift:1, version: 2, name: \"Later\"})");
        write("payTypeArchive(input: {id: @PayType:2, version: 1})");
        write("payTypeArchive(input: {id: @PayType:2, version: 2, archived: false})");
        write("timecardReject(input: {id: @Timecard:5, version: 1, rejectionReason: \"Too long\"})");
        write("timecardUpdate(input: {id: @Timecard:5, version: 2, entries: ["
                + "{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"4\"}]})");
        write("companyCreate(input: {name: \"Pier Supply\", kind: SUPPLIER, timeZone: \"UTC\", weekStart: MONDAY})");
        assertThat(lines(page("after: \"" + before + "\"", ALL)))
                .containsExactly(
                        "SHIFT 1 UPDATED there",
                        "SHIFT 1 UPDATED there",
                        "PAY_TYPE 2 ARCHIVED there",
                        "PAY_TYPE 2 RESTORED there",
                        "TIMECARD 5 UPDATED there",
                        "TIMECARD 5 UPDATED there",
                        "TIMECARD_ENTRY 10 DELETED gone",
                        "TIMECARD_ENTRY 9 UPDATED there",
                        "COMPANY " + newest("companies") + " CREATED there");
        Map<String, Object> page =
                page("after: \"" + before + "\", first: 2", "nodes { at node { ... on Shift { name } } }");
        assertThat(nodes(page)).allMatch(change -> change.get("node").equals(Map.of("name", "Later")));
        assertThat(nodes(page).stream().map(change -> (String) change.get("at")))
                .isSorted();
    }

    @Test
    void pagesAreReadToTheEndAndOn() {
        String start = cursor();
        assertThat(page("", ALL + " hasMore endCursor"))
                .isEqualTo(Map.of("nodes", List.of(), "hasMore", false, "endCursor", start));
        for (int version = 1; version <= 5; version++) {
            write("shiftUpdate(input: {id: @Shift:1, version: " + version + ", name: \"" + version + "\"})");
            write("payTypeUpdate(input: {id: @PayType:1, version: " + version + ", name: \"" + version + "\"})");
        }
        List<String> read = new ArrayList<>();
        String after = start;
        boolean more = true;
        while (more) {
            Map<String, Object> page = page("first: 4, after: \"" + after + "\"", "nodes { cursor } endCursor hasMore");
            nodes(page).forEach(change -> read.add((String) change.get("cursor")));
            after = (String) page.get("endCursor");
            more = (boolean) page.get("hasMore");
        }
        assertThat(read).hasSize(10).doesNotHaveDuplicates();
        assertThat(after).isEqualTo(read.getLast()).isEqualTo(cursor());
        assertThat(nodes(page("after: \"" + read.get(6) + "\"", "nodes { cursor }")).stream()
                        .map(change -> (String) change.get("cursor")))
                .isEqualTo(read.subList(7, 10));
        assertThat(lines(page("types: [PAY_TYPE], after: \"" + read.get(6) + "\"", ALL)))
                .containsExactly("PAY_TYPE 1 UPDATED there", "PAY_TYPE 1 UPDATED there");
        assertThat(page("types: [COMPANY]", "nodes { cursor } endCursor hasMore"))
                .isEqualTo(Map.of("nodes", List.of(), "hasMore", false, "endCursor", after));
        assertThat(page("types: []", "nodes { cursor }")).isEqualTo(Map.of("nodes", List.of()));
    }

    @Test
    void aCursorThatIsNoneOrWhoseChangeIsNotThereIsRefused() {
        write("shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Late\"})");
        String gone = cursor();
        load();
        write("shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Other\"})");
        assertThat(server.codeOf("{ changes(after: \"" + gone + "\") { endCursor } }"))
                .isEqualTo("CURSOR_GONE");
        assertThat(server.codeOf("{ changes(after: \"" + gone.substring(1) + "\") { endCursor } }"))
                .isEqualTo("BAD_CURSOR");
        assertThat(server.codeOf("{ changes(first: 101) { endCursor } }")).isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
        assertThat(server.codeOf("subscription { changes { id } }")).isEqualTo("SUBSCRIPTION_NEEDS_STREAM");
    }

    @Test
    void onlyWhatTheCallerMaySeeIsTold() {
        write("projectUpdate(input: {id: @Project:1, version: 1, city: \"Portland\"})");
        write("projectUpdate(input: {id: @Project:2, version: 1, city: \"Salem\"})");
        write("teamMemberUpdate(input: {id: @TeamMember:4, version: 1, phone: \"555-0142\"})");
        write("payRateCreate(input: {teamMemberId: @TeamMember:2, rate: \"40\", fromDate: \"2026-01-01\"})");
        write("budgetLineCreate(input: {projectId: @Project:1, costCodeId: @CostCode:2, originalAmount: \"5\"})");
        write("timecardReject(input: {id: @Timecard:5, version: 1, rejectionReason: \"Too long\"})");
        write("timecardUpdate(input: {id: @Timecard:5, version: 2, entries: ["
                + "{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"4\"}]})");
        write("apiKeyCreate(input: {name: \"Sync\", role: ANALYST})");
        List<String> all = lines(page("", ALL));
        assertThat(all).hasSize(10).contains("PROJECT 2 UPDATED there", "TIMECARD_ENTRY 10 DELETED gone");
        assertThat(lines(page(server.as(SUPERVISOR), "", ALL)))
                .containsExactly(
                        "PROJECT 1 UPDATED there",
                        "TIMECARD 5 UPDATED there",
                        "TIMECARD 5 UPDATED there",
                        "TIMECARD_ENTRY 10 DELETED gone",
                        "TIMECARD_ENTRY 9 UPDATED there");
        assertThat(page(server.as(SUPERVISOR), "", "nodes { id }").get("nodes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5);
        assertThat(lines(page(server.as(Role.SUPERVISOR), "", ALL))).isEmpty();
        assertThat(lines(page(server.as(Role.ANALYST), "", ALL)))
                .isEqualTo(all.stream()
                        .filter(line -> !line.startsWith("PAY_RATE") && !line.startsWith("API_KEY"))
                        .toList());
        assertThat(page(server.as(SUPERVISOR), "first: 2", "nodes { id } hasMore"))
                .containsEntry("hasMore", true);
        assertThat(page(server.as(SUPERVISOR), "types: [PAY_RATE]", "nodes { id } hasMore"))
                .isEqualTo(Map.of("nodes", List.of(), "hasMore", false));
        assertThat(server.as(Role.ANALYST).codeOf("{ changes { nodes { node { ... on PayRate { rate } } } } }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aSupervisorsPageEndsBehindWhatTheyMayNotSee() {
        for (int version = 1; version <= 210; version++) {
            write("projectUpdate(input: {id: @Project:2, version: " + version + ", city: \"" + version + "\"})");
        }
        write("projectUpdate(input: {id: @Project:1, version: 1, city: \"Portland\"})");
        Map<String, Object> first = page(server.as(SUPERVISOR), "first: 1", "nodes { id } endCursor hasMore");
        assertThat(first).containsEntry("nodes", List.of()).containsEntry("hasMore", true);
        assertThat(page(server.as(SUPERVISOR), "first: 1, after: \"" + first.get("endCursor") + "\"", ALL + " hasMore"))
                .containsEntry("hasMore", false)
                .satisfies(page -> assertThat(lines(page)).containsExactly("PROJECT 1 UPDATED there"));
    }

    /** The rows of a page take one statement for each type, and what is selected of them one more, however many there are. */
    @Test
    void aPageTakesAsManyStatementsForManyRowsAsForFew() {
        for (int version = 1; version <= 20; version++) {
            write("projectUpdate(input: {id: @Project:1, version: " + version + ", city: \"" + version + "\"})");
            write("teamMemberUpdate(input: {id: @TeamMember:2, version: " + version + ", phone: \"" + version + "\"})");
            write("teamMemberUpdate(input: {id: @TeamMember:3, version: " + version + ", phone: \"" + version + "\"})");
        }
        String selection = "nodes { node { ... on Project { client { name } }"
                + " ... on TeamMember { company { name } timecards(first: 1) { nodes { id } } } } } }";
        int few =
                server.statementsOf("{ changes(first: 5) { " + selection + " }").size();
        int many = server.statementsOf("{ changes(first: 50) { " + selection + " }")
                .size();
        assertThat(few).isLessThanOrEqualTo(6).isEqualTo(many);
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "GRAPHQL_EXECUTION", matches = "FIELDS", disabledReason = "reads whole rows")
    void rowsThatAreNotAskedForAreNotRead() {
        write("shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Late\"})");
        assertThat(server.statementsOf("{ changes(first: 50) { nodes { id type cursor } } }"))
                .hasSize(1);
    }

    private String cursor() {
        return (String) ((Map<?, ?>) server.answer("{ changesCursor }").get("data")).get("changesCursor");
    }

    private String newest(String list) {
        return decoded(server.graphQl()
                        .document("{ " + list + "(orderBy: {field: ID, direction: DESC}, first: 1) { nodes { id } } }")
                        .execute()
                        .path(list + ".nodes[0].id")
                        .entity(String.class)
                        .get())
                .split(" ")[1];
    }

    private Map<String, Object> page(String arguments, String selection) {
        return page(server, arguments, selection);
    }

    @SuppressWarnings("unchecked") // as JSON is
    private static Map<String, Object> page(TestServer by, String arguments, String selection) {
        Map<String, Object> answer = by.answer(
                "{ changes" + (arguments.isEmpty() ? "" : "(" + arguments + ")") + " { " + selection + " } }");
        assertThat(answer).doesNotContainKey("errors");
        return (Map<String, Object>) ((Map<?, ?>) answer.get("data")).get("changes");
    }

    @SuppressWarnings("unchecked") // as JSON is
    private static List<Map<String, Object>> nodes(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("nodes");
    }

    private static List<String> lines(Map<String, Object> page) {
        return nodes(page).stream()
                .map(change -> {
                    assertThat(decoded((String) change.get("id")).split(" ")[0].toUpperCase())
                            .isEqualTo(((String) change.get("type")).replace("_", ""));
                    Object node = change.get("node");
                    return change.get("type") + " "
                            + decoded((String) change.get("id")).split(" ")[1] + " " + change.get("operation")
                            + (node == null ? " gone" : " there");
                })
                .toList();
    }

    private static String decoded(String id) {
        NodeId known = NodeId.decode(id);
        return known.type() + " " + known.id();
    }

    private void write(String mutation) {
        String document = ID.matcher("mutation { w: " + mutation + " { userErrors { code field message } } }")
                .replaceAll(id -> "\"" + NodeId.encode(id.group(1), Long.parseLong(id.group(2))) + "\"");
        server.graphQl()
                .document(document)
                .execute()
                .path("w.userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }
}
