package com.asrops.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExperimentalApi;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.ExecutionContext;
import graphql.execution.ResponseMapFactory;
import graphql.execution.ResultNodesInfo;
import graphql.execution.conditional.ConditionalNodeDecision;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a strategy does beside answering. */
class BreadthFirstStrategyTest {

    /** Keeps what it is told. */
    private static final class Told implements Fallback, Reading {

        private final List<Reason> reasons = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private final List<Boolean> readings = new ArrayList<>();
        private int waits;
        private boolean reading;

        @Override
        public void operation(Reason reason, ExecutionContext context) {
            reasons.add(reason);
        }

        @Override
        public void field(FieldCoordinates field, int objects, ExecutionContext context) {
            assertThat(reading).as("called while it reads").isEqualTo(context.isQueryOperation());
            fields.add(field + " " + objects);
        }

        @Override
        public void waits(ExecutionContext context) {
            waits++;
        }

        @Override
        public <T> T run(boolean severalLoads, Supplier<T> execution) {
            readings.add(severalLoads);
            reading = true;
            try {
                return execution.get();
            } finally {
                reading = false;
            }
        }
    }

    /** Looks at each fetcher. */
    private static final class Looking extends SimplePerformantInstrumentation {
        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
            return fetcher;
        }
    }

    private final Told told = new Told();
    private final TestApi api = api(Set.of());

    private TestApi api(Set<Class<? extends Instrumentation>> tolerant, Instrumentation... instrumentations) {
        return new TestApi(
                handler -> new BreadthFirstStrategy(handler, told, told, tolerant),
                builder -> instrumentations.length == 0
                        ? builder
                        : builder.instrumentation(new ChainedInstrumentation(instrumentations)));
    }

    @Test
    void loadsOncePerLevelWhateverTheFieldIsCalled() {
        api.execute(
                "{ things(count: 8) { owner { name } sameOwner { id } o: owner { number } requiredOwner { id } } }");
        assertThat(api.loads).isEqualTo(Map.of("owner", 1));
    }

    @Test
    void loadsOncePerLevelWhateverTheTypeIs() {
        api.execute(
                "{ nodes(ids: [3, 4, 5, 7, 8]) { ... on Thing { children { id } } ... on Person { things { id } } } }");
        assertThat(api.loads).isEqualTo(Map.of("children", 1));
    }

    @Test
    void loadsOncePerArguments() {
        api.execute(
                "{ things { children(first: 1) { id } c: children(first: 1) { id } d: children(first: 2) { id } } }");
        assertThat(api.loads).isEqualTo(Map.of("children", 2));
    }

    @Test
    void loadsOncePerLevelNotPerList() {
        api.execute("{ grid { children { children { owner { name } } } } }");
        assertThat(api.loads).isEqualTo(Map.of("children", 2, "owner", 1));
    }

    @Test
    void waitsWithALoadOfWhichAnotherWillWantMore() {
        api.execute("{ things { owner { name } children { sameOwner { name } } } }");
        assertThat(api.loads).isEqualTo(Map.of("children", 1, "owner", 1));
    }

    @Test
    void loadsInSomeOrderWhenAllWantOfEachOther() {
        api.execute("{ things(from: 4) { owner { things { number } } children { owner { name } } } }");
        assertThat(api.loads).isEqualTo(Map.of("children", 1, "owner", 2));
    }

    @Test
    void doesNotLoadAgainWhatAnUpperLevelLoaded() {
        api.execute("{ thing(number: 0) { children(first: 1) { number children(first: 1) { number } } } }");
        assertThat(api.loads).isEqualTo(Map.of("children", 1));
    }

    @Test
    void loadsForAllThatAMutationAnswersTogether() {
        api.execute("mutation { changeAll(count: 5) { thing { owner { name } } things { owner { name } } } }");
        assertThat(api.loads).isEqualTo(Map.of("owner", 1));
    }

    @Test
    void loadsAgainWhatAMutationMayHaveChanged() {
        api.execute(
                "mutation { change(number: 2) { thing { owner { id } } } b: change(number: 2) { thing { owner { id } } } }");
        assertThat(api.loads).isEqualTo(Map.of("owner", 2));
    }

    @Test
    void loadsForWhatAMutationAnswersTogether() {
        api.execute(
                "mutation { change(number: 2) { thing { children { number } } things { children { owner { id } } } } }");
        assertThat(api.loads).isEqualTo(Map.of("children", 1, "owner", 1));
        assertThat(told.readings).isEmpty();
        assertThat(told.reasons).isEmpty();
    }

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
    void keepsPlansOfTheLastDocumentsOnly() {
        BreadthFirstStrategy[] made = new BreadthFirstStrategy[1];
        TestApi counted = new TestApi(handler -> made[0] = new BreadthFirstStrategy(handler));
        counted.execute("{ things { number } }");
        counted.execute("{ things { number } }");
        assertThat(made[0].plannedOperations()).isEqualTo(1);
        for (int number = 0; number < 600; number++) {
            counted.execute("{ things(from: " + number + ") { number } }");
        }
        assertThat(made[0].plannedOperations()).isEqualTo(500);
    }

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        Lru<String, String> kept = new Lru<>(2);
        for (String key : List.of("a", "b", "a", "c")) {
            kept.get(key, made -> made);
        }
        assertThat(kept.get("a", key -> "made again")).isEqualTo("a");
        assertThat(kept.get("b", key -> "made again")).isEqualTo("made again");
        assertThat(kept.size()).isEqualTo(2);
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
        api(Set.of(), new MaxQueryDepthInstrumentation(5)).execute("{ things { number } }");
        assertThat(told.reasons).isEmpty();
        api(Set.of(), new MaxQueryDepthInstrumentation(5), new Looking()).execute("{ things { number } }");
        assertThat(told.reasons).containsExactly(Fallback.Reason.INSTRUMENTATION);
        api(Set.of(Looking.class), new Looking()).execute("{ things { number } }");
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
    void stopsWhenItIsCancelled() {
        String query = "{ things { children { children { number } } } }";
        TestApi fieldByField = new TestApi(null);
        assertThat(cancelled(api, query)).isEqualTo(cancelled(fieldByField, query));
        assertThat(api.loads).isEqualTo(Map.of("children", 1));
    }

    private static Map<String, Object> cancelled(TestApi api, String query) {
        ExecutionInput input = api.input(query, Map.of()).build();
        api.onLoad = input::cancel;
        return api.execute(input).toSpecification();
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
    }
}
