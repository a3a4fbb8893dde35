package com.asrops.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class PagingTest {

    private static final String PAGE = "nodes { id } edges { cursor node { id } } "
            + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

    private final TestServer server;

    PagingTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    /** Orders with and without NULLs, in one way and in both, by text and by dates. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teamMembers | [{field: LAST_NAME}] | 1,2,4,3",
                "teamMembers | [{field: LAST_NAME, direction: DESC}] | 3,4,2,1",
                "teamMembers | [{field: HIRE_DATE}] | 1,4,2,3",
                "teamMembers | [{field: HIRE_DATE, direction: DESC}] | 4,1,3,2",
                "teamMembers | [{field: HIRE_DATE, direction: DESC}, {field: FIRST_NAME, direction: ASC}] | 4,1,2,3",
                "teamMembers | [{field: HIRE_DATE}, {field: FIRST_NAME, direction: DESC}] | 1,4,3,2",
                "timecards | [{field: WORK_DATE, direction: DESC}] | 6,5,4,3,2,1",
                "timecards | [{field: WORK_DATE}, {field: ID, direction: DESC}] | 2,1,4,3,6,5",
                "projects | [{field: CONTRACT_AMOUNT}] | 1,2",
                "projects | [{field: NAME}] | 2,1",
                "timecards | [{field: WORKER_LAST_NAME}] | 2,4,6,1,3,5",
                "timecards | [{field: WORKER_LAST_NAME, direction: DESC}, {field: WORK_DATE}] | 1,3,5,2,4,6",
                "timecards | [{field: WORK_DATE, direction: DESC}, {field: WORKER_LAST_NAME}] | 6,5,4,3,2,1",
                "teamMembers | [{field: SUPERVISOR_LAST_NAME}] | 2,3,1,4",
                "teamMembers | [{field: SUPERVISOR_LAST_NAME, direction: DESC}] | 3,2,4,1",
                "teamMembers | [{field: CLASSIFICATION_NAME}, {field: LAST_NAME, direction: DESC}] | 3,2,1,4",
                "projects | [{field: PROJECT_MANAGER_LAST_NAME, direction: DESC}] | 1,2",
                "timecardEntries | [{field: COST_CODE_CODE}] | 2,4,6,8,10,12,1,3,5,7,9,11",
            })
    void readsTheSameRowsForwardsAndBackwardsInPagesOfAnySize(String list, String order, String expected) {
        List<String> all = List.of(expected.split(","));
        for (int size = 1; size <= all.size() + 1; size++) {
            assertThat(walk(list, order, "first", "after", size)).isEqualTo(all);
            assertThat(walk(list, order, "last", "before", size)).isEqualTo(all);
        }
    }

    /** Reads page by page to the end and returns the ids in the order of the list. */
    private List<String> walk(String list, String order, String size, String from, int rows) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        boolean forward = size.equals("first");
        boolean more = true;
        while (more) {
            Map<String, Object> page = page("%s(%s: %d%s, orderBy: %s)"
                    .formatted(list, size, rows, cursor == null ? "" : ", %s: \"%s\"".formatted(from, cursor), order));
            ids.addAll(forward ? ids.size() : 0, rowNumbers(page));
            Map<?, ?> info = (Map<?, ?>) page.get("pageInfo");
            assertThat(info.get(forward ? "hasPreviousPage" : "hasNextPage")).isEqualTo(cursor != null);
            more = (Boolean) info.get(forward ? "hasNextPage" : "hasPreviousPage");
            cursor = (String) info.get(forward ? "endCursor" : "startCursor");
        }
        return ids;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> page(String field) {
        return (Map<String, Object>) server.graphQl()
                .document("{ list: " + field + " { " + PAGE + " } }")
                .execute()
                .path("list")
                .entity(Map.class)
                .get();
    }

    private static List<String> rowNumbers(Map<String, Object> page) {
        return ((List<?>) page.get("nodes"))
                .stream()
                        .map(node -> new String(Base64.getUrlDecoder().decode((String) ((Map<?, ?>) node).get("id"))))
                        .map(id -> id.substring(id.indexOf(':') + 1))
                        .toList();
    }

    @Test
    void pagesTheChildrenOfEachParentByItself() {
        String answer = """
                {"nodes": [
                  {"fullName": "Zoë Ångström", "timecards": {"totalCount": 0, "nodes": [], "pageInfo": {"hasNextPage": false}}},
                  {"fullName": "anna Brown", "timecards": {"totalCount": 3, "nodes": [{"workDate": "2026-01-04"}, {"workDate": "2026-01-03"}], "pageInfo": {"hasNextPage": true}}},
                  {"fullName": "Bob O'Brien", "timecards": {"totalCount": 0, "nodes": [], "pageInfo": {"hasNextPage": false}}},
                  {"fullName": "Łukasz Żak", "timecards": {"totalCount": 3, "nodes": [{"workDate": "2026-01-04"}, {"workDate": "2026-01-03"}], "pageInfo": {"hasNextPage": true}}}]}
                """;
        server.graphQl().document("""
                { teamMembers { nodes { fullName timecards(first: 2) { totalCount nodes { workDate } pageInfo { hasNextPage } } } } }
                """).execute().path("teamMembers").matchesJsonStrictly(answer);
    }

    @Test
    void staysInPlaceWhenRowsComeAndGo() {
        Map<String, Object> first = page("timecards(first: 2, orderBy: [{field: WORK_DATE}])");
        String cursor = (String) ((Map<?, ?>) first.get("pageInfo")).get("endCursor");
        server.execute(
                "DELETE FROM timecard_entries WHERE timecard_id = 2",
                "DELETE FROM timecards WHERE id = 2",
                "UPDATE timecards SET work_date = '2025-12-01' WHERE id = 6");
        assertThat(rowNumbers(page("timecards(first: 9, after: \"" + cursor + "\", orderBy: [{field: WORK_DATE}])")))
                .containsExactly("3", "4", "5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: 101 | PAGE_SIZE_OUT_OF_RANGE",
                "first: 0 | PAGE_SIZE_OUT_OF_RANGE",
                "last: 1000000 | PAGE_SIZE_OUT_OF_RANGE",
                "first: 1, last: 1 | BAD_PAGE",
                "after: \"nonsense\" | BAD_CURSOR",
                "after: \"\" | BAD_CURSOR",
                "orderBy: [{field: ID}, {field: ID}, {field: ID}, {field: ID}] | TOO_MANY_ORDER_TERMS",
            })
    void refusesPagesThatCannotBe(String argumentsAndCode) {
        String[] parts = argumentsAndCode.split(" \\| ");
        assertRefused(parts[0], parts[1]);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        Map<String, Object> page = page("timecards(first: 1)");
        String cursor = (String) ((Map<?, ?>) page.get("pageInfo")).get("endCursor");
        assertRefused("after: \"" + cursor + "\", orderBy: [{field: ID}]", "BAD_CURSOR");
    }

    @Test
    void refusesACursorOfAnotherList() {
        String cursor = (String)
                ((Map<?, ?>) page("projects(first: 1, orderBy: [{field: ID}])").get("pageInfo")).get("endCursor");
        assertRefused("after: \"" + cursor + "\", orderBy: [{field: ID}]", "BAD_CURSOR");
    }

    /** One that says another place in the right form, but is not signed by us. */
    @Test
    void refusesAForgedCursor() {
        String cursor = (String)
                ((Map<?, ?>) page("timecards(first: 1, orderBy: [{field: ID}])").get("pageInfo")).get("endCursor");
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        assertThat((char) bytes[bytes.length - 1]).isEqualTo('1');
        bytes[bytes.length - 1] = '3';
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertRefused("after: \"" + forged + "\", orderBy: [{field: ID}]", "BAD_CURSOR");
        assertThat(rowNumbers(page("timecards(after: \"" + cursor + "\", orderBy: [{field: ID}])")))
                .startsWith("2");
    }

    @Test
    void readsWhatCursorsNeedOfRelatedRowsInOneStatement() {
        String order = "orderBy: [{field: WORKER_LAST_NAME}, {field: PROJECT_NAME}]";
        assertThat(server.statementsOf("{ timecards(" + order + ") { nodes { id } } }"))
                .hasSize(1);
        assertThat(server.statementsOf("{ timecards(" + order + ") { edges { cursor } pageInfo { endCursor } } }"))
                .hasSize(3);
        assertThat(server.statementsOf("{ projects { nodes { timecards(" + order + ") { edges { cursor } } } } }"))
                .hasSize(4);
    }

    private void assertRefused(String arguments, String code) {
        assertThat(server.codeOf("{ timecards(" + arguments + ") { nodes { id } } }"))
                .isEqualTo(code);
    }

    @Test
    void countsOnlyWhenTheTotalIsSelected() {
        assertThat(server.statementsOf("{ timecards { nodes { id } } }")).hasSize(1);
        assertThat(server.statementsOf("{ timecards { totalCount nodes { id } } }"))
                .hasSize(2);
    }

    @Test
    void answersTheSameFieldTwiceWithDifferentArguments() {
        server.graphQl().document("""
                { projects(first: 1) { nodes {
                    a: timecards(first: 1) { nodes { id } } b: timecards(first: 2) { totalCount nodes { id } }
                    c: timecards(filter: {status: {eq: APPROVED}}) { totalCount } } } }
                """).execute().path("projects.nodes[0]").matchesJsonStrictly("""
                {"a": {"nodes": [{"id": "VGltZWNhcmQ6Ng"}]},
                 "b": {"totalCount": 6, "nodes": [{"id": "VGltZWNhcmQ6Ng"}, {"id": "VGltZWNhcmQ6NQ"}]},
                 "c": {"totalCount": 2}}
                """);
    }
}
