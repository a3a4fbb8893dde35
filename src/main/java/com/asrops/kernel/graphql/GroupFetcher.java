package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.InputException;
import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.execution.NoArguments;
import com.asrops.kernel.export.Export;
import com.asrops.kernel.page.GroupPlan;
import com.asrops.kernel.page.GroupRequest;
import com.asrops.kernel.page.Groups;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fetches groups, or what is told of all of them: one statement for each, however many fields ask for it.
 *
 * @param groups reads them
 * @param part which of the two a field asks for
 * @param answer what it answers of them
 */
record GroupFetcher(Groups groups, Function<GroupPlan, GroupPlan.Part> part, Function<GroupPlan.Answer, Object> answer)
        implements BatchFetcher<NoArguments, GroupPlan.Part, GroupPlan.Answer> {

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public NoArguments arguments(Map<String, Object> arguments) {
        return NoArguments.NONE;
    }

    @Override
    public GroupPlan.Part key(@Nullable Object source) {
        return part.apply((GroupPlan) Objects.requireNonNull(source));
    }

    @Override
    public Map<GroupPlan.Part, GroupPlan.Answer> load(
            Set<GroupPlan.Part> keys, NoArguments arguments, Needed needed, GraphQLContext context) {
        Caller caller = RequestCaller.of(context);
        Map<GroupPlan.Part, GroupPlan.Answer> answers = new HashMap<>();
        keys.forEach(key -> answers.put(key, groups.read(key, caller)));
        Export export = Export.of(context);
        if (export != null && export.isWhole() && answers.values().stream().anyMatch(GroupPlan.Answer::more)) {
            throw new InputException(
                    "GROUPS_OUT_OF_RANGE",
                    "There are more than %d groups, and a file of some would be taken for all: filter more narrowly, group by less, or say with first how many."
                            .formatted(GroupRequest.MAX_LIMIT));
        }
        return answers;
    }

    @Override
    public Object value(@Nullable Object source, NoArguments arguments, GroupPlan.@Nullable Answer loaded) {
        return answer.apply(Objects.requireNonNull(loaded));
    }
}
