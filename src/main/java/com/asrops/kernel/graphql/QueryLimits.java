package com.asrops.kernel.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refuses operations with more root fields or aliases than honest ones have, before anything is read. A fragment counts as
 * often as it is used.
 */
final class QueryLimits extends SimplePerformantInstrumentation {

    private final int maxRootFields;
    private final int maxAliases;

    QueryLimits(int maxRootFields, int maxAliases) {
        this.maxRootFields = maxRootFields;
        this.maxAliases = maxAliases;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        Map<String, FragmentDefinition> fragments =
                parameters.getExecutionContext().getFragmentsByName();
        SelectionSet root =
                parameters.getExecutionContext().getOperationDefinition().getSelectionSet();
        check("root fields", new Count(fragments, false).of(root), maxRootFields);
        check("aliases", new Count(fragments, true).of(root), maxAliases);
        return SimpleInstrumentationContext.noOp();
    }

    private static void check(String what, long count, int max) {
        if (count > max) {
            throw new AbortExecutionException("The operation has " + count + " " + what + ", but at most " + max
                    + " are allowed: send it in several parts.");
        }
    }

    /** Counts the aliases of all fields, or the fields of the first level. */
    private static final class Count {

        private final Map<String, FragmentDefinition> fragments;
        private final boolean aliases;
        private final Map<String, Long> known = new HashMap<>();

        Count(Map<String, FragmentDefinition> fragments, boolean aliases) {
            this.fragments = fragments;
            this.aliases = aliases;
        }

        long of(@Nullable SelectionSet set) {
            long count = 0;
            if (set != null) {
                for (Selection<?> selection : set.getSelections()) {
                    count = Math.min(Integer.MAX_VALUE, count + of(selection));
                }
            }
            return count;
        }

        private long of(Selection<?> selection) {
            return switch (selection) {
                case Field field when aliases -> (field.getAlias() == null ? 0 : 1) + of(field.getSelectionSet());
                case InlineFragment fragment -> of(fragment.getSelectionSet());
                case FragmentSpread spread -> of(spread.getName());
                default -> 1;
            };
        }

        /** Each fragment is looked at once, however often it is used: validation has refused circles. */
        private long of(String fragment) {
            Long found = known.get(fragment);
            if (found == null) {
                found = of(Objects.requireNonNull(fragments.get(fragment)).getSelectionSet());
                known.put(fragment, found);
            }
            return found;
        }
    }
}
