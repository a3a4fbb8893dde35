package com.asrops.kernel.export;

import com.asrops.kernel.InputException;
import com.asrops.kernel.export.Table.Column;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.NullValue;
import graphql.language.OperationDefinition.Operation;
import graphql.language.VariableReference;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out which table an operation asks for, with its fragments, directives and variables in their places. */
final class TableReader {

    private static final String NO_TABLE = "A CSV file is one list or the groups of one: ";

    private final GraphQLSchema schema;
    private final CoercedVariables variables;
    private final List<Column> columns = new ArrayList<>();

    private TableReader(GraphQLSchema schema, CoercedVariables variables) {
        this.schema = schema;
        this.variables = variables;
    }

    /**
     * The table of a valid operation.
     *
     * @throws InputException when it is none
     */
    static Table read(ExecutionContext context) {
        if (context.getOperationDefinition().getOperation() != Operation.QUERY) {
            throw new InputException("NO_TABLE", NO_TABLE + "send a query.");
        }
        List<ExecutableNormalizedField> roots =
                context.getNormalizedQueryTree().get().getTopLevelFields();
        if (roots.size() != 1) {
            throw new InputException("NO_TABLE", NO_TABLE + "ask for one field, not " + roots.size() + ".");
        }
        ExecutableNormalizedField root = roots.getFirst();
        String name = context.getOperationDefinition().getName();
        return new TableReader(context.getGraphQLSchema(), context.getCoercedVariables())
                .table(name == null ? root.getResultKey() : name, root);
    }

    private Table table(String name, ExecutableNormalizedField root) {
        String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type(root))).getName();
        boolean groups = type.endsWith("Groups");
        if (!groups && !type.endsWith("Connection")) {
            throw new InputException("NO_TABLE", NO_TABLE + root.getResultKey() + " is neither.");
        }
        ExecutableNormalizedField list = one(root, List.of("nodes", "edges"));
        boolean edges = list.getName().equals("edges");
        ExecutableNormalizedField row = edges ? one(list, List.of("node")) : list;
        addColumns(row, List.of());
        return new Table(
                name,
                columns,
                List.of(root.getResultKey(), list.getResultKey()),
                edges ? List.of(row.getResultKey()) : List.of(),
                groups ? !isGiven(root, "first") : isWhole(root));
    }

    /** What a search finds has no last page: its file is the page that is asked for. */
    private boolean isWhole(ExecutableNormalizedField root) {
        boolean readsBackward = root.getFieldDefinitions(schema).getFirst().getArgument("last") != null;
        boolean whole = readsBackward && !isGiven(root, "first") && !isGiven(root, "last");
        if (whole && isGiven(root, "before")) {
            throw new InputException("BAD_PAGE", "Say with last how many rows before the cursor are meant.");
        }
        return whole;
    }

    /** What a variable that has no value leaves to the default is not given. */
    private boolean isGiven(ExecutableNormalizedField field, String argument) {
        return field.getAstArguments().stream()
                .filter(each -> each.getName().equals(argument))
                .map(Argument::getValue)
                .anyMatch(value -> value instanceof VariableReference variable
                        ? variables.get(variable.getName()) != null
                        : !(value instanceof NullValue));
    }

    private static ExecutableNormalizedField one(ExecutableNormalizedField parent, List<String> names) {
        List<ExecutableNormalizedField> found = parent.getChildren().stream()
                .filter(child -> names.contains(child.getName()))
                .toList();
        if (found.size() != 1) {
            throw new InputException(
                    "NO_TABLE",
                    NO_TABLE + "select " + String.join(" or ", names) + " of " + parent.getResultKey() + ", once.");
        }
        return found.getFirst();
    }

    private void addColumns(ExecutableNormalizedField object, List<String> path) {
        for (ExecutableNormalizedField field : object.getChildren()) {
            List<String> here = new ArrayList<>(path);
            here.add(field.getResultKey());
            if (GraphQLTypeUtil.unwrapNonNull(type(field)) instanceof GraphQLList) {
                throw new InputException(
                        "LIST_IN_ROW",
                        "%s is a list, and a row of a CSV file has one value in each column: leave it out, ask for that list itself and select what it leads to, or group it."
                                .formatted(String.join(".", here)));
            }
            if (field.hasChildren()) {
                addColumns(field, here);
            } else {
                add(new Column(here, isNumber(field)));
            }
        }
    }

    /** Objects of several types may have the same field. */
    private void add(Column column) {
        @Nullable
        Column known = columns.stream().filter(column::hasPathOf).findFirst().orElse(null);
        if (known == null) {
            columns.add(column);
        } else if (known.number() && !column.number()) {
            columns.set(columns.indexOf(known), column);
        }
    }

    private boolean isNumber(ExecutableNormalizedField field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type(field)))
                .getName()
                .equals("Decimal");
    }

    private GraphQLOutputType type(ExecutableNormalizedField field) {
        return Objects.requireNonNull(field.getTypes(schema).getFirst());
    }
}
