package com.asrops.kernel.graphql;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs at most, before anything is read: the values that its answer can hold, which are the rows of its
 * pages by their fields. A page counts as full, whatever the filter leaves.
 */
final class QueryCost {

    private static final List<String> PAGE = List.of("first", "last");
    private static final int DEFAULT_ROWS = 20;
    private static final int MOST_ROWS = 1000;

    /** A list that is no page is as long as its row has parts. */
    private static final int ROWS_OF_A_ROW = 10;

    /**
     * A price.
     *
     * @param values how many values there can be
     * @param path where most of them are
     */
    record Price(double values, String path) {

        private static final Price NONE = new Price(0, "");
    }

    /** What a fragment costs depends on the page that it stands in. */
    private record Use(String fragment, int rows) {}

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final Map<Use, Price> known = new HashMap<>();
    private boolean byVariables;

    /**
     * Prices operations of a valid document.
     *
     * @param variables what was sent with it, as it was sent
     */
    QueryCost(Document document, GraphQLSchema schema, Map<String, Object> variables) {
        this.schema = schema;
        this.variables = new HashMap<>(variables);
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
    }

    /** Whether another request with the same text can have another price. */
    boolean isByVariables() {
        return byVariables;
    }

    Price of(OperationDefinition operation) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            if (variable.getDefaultValue() instanceof IntValue value) {
                variables.putIfAbsent(variable.getName(), value.getValue());
            }
        }
        GraphQLType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return of(operation.getSelectionSet(), Objects.requireNonNull(root), ROWS_OF_A_ROW);
    }

    /** What a selection costs for one row; a list in it is one of so many rows. */
    private Price of(@Nullable SelectionSet selections, GraphQLType type, int rows) {
        if (selections == null) {
            return Price.NONE;
        }
        Price most = Price.NONE;
        double values = 0;
        for (Selection<?> selection : selections.getSelections()) {
            Price price = of(selection, type, rows);
            values += price.values;
            most = price.values > most.values ? price : most;
        }
        return new Price(values, most.path);
    }

    private Price of(Selection<?> selection, GraphQLType type, int rows) {
        return switch (selection) {
            case InlineFragment inline ->
                of(
                        inline.getSelectionSet(),
                        inline.getTypeCondition() == null
                                ? type
                                : named(inline.getTypeCondition().getName()),
                        rows);
            case FragmentSpread spread -> of(new Use(spread.getName(), rows));
            default -> of((Field) selection, type, rows);
        };
    }

    /** Each fragment is priced once, however often it is used: validation has refused circles. */
    private Price of(Use use) {
        Price price = known.get(use);
        if (price == null) {
            FragmentDefinition fragment = Objects.requireNonNull(fragments.get(use.fragment));
            price = of(
                    fragment.getSelectionSet(),
                    named(fragment.getTypeCondition().getName()),
                    use.rows);
            known.put(use, price);
        }
        return price;
    }

    private GraphQLType named(String type) {
        return Objects.requireNonNull(schema.getType(type));
    }

    /** What tells of the schema and of types costs nothing. */
    private Price of(Field field, GraphQLType type, int rows) {
        GraphQLFieldDefinition definition =
                field.getName().startsWith("__") || !(type instanceof GraphQLFieldsContainer container)
                        ? null
                        : container.getFieldDefinition(field.getName());
        if (definition == null) {
            return Price.NONE;
        }
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        Price row =
                of(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()), rowsOf(field, definition));
        String path =
                field.getResultKey() + (row.path.isEmpty() || field.getSelectionSet() == null ? "" : "." + row.path);
        return new Price((list ? rows : 1) * (1 + row.values), path);
    }

    /** How many rows lists have below a field: those of its page. */
    private int rowsOf(Field field, GraphQLFieldDefinition definition) {
        GraphQLArgument first = definition.getArgument(PAGE.getFirst());
        if (first == null) {
            return ROWS_OF_A_ROW;
        }
        for (Argument argument : field.getArguments()) {
            if (PAGE.contains(argument.getName()) && number(argument.getValue()) instanceof Number asked) {
                return Math.clamp(asked.longValue(), 1, MOST_ROWS);
            }
        }
        return first.getArgumentDefaultValue().getValue() instanceof IntValue usual
                ? usual.getValue().intValue()
                : DEFAULT_ROWS;
    }

    private @Nullable Object number(@Nullable Value<?> value) {
        if (value instanceof VariableReference variable) {
            byVariables = true;
            return variables.get(variable.getName());
        }
        return value instanceof IntValue constant ? constant.getValue() : null;
    }
}
