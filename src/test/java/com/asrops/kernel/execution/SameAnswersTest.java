package com.asrops.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Level by level and field by field answer the same bytes, and the same errors in one order or another. */
class SameAnswersTest {

    private static final int GENERATED = Integer.getInteger("answers.queries", 2000);

    private static final int SEED = Integer.getInteger("answers.seed", 0);

    /** Answers that are not even partly good would prove little. */
    private static final int AT_LEAST_VALID = GENERATED * 9 / 10;

    @SuppressWarnings("unused") // read by name
    private static final List<String> HOSTILE = List.of(
            "{ thing(number: 1) { id number name tags } }",
            "{ a: thing(number: 1) { number } a: thing(number: 1) { name number } b: thing(number: 3) { name } }",
            "{ thing(number: 3) { name requiredName } thing2: thing(number: 3) { n: name requiredTags } }",
            "{ requiredThing(number: 3) { requiredName } }",
            "{ requiredThing(number: 13) { name } things { number } }",
            "{ things(count: 6) { requiredName } }",
            "{ maybeThings(count: 6) { number requiredName even requiredEven } }",
            "{ maybeThings(count: 6) { requiredEven requiredName requiredTags allRequiredTags } }",
            "{ things(count: 6) { color } maybeThings(count: 6) { requiredColor } }",
            "{ things { notAList } maybeThings { requiredNotAList } }",
            "{ matrix stream array iterator color c: color(color: RED) n: color(color: null) }",
            "{ grid(size: 2) { number requiredName } one: grid(size: 1) { number } three: grid(size: 3) { number } }",
            "{ requiredGrid(size: 2) { number } }",
            "{ requiredGrid(size: 3) { number } }",
            "{ grid(size: 4) { children { number requiredOwner { name } } } }",
            "{ node(id: 1) { __typename id ... on Thing { number } ... on Person { name things { number } } } }",
            "{ nodes(ids: [1, 2, 3, 4, 5, 6, 13, 20]) { ...N } } fragment N on Node { id ... on Named { name } ... on Thing { even } }",
            "{ search(count: 8) { ... on Thing { owner { name } } ... on Box { size inside { __typename ... on Thing { owner { name } } } } } }",
            "{ search(count: 30) { ... on Box { size requiredInside { __typename } } } }",
            "{ named { name ... on Thing { number } ... on Node { id } } }",
            "{ things(count: 9) { unresolved { id } } }",
            "{ maybeThings(count: 9) { requiredUnresolved { id } } }",
            "{ things(count: 8) { owner { name } sameOwner { id } o: owner { things(first: 1) { number } } } }",
            "{ maybeThings(count: 8) { requiredOwner { name } } }",
            "{ things(count: 8) { failingLoad { name } } }",
            "{ things(count: 8) { failingKey { name } } }",
            "{ things(count: 8) { failingValue { name } resultOfLoad { name } } }",
            "{ things(count: 3) { failingArguments(limit: 0) { number } f: failingArguments { number } n: failingArguments(limit: null) { number } } }",
            "{ maybeThings(count: 6) { a: children(first: 1) { number } b: children(first: 2) { number } c: maybeChildren(first: 2) { name } } }",
            "query Q($l: Int!) { things { requiredArgument(limit: $l) { number } } }",
            "query Q($l: Int) { things { failingArguments(limit: $l) { number } } where }",
            "{ maybeThings(count: 5) { where(a: 3, in: {a: 1}) lightWhere w: where @mark(as: \"x\") failing requiredFailing slowFailing bean requiredBean } }",
            "{ things(count: 5) { async asyncFailing } }",
            "{ maybeThings(count: 6) { requiredAsync { number } } }",
            "{ things { result resultWithContext { where children { where } } results { number where } } }",
            "{ things { loader { name } chained { name } owner { name } } }",
            "{ things { hidden { name } } }",
            "{ things(count: 4) { box { size inside { ... on Thing { number box { size } } } } boxed old nothing } }",
            "query Q($a: Boolean!, $b: Boolean = false) { thing(number: 1) { name @include(if: $a) number @skip(if: $b) ... @include(if: $b) { tags } ...F @skip(if: $a) } } fragment F on Thing { even }",
            "{ __typename __schema { queryType { name fields { name args { name type { name ofType { name } } } } } } things { number } }",
            "{ __type(name: \"Thing\") { name fields(includeDeprecated: true) { name isDeprecated deprecationReason } interfaces { name } } n: __type(name: \"None\") { name } }",
            "{ echo e: echo(values: [3], in: {b: [RED]}) }",
            "query Q($v: [Int!]!, $i: In) { echo(values: $v, in: $i) }",
            "{ thing(number: 1) }",
            "{ nothing }",
            "{ batchedRoot(number: 1) { name } b: batchedRoot(number: 13) { name } c: batchedRoot(number: 2) { owner { name } } }",
            "{ things { ...A ...A ... on Node { id } } } fragment A on Thing { name ...B } fragment B on Thing { id name }",
            "mutation { change(number: 1) { thing { number owner { name } } problem } b: change(number: 3) { things { name children { number } } } }",
            "mutation { change(number: 13) { required { number } problem } set(value: 3) fail { problem } }",
            "mutation { change(number: 13) { problem required { number } } changeRequired(number: 13) { required { number } } }",
            "mutation { changeRequired(number: 3) { thing { requiredName } problem } }",
            "mutation { changeAll(count: 3) { thing { requiredEven owner { name } } } set }",
            "mutation { changeAll(count: 15) { required { number } } }",
            "mutation { change(number: 2) { thing { loader { name } chained { name } async where resultWithContext { where } } } }");

    private final TestApi fieldByField = new TestApi(null);
    private final TestApi levelByLevel = TestApi.breadthFirst();

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void sameAnswer(String query) throws Exception {
        Map<String, Object> variables = Map.of("a", true, "v", List.of(1, 5), "l", 2);
        compare(query, variables);
        compare(query, Map.of("a", false, "b", true, "v", List.of(), "i", Map.of("b", List.of("RED")), "l", 0));
        if (!query.startsWith("mutation")) { // its fields do not share what they load
            assertThat(loads(levelByLevel)).isLessThanOrEqualTo(loads(fieldByField));
        }
    }

    @Test
    void sameAnswersToGeneratedQueries() throws Exception {
        int valid = 0;
        int expectedLoads = 0;
        int loads = 0;
        for (int seed = SEED; seed < SEED + GENERATED; seed++) {
            QueryMaker.Query query = QueryMaker.make(fieldByField.graphql.getGraphQLSchema(), seed);
            fieldByField.loads.clear();
            levelByLevel.loads.clear();
            if (compare(query.text(), query.variables())) {
                valid++;
            }
            if (!query.text().startsWith("mutation")) { // its fields do not share what they load
                expectedLoads += loads(fieldByField);
                loads += loads(levelByLevel);
            }
        }
        assertThat(valid).isGreaterThan(AT_LEAST_VALID);
        // in a single query field by field may be lucky in the order in which it loads
        assertThat(loads).isLessThanOrEqualTo(expectedLoads);
    }

    @Test
    void anExceptionThatIsNoFieldErrorFailsTheOperation() {
        assertThat(thrown(fieldByField)).hasMessage("exploded").isInstanceOf(IllegalArgumentException.class);
        assertThat(thrown(levelByLevel)).hasMessage("exploded").isInstanceOf(IllegalArgumentException.class);
    }

    private static Throwable thrown(TestApi api) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> api.execute("{ explode }"));
    }

    private boolean compare(String query, Map<String, Object> variables) throws Exception {
        ExecutionResult expected = fieldByField.execute(query, variables);
        ExecutionResult actual = levelByLevel.execute(query, variables);
        assertThat(json(actual.getData())).as(query + variables).isEqualTo(json(expected.getData()));
        assertThat(json(copy(actual.getData()))).as(query).isEqualTo(json(expected.getData()));
        assertThat(errors(actual)).as(query + variables).containsExactlyInAnyOrderElementsOf(errors(expected));
        assertThat(actual.isDataPresent()).isEqualTo(expected.isDataPresent());
        return expected.isDataPresent();
    }

    /** Calls of batch fetchers. What data loaders do is a matter of time. */
    private static int loads(TestApi api) {
        return api.loads.entrySet().stream()
                .filter(each -> !each.getKey().equals("loader"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static List<String> errors(ExecutionResult result) {
        return result.getErrors().stream()
                .map(GraphQLError::toSpecification)
                .map(SameAnswersTest::json)
                .toList();
    }

    /** What an interceptor sees that looks inside. */
    private static @Nullable Object copy(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                assertThat(map.containsKey(key)).isTrue();
                assertThat((Object) map.get(key)).isSameAs(value);
                copy.put(key, copy(value));
            });
            return copy;
        }
        if (data instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return data;
    }

    private static String json(@Nullable Object value) {
        return TestApi.JSON.writeValueAsString(value);
    }
}
