package com.asrops.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.files.FilesSample;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.RoutingTransactionManager;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.text.Words;
import com.asrops.operations.Sample;
import com.asrops.safety.SafetySample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The words are those of the rows, whoever writes them, and whatever becomes of what was written. */
@OnBothDatabases
class SearchIndexTest {

    private static final int WRITES = 60;

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    /** What a write may be; %1$s is some text and %2$d an id. */
    private static final List<String> STATEMENTS = List.of(
            "UPDATE projects SET name = %1$s WHERE id = %2$d",
            "UPDATE projects SET street = %1$s, city = NULL WHERE id = %2$d",
            "UPDATE projects SET city = %1$s",
            "UPDATE team_members SET last_name = %1$s WHERE id = %2$d",
            "UPDATE team_members SET employee_number = %1$s, phone = %1$s WHERE id = %2$d",
            "UPDATE companies SET name = %1$s WHERE id = %2$d",
            "INSERT INTO companies (name, name_folded, kind, time_zone, week_start, created_at, updated_at, version)"
                    + " VALUES (%1$s, '', 'CLIENT', 'UTC', 'MONDAY'" + ROW,
            "DELETE FROM companies WHERE id > 2 AND name > %1$s",
            "INSERT INTO daily_reports (project_id, report_date, status, summary, created_at, updated_at, version)"
                    + " SELECT 1, '2026-02-0%2$d', 'DRAFT', %1$s, created_at, updated_at, 1 FROM companies WHERE id = 1"
                    + " AND NOT EXISTS (SELECT 1 FROM daily_reports WHERE report_date = '2026-02-0%2$d')",
            "UPDATE daily_reports SET delays = %1$s",
            "INSERT INTO daily_notes (daily_report_id, category, text, created_at, updated_at, version)"
                    + " SELECT id, 'SAFETY', %1$s, created_at, updated_at, 1 FROM daily_reports",
            "UPDATE daily_notes SET text = %1$s WHERE id >= %2$d",
            "DELETE FROM daily_notes WHERE text > %1$s",
            "UPDATE observations SET description = %1$s, status = 'CLOSED' WHERE id = %2$d",
            "UPDATE documents SET title = %1$s WHERE id = %2$d",
            "UPDATE documents SET file_id = %2$d",
            "UPDATE files SET name = %1$s WHERE id = %2$d",
            "DELETE FROM documents WHERE id = %2$d");

    private static final List<String> TEXTS = List.of(
            "Harbor Tower",
            "Zoë's GROẞ-markt",
            "\u0130stanbul",
            "東京建設 2",
            "🚧",
            "12-A/3",
            "ﬁnal ½",
            "a\u0323\u0307",
            "");

    private final TestServer server;

    SearchIndexTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        SafetySample.load(server);
        FilesSample.load(server);
        server.indexSearch();
    }

    @Test
    void isInStepAfterEveryWrite() {
        Random random = new Random(20261123);
        for (int i = 0; i < WRITES; i++) {
            // Each statement once, and then as it comes.
            boolean once = i < STATEMENTS.size();
            String text = once ? "Once " + i : TEXTS.get(random.nextInt(TEXTS.size()));
            String statement = STATEMENTS
                    .get(once ? i : random.nextInt(STATEMENTS.size()))
                    .formatted("'" + text.replace("'", "''") + "'", once ? 1 : 1 + random.nextInt(4));
            Map<String, String> before = !once && random.nextInt(4) == 0 ? kept() : null;
            if (before == null) {
                write(false, statement);
            } else {
                assertThatThrownBy(() -> write(true, statement)).hasMessage("planned");
                assertThat(kept()).as("after taking back " + statement).isEqualTo(before);
            }
            assertThat(kept()).as(statement).isEqualTo(expected());
            assertThat(rows("SELECT * FROM search_changes")).as(statement).isEmpty();
        }
        assertThat(kept()).hasSizeGreaterThan(10);
    }

    /** What another program wrote is found when anything is written here, or a server starts. */
    @Test
    void catchesUpWithOtherPrograms() {
        server.execute("UPDATE projects SET name = 'Elsewhere'", "DELETE FROM documents WHERE id = 1");
        assertThat(rows("SELECT * FROM search_changes")).hasSize(2);
        write(false, "UPDATE shifts SET name = 'Late'");
        assertThat(kept()).isEqualTo(expected());
        assertThat(server.answer("{ search(text: \"elsewh\") { totalCount } }").toString())
                .contains("totalCount=2");
    }

    @Test
    void whatAMutationWritesIsFoundAtOnce() {
        mutate("companyCreate(input: {name: \"Nordwind\", kind: SUPPLIER, timeZone: \"UTC\", weekStart: MONDAY})");
        assertThat(found("nordwi")).isEqualTo(1);
        String id = "id: \"" + NodeId.encode("Project", 1) + "\"";
        mutate("projectUpdate(input: {" + id + ", version: 1, city: \"Astoria\"})");
        assertThat(found("harbor tower astoria")).isEqualTo(1);
        mutate("projectArchive(input: {" + id + ", version: 2})");
        assertThat(found("astoria")).isEqualTo(0);
        mutate("projectArchive(input: {" + id + ", version: 3, archived: false})");
        assertThat(found("astoria")).isEqualTo(1);
    }

    private void mutate(String mutation) {
        assertThat(server.answer("mutation { " + mutation + " { userErrors { message } } }")
                        .toString())
                .contains("userErrors=[]");
    }

    private Object found(String text) {
        Map<?, ?> data = (Map<?, ?>) server.answer("{ search(text: \"" + text + "\") { totalCount } }")
                .get("data");
        return ((Map<?, ?>) data.get("search")).get("totalCount");
    }

    /** Writes in a transaction of the program's, which fails in the end if it shall. */
    private void write(boolean fails, String statement) {
        Database database = server.bean(Database.class);
        new TransactionTemplate(server.bean(RoutingTransactionManager.class)).executeWithoutResult(status -> {
            Rows.execute(DataSourceUtils.getConnection(database.dataSource()), statement);
            if (fails) {
                TransactionSynchronizationManager.registerSynchronization(new Failing());
            }
        });
    }

    private static final class Failing implements TransactionSynchronization {
        @Override
        public void beforeCommit(boolean readOnly) {
            throw new IllegalStateException("planned");
        }
    }

    private Map<String, String> kept() {
        return rows("SELECT type, row_id, names, words FROM search_texts").stream()
                .map(row -> row.split(" \\| ", 3))
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row[2], (a, b) -> a, TreeMap::new));
    }

    /** The words as the rows have them now, made anew. */
    private Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        for (SearchedType type : server.bean(SearchedTypes.class).all()) {
            List<SearchedField> rest =
                    type.fields().stream().filter(field -> !field.name()).toList();
            rows("SELECT t.id, " + texts(type.names()) + ", " + texts(rest) + " FROM " + type.table() + " t").stream()
                    .map(row -> row.split(" \\| ", -1))
                    .forEach(row -> expected.put(
                            type.name() + " " + row[0], words(row[1]) + " | " + words(row[1] + " " + row[2])));
        }
        return expected;
    }

    private static String texts(List<SearchedField> fields) {
        return fields.isEmpty()
                ? "''"
                : fields.stream()
                        .map(field -> "coalesce("
                                + (field.through() == null
                                        ? "t." + field.column().name()
                                        : "(SELECT f." + field.column().name()
                                                + " FROM files f WHERE f.id = t.file_id)")
                                + ", '')")
                        .collect(Collectors.joining(" || ' ' || "));
    }

    /** As the index has them: each once, a space before and after it. */
    private static String words(String text) {
        String words =
                Words.in(text).stream().map(Words.Word::folded).distinct().collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : " " + words + " ";
    }

    private List<String> rows(String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
