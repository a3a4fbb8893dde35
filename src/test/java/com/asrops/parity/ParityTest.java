package com.asrops.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.demo.Size;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Both databases answer alike, to the byte: queries are written at random from the schema and each answer is compared, over
 * the demonstration data and rows at the edges of what columns hold.
 * {@code -Dparity.queries=5000 -Dparity.seed=7} asks for more, or for others.
 */
class ParityTest {

    private static final int QUERIES = Integer.getInteger("parity.queries", 20);

    /** Each third query asks for all rows, so that enough of few find some. */
    private static final int OF_ALL = 3;

    private static final long SEED = Long.getLong("parity.seed", 20261122);

    private static final TestServer SQLITE = TestServer.withDemoDataOn(Dialect.SQLITE);
    private static final TestServer POSTGRESQL = TestServer.withDemoDataOn(Dialect.POSTGRESQL);
    private static final GraphQLSchema SCHEMA = SQLITE.bean(GraphQlSource.class).schema();

    private static final LongAdder ASKED = new LongAdder();
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void load() {
        System.out.println("Parity: " + QUERIES + " queries of each list, seed " + SEED);
        for (TestServer server : new TestServer[] {SQLITE, POSTGRESQL}) {
            server.clear();
            server.loadDemoData(Size.SMALL);
        }
        Map<String, Integer> rows = EdgeRows.addTo(List.of(SQLITE, POSTGRESQL), SCHEMA);
        System.out.println("Parity: rows at the edges " + rows);
        SQLITE.indexSearch();
        POSTGRESQL.indexSearch();
        assertThat(rows.values()).as("rows at the edges %s", rows).contains(EdgeValues.TEXTS.size());
    }

    @AfterAll
    static void tell() {
        THREADS.close();
        System.out.println("Parity: " + ASKED + " answers compared");
    }

    @TestFactory
    Stream<DynamicTest> answersAlikeOnBothDatabases() {
        SampleValues values = SampleValues.of(SQLITE, SCHEMA);
        return QueryGenerator.lists(SCHEMA).stream()
                .map(list -> DynamicTest.dynamicTest(list.getName(), () -> compare(generator(values, list), list)));
    }

    @TestFactory
    Stream<DynamicTest> readsListsPageByPageWithoutGapOrDouble() {
        SampleValues values = SampleValues.of(SQLITE, SCHEMA);
        return QueryGenerator.lists(SCHEMA).stream()
                .map(list -> DynamicTest.dynamicTest(list.getName(), () -> walk(generator(values, list), list)));
    }

    @TestFactory
    Stream<DynamicTest> groupsAlikeOnBothDatabases() {
        SampleValues values = SampleValues.of(SQLITE, SCHEMA);
        return QueryGenerator.lists(SCHEMA).stream()
                .map(list -> DynamicTest.dynamicTest(list.getName(), () -> compareGroups(values, list)));
    }

    private static void compareGroups(SampleValues values, GraphQLFieldDefinition list) {
        GroupGenerator generator = new GroupGenerator(
                SCHEMA, values, generator(values, list), SEED + list.getName().hashCode());
        String row = QueryGenerator.rowType(list.getType());
        int queries = QUERIES / (generator.averages(row).isEmpty() ? 4 : 2);
        int found = 0;
        int refused = 0;
        for (int i = 0; i < queries; i++) {
            Map<?, ?> groups = compare(generator.query(row, i % OF_ALL == 0));
            refused += groups == null ? 1 : 0;
            found += groups != null && !((List<?>) groups.get("nodes")).isEmpty() ? 1 : 0;
        }
        System.out.println("Parity: groups of " + list.getName() + ": " + found + " of " + queries
                + " queries find some, " + refused + " are refused");
        assertThat(found).as("queries that find groups").isGreaterThan(queries / 5);
    }

    @Test
    void searchesAlikeOnBothDatabases() {
        SearchGenerator generator = new SearchGenerator(SQLITE, SEED);
        int searches = 3 * QUERIES;
        int found = 0;
        for (int i = 0; i < searches; i++) {
            String query = generator.query();
            Map<?, ?> page = compare(query);
            String cursor = page == null ? null : cursor(page, true);
            if (cursor != null) {
                found++;
                compare(query.replace(") {", ", after: \"" + cursor + "\") {"));
            }
        }
        System.out.println("Parity: search: " + found + " of " + searches + " find rows");
        assertThat(found).as("searches that find rows").isGreaterThan(searches / 4);
    }

    private static QueryGenerator generator(SampleValues values, GraphQLFieldDefinition list) {
        return new QueryGenerator(SCHEMA, values, SEED + list.getName().hashCode());
    }

    private static void compare(QueryGenerator generator, GraphQLFieldDefinition list) {
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            String filterAndOrder = i % OF_ALL == 0 ? generator.orderOfAll(list) : generator.filterAndOrder(list);
            String selection = generator.selection(list);
            int size = generator.pageSize();
            boolean forward = i % 2 == 0;
            String first = (forward ? "first: " : "last: ") + size;
            Map<?, ?> page = compare(QueryGenerator.query(list, first, filterAndOrder, selection));
            String cursor = page == null ? null : cursor(page, forward);
            if (cursor != null) {
                found++;
                String next = first + (forward ? ", after: \"" : ", before: \"") + cursor + "\"";
                compare(QueryGenerator.query(list, next, filterAndOrder, selection));
            }
        }
        System.out.println("Parity: " + list.getName() + ": " + found + " of " + QUERIES + " queries find rows");
        assertThat(found).as("queries that find rows, some with a filter").isGreaterThan(Math.ceilDiv(QUERIES, OF_ALL));
    }

    /** Some rows in many orders, against the list on one page; and once the whole list. */
    private static void walk(QueryGenerator generator, GraphQLFieldDefinition list) {
        for (int i = 0; i < Math.max(1, QUERIES / 50); i++) {
            String arguments = generator.someRows(list, 40);
            List<Object> onePage = walk(list, 100, arguments, true);
            int size = generator.pageSize();
            assertThat(walk(list, size, arguments, true)).as(arguments).isEqualTo(onePage);
            assertThat(walk(list, size, arguments, false)).as(arguments).isEqualTo(onePage);
        }
        List<Object> all = walk(list, 97, "", true);
        assertThat(walk(list, 96, "", false)).isEqualTo(all);
        assertThat(all).doesNotHaveDuplicates();
        Map<?, ?> counted = compare("{ page: " + list.getName() + " { totalCount } }");
        assertThat(counted).isEqualTo(Map.of("totalCount", all.size()));
    }

    /** The ids of a list, read in one direction to its end and returned in the order of the list. */
    private static List<Object> walk(GraphQLFieldDefinition list, int size, String arguments, boolean forward) {
        List<Object> ids = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        String cursor = "";
        while (true) {
            String page = (forward ? "first: " : "last: ") + size + cursor;
            Map<?, ?> read = compare(QueryGenerator.query(
                    list,
                    page,
                    arguments,
                    "{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"));
            List<Object> onPage = new ArrayList<>();
            ((List<?>) read.get("nodes")).forEach(node -> onPage.add(((Map<?, ?>) node).get("id")));
            onPage.forEach(id -> assertThat(seen.add(id))
                    .as("not once more: " + id + " in " + page + arguments)
                    .isTrue());
            ids.addAll(forward ? ids.size() : 0, onPage);
            if (((Map<?, ?>) read.get("pageInfo"))
                    .get(forward ? "hasNextPage" : "hasPreviousPage")
                    .equals(false)) {
                return ids;
            }
            assertThat(onPage).as(page + arguments).hasSize(size);
            cursor = (forward ? ", after: \"" : ", before: \"") + cursor(read, forward) + "\"";
        }
    }

    /** Compares the answers to a query and returns the page, or null when it is answered with an error. */
    private static @Nullable Map<?, ?> compare(String query) {
        CompletableFuture<Map<String, Object>> postgresql =
                CompletableFuture.supplyAsync(() -> POSTGRESQL.answer(query), THREADS);
        Map<String, Object> sqlite = SQLITE.answer(query);
        ASKED.increment();
        Parity.assertAnswered(query, sqlite);
        Parity.assertAlike(query, sqlite, postgresql.join());
        Map<?, ?> data = (Map<?, ?>) sqlite.get("data");
        return data == null ? null : (Map<?, ?>) data.get("page");
    }

    private static @Nullable String cursor(Map<?, ?> page, boolean forward) {
        return (String) ((Map<?, ?>) page.get("pageInfo")).get(forward ? "endCursor" : "startCursor");
    }
}
