package com.asrops.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.files.FilesSample;
import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.operations.Sample;
import com.asrops.safety.SafetySample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is found, for whom, in which order, and what is shown of it. */
@OnBothDatabases
class SearchTest {

    private static final String LONG = "Conductors pulled on level two, as planned. ".repeat(5)
            + "Crane out of order since noon, nobody could lift steel. " + "Weather was good all day long. ".repeat(4);

    private final TestServer server;

    SearchTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        SafetySample.load(server);
        FilesSample.load(server);
        server.execute(
                "UPDATE projects SET street = '12-A Pier Rd', city = 'Portland', city_folded = 'portland' WHERE id = 1",
                "UPDATE team_members SET email = 'hidden@example.com', phone = '555-0142'",
                report(1, LONG),
                report(2, "Steel for the harbor"));
        server.indexSearch();
    }

    private static String report(int project, String summary) {
        return "INSERT INTO daily_reports (id, project_id, report_date, status, summary, created_at, updated_at, version)"
                + " VALUES (" + project + ", " + project + ", '2026-01-05', 'DRAFT', '" + summary
                + "', '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harbor | 1 Company name <Harbor> 100% Works; 1 Project name <Harbor> Tower; 3 DailyReport summary Steel for the <harbor>",
                "HARB | 2 Company name <Harbor> 100% Works; 2 Project name <Harbor> Tower; 4 DailyReport summary Steel for the <harbor>",
                "tower har | 2 Project name <Harbor> <Tower>",
                "tower pier j-1 | 3 Project jobNumber <J>-<1>",
                "12-a/portl | 4 Project street <12>-<A> Pier Rd",
                "obrien | 1 TeamMember fullName Bob <O'Brien>",
                "O\u2019BR | 2 TeamMember fullName Bob <O'Brien>",
                "zoe ANGSTROM | 1 TeamMember fullName <Zoë> <Ångström>",
                "e2 | 1 TeamMember employeeNumber <E2>",
                "contr | 2 Document title <Contract>",
                "file 3 | 1 Document file.name <File> <3>.jpg",
                "fall open ed | ",
                "fall open edg | 4 Observation description <Open> <edge>",
                "co | 2 Document title <Contract>",
                "habror | 5 Company name <Harbor> 100% Works; 5 Project name <Harbor> Tower",
                "electrc olbaun | 6 Company name <Ölbaum> <Électric>",
                "twer harb | 5 Project name <Harbor> <Tower>",
                "hrb | ",
                "example | ",
                "0142 | ",
            })
    void findsRowsByTheirWords(String text, String expected) {
        assertThat(found(server, "text: " + quoted(text))).isEqualTo(expected == null ? "" : expected);
    }

    /** Near ones follow only where fewer than five are found, and are no hits of the others. */
    @Test
    void addsWhatIsNearWhereLittleIsFound() {
        company(200, "Harper");
        assertThat(found(server, "text: \"harber\""))
                .isEqualTo(
                        "5 Company name <Harper>; 5 Company name <Harbor> 100% Works; 5 Project name <Harbor> Tower");
        company(201, "Harber");
        assertThat(found(server, "text: \"harber\", types: [COMPANY]"))
                .isEqualTo("1 Company name <Harber>; 5 Company name <Harper>; 5 Company name <Harbor> 100% Works");
        for (int id = 202; id < 206; id++) {
            company(id, "Harber");
        }
        assertThat(found(server, "text: \"harber\", types: [COMPANY, PROJECT]")).doesNotContain("5 ");
    }

    private void company(int id, String name) {
        server.execute(
                "INSERT INTO companies (id, name, name_folded, kind, time_zone, week_start, created_at, updated_at,"
                        + " version) VALUES (" + id + ", '" + name + "', '', 'CLIENT', 'UTC', 'MONDAY',"
                        + " '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)");
        server.indexSearch();
    }

    @Test
    void showsAPieceOfALongText() {
        assertThat(found(server, "text: \"crane\""))
                .isEqualTo("3 DailyReport summary …as planned. Conductors pulled on level two, as planned."
                        + " <Crane> out of order since noon, nobody could lift steel. Weather was good all day long."
                        + " Weather was good…");
    }

    @Test
    void readsPageByPageWithoutGapOrDouble() {
        String all = found(server, "text: \"harbor\"");
        List<String> pages = new ArrayList<>();
        String after = "";
        do {
            Map<?, ?> page = search(server, "text: \"harbor\", first: 1" + after);
            pages.add(found(page));
            assertThat(page.get("totalCount")).isEqualTo(3);
            Map<?, ?> info = (Map<?, ?>) page.get("pageInfo");
            assertThat(info.get("hasPreviousPage")).isEqualTo(!after.isEmpty());
            after = Boolean.TRUE.equals(info.get("hasNextPage")) ? ", after: \"" + info.get("endCursor") + "\"" : null;
        } while (after != null);
        assertThat(String.join("; ", pages)).isEqualTo(all);
        Map<?, ?> first = search(server, "text: \"habror\", first: 1");
        String cursor = ((Map<?, ?>) first.get("pageInfo")).get("endCursor").toString();
        assertThat(found(first)).isEqualTo("5 Company name <Harbor> 100% Works");
        assertThat(found(server, "text: \"habror\", after: \"" + cursor + "\""))
                .isEqualTo("5 Project name <Harbor> Tower");
        assertThat(server.codeOf(query("text: \"other\", after: \"" + cursor + "\"")))
                .isEqualTo("BAD_CURSOR");
        assertThat(server.codeOf(query("text: \"habror\", after: \"" + cursor.substring(1) + "\"")))
                .isEqualTo("BAD_CURSOR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "\"",
                "'",
                "-:\"*^+()",
                "🚧",
                "\\",
                "''''",
                "names : *",
                "\" OR \"",
                "NEAR(harbor tower)",
                "harbor:*A & !tower | <->",
                "{names} : harbor",
                "harbor NOT tower",
                "%_%"
            })
    void takesNothingForAnOperator(String text) {
        assertThat(server.answer(query("text: " + quoted(text)))).doesNotContainKey("errors");
    }

    @Test
    void refusesWhatIsTooLongOrNoText() {
        assertThat(server.codeOf(query("text: \"" + "a".repeat(201) + "\""))).isEqualTo("SEARCH_TOO_LONG");
        assertThat(server.codeOf(query("text: \"1 2 3 4 5 6 7 8 9 10 11\""))).isEqualTo("SEARCH_TOO_LONG");
        assertThat(server.codeOf(query("text: \"a\\u0000b\""))).isEqualTo("BAD_TEXT");
        assertThat(server.codeOf(query("text: \"a\", first: 101"))).isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
        assertThat(found(server, "text: \"" + "a".repeat(200) + "\"")).isEmpty();
    }

    @Test
    void findsForASupervisorTheirRowsOnly() {
        TestServer supervisor = server.as(new Caller("supervisor", 1L, Role.SUPERVISOR, "test"));
        assertThat(found(supervisor, "text: \"steel\""))
                .startsWith("3 DailyReport")
                .doesNotContain("harbor");
        assertThat(search(supervisor, "text: \"steel\"").get("totalCount")).isEqualTo(1);
        assertThat(search(supervisor, "text: \"elan\"").get("totalCount")).isEqualTo(0);
        assertThat(found(supervisor, "text: \"schol\", types: [PROJECT]")).isEmpty();
        assertThat(found(server, "text: \"schol\", types: [PROJECT]")).isEqualTo("5 Project name élan <School>");
        assertThat(found(supervisor, "text: \"contract\"")).isEmpty();
        TestServer nobody = server.as(new Caller("nobody", null, Role.SUPERVISOR, "test"));
        assertThat(found(nobody, "text: \"tower\"")).isEmpty();
    }

    @Test
    void leavesOutWhatIsOutOfUse() {
        server.execute("UPDATE projects SET archived_at = '2026-01-01T00:00:00.000000Z' WHERE id = 1");
        assertThat(found(server, "text: \"tower\"")).isEmpty();
        server.execute("UPDATE projects SET archived_at = NULL WHERE id = 1");
        assertThat(found(server, "text: \"tower\"")).isNotEmpty();
    }

    @Test
    void takesAsManyStatementsForManyRowsAsForFew() {
        int few =
                server.statementsOf(query("text: \"harbor\", types: [COMPANY]")).size();
        for (int id = 300; id < 330; id++) {
            company(id, "Harbor " + id);
        }
        assertThat(server.statementsOf(query("text: \"harbor\", types: [COMPANY], first: 100")))
                .hasSizeLessThanOrEqualTo(few);
    }

    private static String query(String arguments) {
        return "{ search(" + arguments + ") { nodes { rank match field snippet { text hit } node { __typename } }"
                + " totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }";
    }

    private static Map<?, ?> search(TestServer server, String arguments) {
        Map<String, Object> answer = server.answer(query(arguments));
        assertThat(answer).doesNotContainKey("errors");
        return (Map<?, ?>) ((Map<?, ?>) answer.get("data")).get("search");
    }

    private static String found(TestServer server, String arguments) {
        return found(search(server, arguments));
    }

    /** The results, a line each: what was found stands in angle brackets. */
    private static String found(Map<?, ?> page) {
        List<String> lines = new ArrayList<>();
        for (Object node : (List<?>) page.get("nodes")) {
            Map<?, ?> result = (Map<?, ?>) node;
            StringBuilder line = new StringBuilder(result.get("rank") + " "
                    + ((Map<?, ?>) result.get("node")).get("__typename") + " " + result.get("field") + " ");
            for (Object part : (List<?>) result.get("snippet")) {
                Object text = ((Map<?, ?>) part).get("text");
                line.append(Boolean.TRUE.equals(((Map<?, ?>) part).get("hit")) ? "<" + text + ">" : text);
            }
            lines.add(line.toString());
        }
        return String.join("; ", lines);
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
