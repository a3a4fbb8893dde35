package com.asrops.kernel.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is selected of groups, as paths such as {@code ["sum", "hours"]}: only that is computed. Sees what directives may
 * skip, too: rather one field too many.
 */
final class GroupSelection {

    /** Fragments can be spread again and again: each selection is looked into once per path. */
    private record Seen(SelectionSet selections, List<String> path) {}

    private static final String KEY = "key";

    private final Map<String, FragmentDefinition> fragments;
    private final Set<Seen> seen = new HashSet<>();
    private final Set<List<String>> paths = new HashSet<>();

    private GroupSelection(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    /** The paths below a field of what is being fetched: {@code nodes} or {@code totals}. */
    static Set<List<String>> below(String field, DataFetchingEnvironment environment) {
        GroupSelection selection = new GroupSelection(environment.getFragmentsByName());
        environment.getMergedField().getFields().forEach(each -> selection.visit(each.getSelectionSet(), List.of()));
        Set<List<String>> below = new HashSet<>();
        for (List<String> path : selection.paths) {
            if (path.getFirst().equals(field) && path.size() > 1) {
                below.add(path.subList(1, path.size()));
            }
        }
        return below;
    }

    private void visit(@Nullable SelectionSet selections, List<String> path) {
        if (selections == null || !seen.add(new Seen(selections, path))) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> visit(field, path);
                case InlineFragment inline -> visit(inline.getSelectionSet(), path);
                case FragmentSpread spread ->
                    visit(
                            Objects.requireNonNull(fragments.get(spread.getName()))
                                    .getSelectionSet(),
                            path);
                default -> {}
            }
        }
    }

    /** Keys are read because `by` names them. */
    private void visit(Field field, List<String> path) {
        if (field.getName().startsWith("__") || field.getName().equals(KEY) && path.size() == 1) {
            return;
        }
        List<String> here = new ArrayList<>(path);
        here.add(field.getName());
        if (field.getSelectionSet() == null) {
            paths.add(here);
        } else {
            visit(field.getSelectionSet(), here);
        }
    }
}
