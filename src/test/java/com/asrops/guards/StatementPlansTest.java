package com.asrops.guards;

import static com.asrops.kernel.database.Dialect.POSTGRESQL;
import static com.asrops.kernel.database.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.sql.SqlLog;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each shape of statement as each database runs it best, with the plan that it has for real values among many rows: which
 * index, and what is not sorted. {@link IndexesTest} asks for every relation and order whether there is an index.
 */
@OnBothDatabases(demoEntries = 60_000)
class StatementPlansTest {

    private static final String MAY = "workDate: {gte: \"2026-05-01\", lte: \"2026-05-31\"}";

    private final TestServer server;

    StatementPlansTest(TestServer server) {
        this.server = server;
    }

    @Test
    void theLatestOfEachParentAreTheFirstOfItsIndex() {
        StatementPlan plan = plan(
                "{ projects(first: 50) { nodes { timecards(first: 10) { nodes { notes } } } } }", "FROM timecards t");
        plan.on(SQLITE)
                .asks("FROM json_each(?) p CROSS JOIN timecards t WHERE t.id IN ( SELECT t.id FROM", "LIMIT ? )")
                .uses("  SEARCH t USING COVERING INDEX timecards_project_id_work_date (project_id=?)")
                .sortsNoParent();
        plan.on(POSTGRESQL)
                .asks("FROM unnest(?) AS p (id) CROSS JOIN LATERAL ( SELECT", "LIMIT ? ) t")
                .uses("->  Limit", "Index Scan Backward using timecards_project_id_work_date", "(project_id = p.id)")
                .readsNothingElse()
                .sortsNothing();
    }

    @Test
    void aPageStartsAtItsCursorInTheIndex() {
        StatementPlan plan = plan(
                "{ timecards(first: 100, after: \"" + cursor("") + "\") { nodes { notes } } }", "FROM timecards t");
        plan.asks("( t.work_date , t.id ) < ( ? , ? )").readsNothingElse().sortsNothing();
        plan.on(SQLITE).uses("SEARCH t USING INDEX timecards_work_date (work_date<?)");
        plan.on(POSTGRESQL)
                .uses("Index Scan Backward using timecards_work_date", "Index Cond: (ROW(work_date, id) < ROW(");
    }

    @Test
    void aPageUnderAFilterStartsThereToo() {
        String filter = "filter: {" + project() + ", status: {eq: EXPORTED}}";
        StatementPlan plan = plan(
                "{ timecards(first: 20, after: \"" + cursor("") + "\", " + filter + ") { nodes { notes } } }",
                "FROM timecards t");
        plan.readsNothingElse().sortsNothing();
        plan.on(SQLITE)
                .uses("USING INDEX timecards_project_id_status_work_date (project_id=? AND status=? AND work_date<?)");
        plan.on(POSTGRESQL)
                .uses("Index Scan Backward using timecards_project_id_status_work_date", "ROW(work_date, id) < ROW(");
    }

    /** Rows cannot be compared as wholes then: the first term gives the range, and only rows that are alike in it are sorted. */
    @Test
    void aPageOfAnOrderWithTwoDirectionsStartsAtItsFirstTerm() {
        String order = ", orderBy: [{field: WORK_DATE, direction: DESC}, {field: ID, direction: ASC}]";
        String after = ", after: \"" + cursor(order) + "\"";
        for (StatementPlan plan : List.of(
                plan("{ timecards(first: 100" + order + ") { nodes { notes } } }", "FROM timecards t")
                        .on(SQLITE)
                        .uses("SCAN t USING INDEX timecards_work_date"),
                plan("{ timecards(first: 100" + after + order + ") { nodes { notes } } }", "FROM timecards t")
                        .on(SQLITE)
                        .uses("SEARCH t USING INDEX timecards_work_date (work_date<?)")
                        .on(POSTGRESQL)
                        .uses("Index Cond: (work_date <= "))) {
            plan.on(SQLITE).uses("USE TEMP B-TREE FOR LAST TERM OF ORDER BY");
            plan.on(POSTGRESQL).uses("Presorted Key: work_date", "Index Scan Backward using timecards_work_date");
        }
    }

    @Test
    void anOrderByARelatedRowStartsAtThatRowsIndex() {
        StatementPlan plan = plan(
                "{ timecardEntries(first: 50, orderBy: {field: TIMECARD_WORK_DATE, direction: DESC}) { nodes { billable } } }",
                "FROM timecard_entries t");
        plan.on(SQLITE)
                .uses(
                        "SCAN by_timecard USING COVERING INDEX timecards_work_date",
                        "SEARCH t USING INDEX timecard_entries_timecard_id (timecard_id=?)",
                        "USE TEMP B-TREE FOR LAST TERM OF ORDER BY");
        plan.on(POSTGRESQL)
                .uses(
                        "Presorted Key: by_timecard.work_date",
                        "Index Only Scan Backward using timecards_work_date",
                        "Index Scan using timecard_entries_timecard_id");
    }

    /** Words are looked up, and then the rows that have them: no table is read through that grows. */
    @Test
    void aSearchReadsWhatItFinds() {
        for (String text : List.of("harbor tow", "jonsn")) {
            String query = "{ search(text: \"" + text + "\") { nodes { rank } } }";
            String statement = text.equals("jonsn") ? "AS shared" : "s.place";
            plan(query, statement)
                    .usesLike("(?s)\\A(?!.*Seq Scan on (search_texts|daily_reports|daily_notes)\\b)(?!.*\\bSCAN t\\b)")
                    .on(SQLITE)
                    .usesLike("SCAN \\w+ VIRTUAL TABLE INDEX")
                    .uses("SEARCH s USING INTEGER PRIMARY KEY")
                    .on(POSTGRESQL)
                    .usesLike("Bitmap Index Scan on search_texts_(names|trigrams)");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timecards { totalCount } | timecards_\\w+
            timecards(filter: {MAY}) { totalCount } | timecards_work_date
            timecards(filter: {status: {eq: DRAFT}, MAY}) { totalCount } | timecards_status_work_date
            timecards(filter: {PROJECT, MAY}) { totalCount } | timecards_project_id_work_date
            timecards(filter: {PROJECT, status: {eq: EXPORTED}, MAY}) { totalCount } | timecards_project_id_status_work_date
            projects(first: 5) { nodes { timecards { totalCount } } } | timecards_project_id_work_date
            """)
    void rowsAreCountedInTheIndexAlone(String query, String index) {
        StatementPlan plan = plan("{ " + query.replace("MAY", MAY).replace("PROJECT", project()) + " }", "count(*)");
        plan.on(SQLITE)
                .usesLike("(SCAN|SEARCH) t USING COVERING INDEX " + index + "\\b")
                .readsNothingElse();
        plan.on(POSTGRESQL).usesLike("Index Only Scan using " + index + " ").uses("Heap Fetches: 0");
    }

    /** By itself SQLite would skip through the index of projects and dates, project by project. */
    @Test
    void hoursAreSummedInTwoIndexesAlone() {
        StatementPlan plan = plan(
                "{ hoursByProject(from: \"2026-05-01\", to: \"2026-05-31\", first: 20) { hours } }", "sum(e.hours)");
        plan.on(SQLITE)
                .uses(
                        "SEARCH t USING COVERING INDEX timecards_work_date (work_date>? AND work_date<?)",
                        "SEARCH e USING COVERING INDEX timecard_entries_timecard_id (timecard_id=?)")
                .readsNothingElse();
        plan.on(POSTGRESQL)
                .uses(
                        "Index Only Scan using timecards_work_date",
                        "Index Only Scan using timecard_entries_timecard_id");
    }

    @Test
    void idsAreOneParameterHoweverManyTheyAre() {
        StatementPlan few = plan(entriesWithTimecards(20), "FROM timecards t");
        StatementPlan many = plan(entriesWithTimecards(100), "FROM timecards t");
        assertThat(many.sql()).isEqualTo(few.sql());
        many.on(SQLITE)
                .asks("t.id IN (SELECT value FROM json_each(?))")
                .uses("SEARCH t USING INTEGER PRIMARY KEY (rowid=?)");
        many.on(POSTGRESQL).asks("t.id = ANY (?)").uses("Index Scan using timecards_pkey", "Index Cond: (id = ANY (");
    }

    /** The pool lends a thread the connection that it had before. Of SQLite, StatementKeepingDataSourceTest tells. */
    @Test
    void postgresqlPreparesAStatementOnceForListsOfAnyLength() throws SQLException {
        if (server.dialect() != POSTGRESQL) {
            return;
        }
        for (int first = 5; first <= 100; first += 5) {
            server.statementsOf(entriesWithTimecards(first));
        }
        try (Connection connection = server.bean(Database.class).dataSource().getConnection()) {
            assertThat(Rows.query(connection, "SELECT statement FROM pg_prepared_statements WHERE NOT from_sql"))
                    .doesNotHaveDuplicates()
                    .filteredOn(sql -> sql.matches("(?s).*SELECT.*FROM timecards t\\s+WHERE\\s+t.id (= ANY|IN) .*"))
                    .hasSize(1);
        }
    }

    private static String entriesWithTimecards(int first) {
        return "{ timecardEntries(first: " + first + ") { nodes { timecard { notes } } } }";
    }

    /** The plan of the only statement of a query that has this in its text. */
    private StatementPlan plan(String query, String part) {
        List<SqlLog.Entry> found = server.plansOf(query).stream()
                .filter(entry -> entry.sql().contains(part))
                .toList();
        assertThat(found).hasSize(1);
        return new StatementPlan(found.getFirst(), server.dialect(), true);
    }

    /** A place in the midst of the list. */
    private String cursor(String order) {
        return read(
                "{ timecards(first: 1, filter: {workDate: {lte: \"2025-07-01\"}}" + order
                        + ") { pageInfo { endCursor } } }",
                "timecards.pageInfo.endCursor");
    }

    /** A filter by a project of some size. */
    private String project() {
        String id = read(
                "{ hoursByProject(from: \"2025-01-01\", to: \"2025-06-30\", first: 20) { project { id } } }",
                "hoursByProject[19].project.id");
        return "project: {id: {eq: \"" + id + "\"}}";
    }

    private String read(String query, String path) {
        return server.graphQl()
                .document(query)
                .execute()
                .path(path)
                .entity(String.class)
                .get();
    }
}
