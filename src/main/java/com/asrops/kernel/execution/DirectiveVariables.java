package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.HashSet;
import java.util.Set;

/** The variables that decide what is selected. */
final class DirectiveVariables {

    private static final Set<String> DECIDING = Set.of("skip", "include");

    private DirectiveVariables() {}

    static Set<String> of(ExecutionContext context) {
        Set<String> names = new HashSet<>();
        collect(context.getOperationDefinition().getSelectionSet(), names);
        context.getFragmentsByName().values().forEach(fragment -> collect(fragment, names));
        return names;
    }

    private static void collect(Node<?> node, Set<String> names) {
        if (node instanceof DirectivesContainer<?> container) {
            for (Directive directive : container.getDirectives()) {
                if (DECIDING.contains(directive.getName())
                        && directive.getArgument("if") instanceof Argument decision
                        && decision.getValue() instanceof VariableReference variable) {
                    names.add(variable.getName());
                }
            }
        }
        node.getChildren().forEach(child -> collect(child, names));
    }
}
