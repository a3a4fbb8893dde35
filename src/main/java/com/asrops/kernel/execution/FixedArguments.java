package com.asrops.kernel.execution;

import graphql.execution.MergedField;
import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The arguments of a field, kept when they name no variable: to coerce them takes longer than to use them. */
final class FixedArguments {

    private final boolean fixed;
    private volatile @Nullable Map<String, Object> known;

    private FixedArguments(boolean fixed) {
        this.fixed = fixed;
    }

    static FixedArguments of(MergedField field) {
        return new FixedArguments(
                field.getArguments().stream().map(Argument::getValue).noneMatch(FixedArguments::namesAVariable));
    }

    private static boolean namesAVariable(Node<?> value) {
        return value instanceof VariableReference
                || value.getChildren().stream().anyMatch(FixedArguments::namesAVariable);
    }

    /** What is known, else what the request's own coercion makes. */
    Map<String, Object> get(Supplier<Map<String, Object>> coerce) {
        Map<String, Object> arguments = known;
        if (arguments == null) {
            arguments = coerce.get();
            known = fixed ? arguments : null;
        }
        return arguments;
    }
}
