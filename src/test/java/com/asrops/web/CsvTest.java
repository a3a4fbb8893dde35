package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.database.Dialect;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.SampleProjects;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an analyst finds in the file of a query. */
@OnBothDatabases
class CsvTest {

    private final TestServer server;
    private final CsvClient csv;

    CsvTest(TestServer server) {
        this.server = server;
        this.csv = new CsvClient(server);
        server.clear();
    }

    @Test
    void textsComeBackAsTheyAreButNoneBeginsAFormula() {
        List<String> formulas = List.of(
                "=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20sum");
        List<String> others = List.of(
                "a,b",
                "say \"x\"",
                "\"",
                "\"\"",
                "two\nlines",
                "two\r\nlines",
                "a;b",
                "a=b",
                "'quoted'",
                "1",
                " ",
                "👷 Žižka",
                "\u2028",
                "ends with \"",
                "");
        List<String> all = new ArrayList<>(formulas);
        all.addAll(others);
        for (int i = 0; i < all.size(); i++) {
            server.execute(SampleProjects.company(i + 1, all.get(i)));
        }
        List<List<@Nullable String>> expected = new ArrayList<>(List.of(List.of("name")));
        formulas.forEach(text -> expected.add(List.of("'" + text)));
        others.forEach(text -> expected.add(List.of(text)));
        assertThat(csv.lines("{ companies(orderBy: [{field: ID}]) { nodes { name } } }"))
                .isEqualTo(expected);
    }

    @Test
    void nothingIsNotAnEmptyTextAndNumbersAreNoFormulas() {
        Sample.load(server);
        String scale = server.dialect() == Dialect.SQLITE ? "0000" : "";
        server.execute(
                "UPDATE team_members SET phone = CASE id WHEN 1 THEN '' WHEN 2 THEN '-5' END",
                "INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, created_at, updated_at,"
                        + " version) VALUES (1, 1, 1, 100" + scale + ", -7" + scale
                        + ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)");
        assertThat(csv.lines("{ teamMembers(orderBy: [{field: ID}], last: 4) { nodes { phone } } }"))
                .isEqualTo(column("phone", "", "'-5", null, null));
        assertThat(csv.lines(
                        "{ budgetLines { nodes { approvedChanges version project { jobNumber certifiedPayroll } } } }"))
                .isEqualTo(List.of(
                        List.of("approvedChanges", "version", "project.jobNumber", "project.certifiedPayroll"),
                        List.of("-7.0000", "1", "J-1", "true")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ projects { nodes { jobNumber city } } }",
                "{ projects { edges { node { jobNumber city } } } }",
                "{ p: projects { totalCount pageInfo { endCursor } n: nodes { ... on Project { jobNumber } ...C } } }"
                        + " fragment C on Project { city }",
                "query Q($no: Boolean! = false) { projects(orderBy: [{field: JOB_NUMBER, direction: DESC}]) {"
                        + " nodes { jobNumber city @include(if: true) name @include(if: $no) } } }",
                "{ projects(filter: {status: {eq: ACTIVE}}, orderBy: [{field: CITY}, {field: CLIENT_NAME, direction: DESC}])"
                        + " { nodes { jobNumber city client { name } projectManager { supervisor { lastName } } } } }",
                "{ projects(last: 7) { nodes { jobNumber } } }",
                "{ projects(first: 3) { nodes { name: jobNumber } } }",
            })
    void theWholeListComesOrThePageThatIsAskedFor(String query) {
        SampleProjects.insert(server, "");
        assertThat(csv.lines(query)).isEqualTo(json(query));
    }

    /** What JSON says, page by page; a page that is asked for is one. */
    private List<List<@Nullable String>> json(String query) {
        List<List<@Nullable String>> lines = new ArrayList<>();
        boolean paged = query.matches(".*(first|last): .*");
        String list = query.replaceFirst("^(.*?projects)(?!\\()", "$1()").replace("()", "(filter: {})");
        String cursor = "";
        do {
            String page = paged
                    ? query
                    : list.replaceFirst("projects\\(", "projects(first: 100" + cursor + ", ")
                            .replaceFirst("((?:nodes|edges|n: nodes) \\{)", "pageInfo { hasNextPage endCursor } $1");
            JsonNode found = server.http().ask(page).data("").iterator().next();
            JsonNode rows = found.has("edges") ? found.get("edges") : found.get(found.has("n") ? "n" : "nodes");
            for (JsonNode each : rows) {
                JsonNode row = each.has("node") ? each.get("node") : each;
                lines.add(row.valueStream().map(CsvTest::text).toList());
            }
            cursor = paged || !found.at("/pageInfo/hasNextPage").asBoolean()
                    ? ""
                    : ", after: \"" + found.at("/pageInfo/endCursor").asString() + "\"";
        } while (!cursor.isEmpty());
        assertThat(lines.size()).isIn(3, 7, SampleProjects.COUNT / 2, SampleProjects.COUNT);
        lines.addFirst(csv.lines(query).getFirst());
        return lines;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isObject() ? text(value.iterator().next()) : value.isNull() ? null : value.asString();
    }

    @Test
    void groupsAreRowsToo() {
        Sample.load(server);
        String groups =
                "timecardEntryGroups(by: [{timecard: {worker: {field: LAST_NAME}}}, {timecard: {field: WORK_DATE,"
                        + " bucket: WEEK}}]) { nodes { key { timecard { worker { lastName } workDate } } count sum { hours } }"
                        + " totals { count } }";
        JsonNode json = server.http().ask("{ " + groups + " }").data("/timecardEntryGroups/nodes");
        List<List<@Nullable String>> expected = new ArrayList<>();
        expected.add(List.of("key.timecard.worker.lastName", "key.timecard.workDate", "count", "sum.hours"));
        json.forEach(group -> expected.add(List.of(
                group.at("/key/timecard/worker/lastName").asString(),
                group.at("/key/timecard/workDate").asString(),
                group.get("count").asString(),
                group.at("/sum/hours").asString())));
        assertThat(expected).hasSizeGreaterThan(2);
        assertThat(csv.lines("{ " + groups + " }")).isEqualTo(expected);
    }

    /** A hundred when nothing is said, as JSON has it, would look like all. */
    @Test
    void groupsAreAllOrAsManyAsAreAskedFor() {
        SampleProjects.insert(server, "");
        String groups = "{ projectGroups(by: [{field: ID}]%s%s) { nodes { count } } }";
        assertThat(csv.refusal(groups.formatted("", ""))).isEqualTo("400 GROUPS_OUT_OF_RANGE");
        assertThat(csv.lines(groups.formatted(", first: 1000", ""))).hasSize(1_001);
        String variable = "query($first: Int = 3) " + groups.formatted(", first: $first", "");
        assertThat(csv.lines(variable)).hasSize(4);
        assertThat(csv.refusal(variable.replace(" = 3", ""))).isEqualTo("400 GROUPS_OUT_OF_RANGE");
        String some = ", filter: {city: {isNull: false}}";
        assertThat(csv.lines(groups.formatted("", some))).hasSize(1 + SampleProjects.COUNT / 3);
    }

    @Test
    void whatIsHiddenMaskedOrRefusedIsSoInTheFile() {
        Sample.load(server);
        server.execute("UPDATE team_members SET email = 'someone@example.com', email_folded = 'someone@example.com'");
        String emails = "{ teamMembers(orderBy: [{field: ID}]) { nodes { email } } }";
        String masked = server.as(Role.ANALYST)
                .http()
                .ask(emails)
                .data("/teamMembers/nodes/0/email")
                .asString();
        assertThat(masked).isNotEqualTo("someone@example.com");
        assertThat(new CsvClient(server.as(Role.ANALYST)).lines(emails))
                .isEqualTo(column("email", masked, masked, masked, masked));
        CsvClient supervisor = new CsvClient(server.as(new Caller("supervisor", 1L, Role.SUPERVISOR, "test")));
        assertThat(supervisor.lines("{ projects { nodes { jobNumber } } }")).isEqualTo(column("jobNumber", "J-1"));
        assertThat(supervisor.refusal("{ projects { nodes { contractAmount } } }"))
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void aFileIsCalledAfterItsQuery() {
        String name = "Content-Disposition";
        assertThat(csv.send("{ mine: projects { nodes { id } } }", Map.of())
                        .headers()
                        .firstValue(name))
                .hasValue("attachment; filename=\"mine.csv\"");
        assertThat(csv.send("query Jobs { projects { nodes { id } } }", Map.of())
                        .headers()
                        .firstValue(name))
                .hasValue("attachment; filename=\"Jobs.csv\"");
    }

    @Test
    void anEmptyListHasAHeader() {
        String query =
                "query($name: String) { projects(filter: {name: {eq: $name}}) { nodes { id client { name } } } }";
        assertThat(csv.lines(query, Collections.singletonMap("name", "nobody")))
                .isEqualTo(List.of(List.of("id", "client.name")));
    }

    private static List<List<@Nullable String>> column(@Nullable String... texts) {
        return Arrays.stream(texts).map(Collections::singletonList).toList();
    }
}
