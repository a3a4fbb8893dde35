package com.asrops.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often a strategy loads: what is wanted together, at once. */
class BreadthFirstLoadsTest {

    private final Told told = new Told();
    private final TestApi api = told.api(Set.of());

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
}
