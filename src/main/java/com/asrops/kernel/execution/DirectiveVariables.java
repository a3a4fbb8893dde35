package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.HashSet;
import java.util.Set;

/** The variables that decide what is selected. Directives other than skip and include are counted too: no harm. */
final class DirectiveVariables {

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
                directive.getArguments().forEach(argument -> {
                    if (argument.getValue() instanceof VariableReference variable) {
                        names.add(variable.getName());
                    }
                });
            }
        }
        node.getChildren().forEach(child -> collect(child, names));
    }
}
