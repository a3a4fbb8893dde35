package com.asrops.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.ExperimentalApi;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.ResponseMapFactory;
import graphql.execution.ResultNodesInfo;
import graphql.execution.conditional.ConditionalNodeDecision;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a strategy does beside answering. */
class BreadthFirstStrategyTest {

    /** Looks at each fetcher. */
    private static final class Looking extends SimplePerformantInstrumentation {
        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
            return fetcher;
        }
    }

    private final Told told = new Told();
    private final TestApi api = told.api(Set.of());

    @Test
    void answersEventsOfASubscription() {
        String query = "subscription { ticks { number requiredName children { number } loader { name } } }";
        assertThat(events(api, query)).hasSize(3).isEqualTo(events(new TestApi(null), query));
    }

    private static List<String> events(TestApi api, String query) {
        Publisher<ExecutionResult> events = api.execute(query).getData();
        return Flux.from(events)
                .map(event -> TestApi.JSON.writeValueAsString(event.toSpecification()))
                .collectList()
                .block();
    }

    @Test
    void keepsPlansOfSoManyDocumentsOnly() {
        BreadthFirstStrategy[] made = new BreadthFirstStrategy[1];
        TestApi counted = new TestApi(handler -> made[0] = new BreadthFirstStrategy(handler));
        counted.execute("{ things { number } }");
        counted.execute("{ things { number } }");
        assertThat(made[0].plannedOperations()).isEqualTo(1);
        for (int number = 0; number < 600; number++) {
            counted.execute("{ things(from: " + number + ") { number } }");
        }
        assertThat(made[0].plannedOperations()).isBetween(1, 500);
    }

    @Test
    void tellsWhyAnOperationRunsFieldByField() {
        String query = "{ things { name requiredName children { owner { name } } } }";
        List<ExecutionResult> answers = List.of(
                with(query, Map.of(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true)),
                with(query, Map.of(ResultNodesInfo.MAX_RESULT_NODES, 1000)),
                with(query, Map.of(ConditionalNodeDecision.class, (ConditionalNodeDecision) environment -> true)),
                with(query, Map.of(ResponseMapFactory.class.getCanonicalName(), ResponseMapFactory.DEFAULT)));
        assertThat(told.reasons)
                .containsExactly(
                        Fallback.Reason.INCREMENTAL,
                        Fallback.Reason.RESULT_LIMIT,
                        Fallback.Reason.CONDITIONAL_NODES,
                        Fallback.Reason.RESPONSE_MAPS);
        Map<String, Object> expected = api.execute(query).toSpecification();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.toSpecification()).isEqualTo(expected));
        assertThat(told.reasons).hasSize(4);
    }

    @Test
    void tellsWhyAMutationRunsFieldByField() {
        with(
                "mutation { set a: change(number: 1) { problem thing { children { id } } } }",
                Map.of(ResultNodesInfo.MAX_RESULT_NODES, 1000));
        assertThat(told.reasons).containsExactly(Fallback.Reason.RESULT_LIMIT);
    }

    private ExecutionResult with(String query, Map<Object, Object> settings) {
        return api.execute(api.input(query, Map.of()).graphQLContext(settings).build());
    }

    @Test
    void stepsBackForInstrumentationsThatLookAtFields() {
        told.api(Set.of(), new MaxQueryDepthInstrumentation(5)).execute("{ things { number } }");
        assertThat(told.reasons).isEmpty();
        told.api(Set.of(), new MaxQueryDepthInstrumentation(5), new Looking()).execute("{ things { number } }");
        assertThat(told.reasons).containsExactly(Fallback.Reason.INSTRUMENTATION);
        told.api(Set.of(Looking.class), new Looking()).execute("{ things { number } }");
        assertThat(told.reasons).hasSize(1);
    }

    @Test
    void tellsWhichFieldsAreCalledPerObject() {
        api.execute("{ things(count: 4) { number name even where owner { number } children { id } } }");
        assertThat(told.fields).containsExactly("Query.things 1", "Thing.where 4", "Thing.id 6");
    }

    @Test
    void surroundsQueriesAndSaysWhetherTheyLoadMoreThanOnce() {
        api.execute("{ things { number name tags } }");
        api.execute("{ things { number owner { name } } }");
        api.execute("{ node(id: 1) { __typename ... on Thing { number } ...F } } fragment F on Thing { name }");
        api.execute("{ node(id: 1) { ... on Thing { children { number } } } }");
        api.execute(
                "query Q($b: Boolean!) { a: things { number } ... @include(if: $b) { b: things { number } } }",
                Map.of("b", false));
        assertThat(told.readings).containsExactly(false, true, false, true, true);
    }

    @Test
    void waitsOnItsOwnThread() {
        api.execute("{ things { owner { name } loader { name } } }");
        assertThat(told.waits).isZero();
        ExecutionResult result = api.execute("{ things(count: 2) { slow children { slow } } }");
        assertThat(result.getErrors()).isEmpty();
        assertThat(told.waits).isEqualTo(2);
    }

    @Test
    void refusesIntrospectionWhereItIsOff() {
        String query = "{ __schema { queryType { name } } }";
        Map<Object, Object> off = Map.of(Introspection.INTROSPECTION_DISABLED, true);
        Map<String, Object> expected = new TestApi(null)
                .execute(api.input(query, Map.of()).graphQLContext(off).build())
                .toSpecification();
        assertThat(with(query, off).toSpecification()).isEqualTo(expected).containsKey("errors");
    }

    @Test
    void answersWhatJacksonNeedNotLookInto() {
        Object data = api.execute("{ things(count: 1) { number bean } color }").getData();
        assertThat(data).isInstanceOf(Map.class).isInstanceOf(JacksonSerializable.class);
        // a map like any other would be sorted
        JsonMapper sorting = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        assertThat(sorting.writeValueAsString(Map.of("data", data)))
                .isEqualTo("{\"data\":{\"things\":[{\"number\":1,\"bean\":\"bean 1\"}],\"color\":\"GREEN\"}}");
        assertThat(sorting.<JsonNode>valueToTree(data).at("/things/0/bean").asString())
                .isEqualTo("bean 1");
    }
}
