package com.asrops.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both databases answer alike, to the byte: queries are written at random from the schema and each answer is compared.
 * {@code -Dparity.queries=5000 -Dparity.seed=7} asks for more, or for others.
 */
class ParityTest {

    private static final int QUERIES = Integer.getInteger("parity.queries", 200);
    private static final long SEED = Long.getLong("parity.seed", 20260630);

    private static final TestServer SQLITE = TestServer.withDemoDataOn(Dialect.SQLITE);
    private static final TestServer POSTGRESQL = TestServer.withDemoDataOn(Dialect.POSTGRESQL);

    @BeforeAll
    static void load() {
        System.out.println("Parity: " + QUERIES + " queries of each list, seed " + SEED);
        for (TestServer server : new TestServer[] {SQLITE, POSTGRESQL}) {
            server.clear();
            server.loadDemoData();
        }
    }

    @TestFactory
    Stream<DynamicTest> answersAlikeOnBothDatabases() {
        GraphQLSchema schema = SQLITE.bean(GraphQlSource.class).schema();
        SampleValues values = SampleValues.of(SQLITE, schema);
        return QueryGenerator.lists(schema).stream()
                .map(list -> DynamicTest.dynamicTest(list.getName(), () -> compare(schema, values, list)));
    }

    private static void compare(GraphQLSchema schema, SampleValues values, GraphQLFieldDefinition list) {
        QueryGenerator generator =
                new QueryGenerator(schema, values, SEED + list.getName().hashCode());
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            String filterAndOrder = generator.filterAndOrder(list);
            String selection = generator.selection(list);
            int size = generator.pageSize();
            boolean forward = i % 2 == 0;
            String first = (forward ? "first: " : "last: ") + size;
            String cursor = compare(QueryGenerator.query(list, first, filterAndOrder, selection), forward);
            if (cursor != null) {
                found++;
                String next = first + (forward ? ", after: \"" : ", before: \"") + cursor + "\"";
                compare(QueryGenerator.query(list, next, filterAndOrder, selection), forward);
            }
        }
        assertThat(found).as("queries that find rows").isGreaterThan(QUERIES / 5);
    }

    /** Compares the answers to a query and returns the cursor to read on by, if there is one. */
    private static String compare(String query, boolean forward) {
        Map<String, Object> sqlite = SQLITE.answer(query);
        assertThat(sqlite).as(query).doesNotContainKey("errors");
        assertThat(json(POSTGRESQL.answer(query))).as(query).isEqualTo(json(sqlite));
        Map<?, ?> page = (Map<?, ?>) ((Map<?, ?>) sqlite.get("data")).get("page");
        return (String) ((Map<?, ?>) page.get("pageInfo")).get(forward ? "endCursor" : "startCursor");
    }

    private static String json(Map<String, Object> answer) {
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
