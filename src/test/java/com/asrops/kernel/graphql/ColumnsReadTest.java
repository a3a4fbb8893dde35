package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** Which columns the statements of a query read. That the answers are right, every other test shows. */
@OnBothDatabases
@DisabledIfEnvironmentVariable(named = "GRAPHQL_EXECUTION", matches = "FIELDS", disabledReason = "reads whole rows")
class ColumnsReadTest {

    private final TestServer server;

    ColumnsReadTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void areThoseOfTheSelectedFieldsAndTheKeysThatTheyNeed() {
        assertThat(columnsRead("{ projects { nodes { status client { id kind } } } }"))
                .containsExactly("t.id, t.job_number, t.client_id, t.status", "t.id, t.kind");
    }

    @Test
    void areThoseThatAnyFieldOfTheOperationWantsOfOneLoad() {
        String document = """
                query {
                  timecards(first: 1) { nodes { worker { ...name } project { projectManager { supervisor { status } } } } }
                }
                fragment name on TeamMember { firstName }
                """;
        assertThat(columnsRead(document)).first().isEqualTo("t.id, t.project_id, t.worker_id, t.work_date");
        assertThat(columnsRead(document))
                .filteredOn(columns -> columns.contains("t.first_name"))
                .isNotEmpty()
                .containsOnly("t.id, t.first_name, t.status, t.supervisor_id");
    }

    @Test
    void areAllForAFieldThatIsMadeFromTheWholeRow() {
        assertThat(columnsRead("{ timecards(first: 1) { nodes { hours } } }"))
                .first()
                .asString()
                .contains("t.notes", "t.rejection_reason");
    }

    @Test
    void areFewForARowByItsIdOfWhateverType() {
        assertThat(columnsRead("{ node(id: \"UHJvamVjdDox\") { id ... on Project { name } } }"))
                .containsExactly("t.id, t.name");
    }

    private List<String> columnsRead(String document) {
        return server.statementsOf(document).stream()
                .map(statement -> statement
                        .sql()
                        .replaceAll("^SELECT (.*?) FROM .*$", "$1")
                        .replace(" ,", ","))
                .toList();
    }
}
