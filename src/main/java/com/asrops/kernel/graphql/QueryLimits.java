package com.asrops.kernel.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses operations that are larger than honest ones, before anything is read. A fragment counts as often as it is used. */
final class QueryLimits {

    private static final int MAX_ROOT_FIELDS = 20;
    private static final int MAX_ALIASES = 30;

    /** GraphiQL's own question about the schema is 13 deep. */
    private static final int MAX_DEPTH = 15;

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Size> sizes = new HashMap<>();

    private QueryLimits(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    /** What is wrong with a valid document, if anything. */
    static Optional<GraphQLError> refuse(Document document) {
        QueryLimits limits = new QueryLimits(document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment)));
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> limits.of(operation.getSelectionSet()))
                .flatMap(Size::problems)
                .findFirst()
                .map(problem -> GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.ExecutionAborted)
                        .message("%s", problem)
                        .build());
    }

    /**
     * How large a selection is.
     *
     * @param fields the fields of its first level
     * @param aliases the aliases of all levels
     * @param depth its levels
     */
    private record Size(long fields, long aliases, int depth) {

        static final Size NONE = new Size(0, 0, 0);

        Size with(Size other) {
            return new Size(
                    Math.min(Integer.MAX_VALUE, fields + other.fields),
                    Math.min(Integer.MAX_VALUE, aliases + other.aliases),
                    Math.max(depth, other.depth));
        }

        Stream<String> problems() {
            return Stream.of(
                            problem(
                                    "has " + fields + " root fields",
                                    fields,
                                    MAX_ROOT_FIELDS,
                                    "send it in several parts"),
                            problem("has " + aliases + " aliases", aliases, MAX_ALIASES, "send it in several parts"),
                            problem(
                                    "is " + depth + " levels deep",
                                    depth,
                                    MAX_DEPTH,
                                    "ask for what is deeper in an operation of its own"))
                    .flatMap(Optional::stream);
        }

        private static Optional<String> problem(String what, long size, int max, String mend) {
            return size <= max
                    ? Optional.empty()
                    : Optional.of("The operation " + what + ", but at most " + max + " are allowed: " + mend + ".");
        }
    }

    private Size of(@Nullable SelectionSet set) {
        List<Selection> selections = set == null ? List.of() : set.getSelections();
        Size size = Size.NONE;
        for (Selection<?> selection : selections) {
            size = size.with(of(selection));
        }
        return size;
    }

    private Size of(Selection<?> selection) {
        return switch (selection) {
            case InlineFragment fragment -> of(fragment.getSelectionSet());
            case FragmentSpread spread -> of(spread.getName());
            default -> of((Field) selection);
        };
    }

    private Size of(Field field) {
        Size below = of(field.getSelectionSet());
        return new Size(1, below.aliases + (field.getAlias() == null ? 0 : 1), below.depth + 1);
    }

    /** Each fragment is looked at once, however often it is used: validation has refused circles. */
    private Size of(String fragment) {
        Size known = sizes.get(fragment);
        if (known == null) {
            known = of(Objects.requireNonNull(fragments.get(fragment)).getSelectionSet());
            sizes.put(fragment, known);
        }
        return known;
    }
}
