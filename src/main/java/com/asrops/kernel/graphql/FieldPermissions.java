package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.permission.Permissions;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** Refuses an operation that selects what its caller may not, before anything is read. */
final class FieldPermissions {

    /** Fragments can be spread again and again: each selection is looked into once per type. */
    private record Seen(SelectionSet selections, String type) {}

    private final GraphQLSchema schema;
    private final Permissions permissions;
    private final Role role;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<Seen> seen = new HashSet<>();

    private FieldPermissions(GraphQLSchema schema, Permissions permissions, Role role) {
        this.schema = schema;
        this.permissions = permissions;
        this.role = role;
    }

    /** The first field of an operation that a role may not select, if there is one. */
    static Optional<GraphQLError> refuse(
            Document valid, @Nullable String operationName, GraphQLSchema schema, Permissions permissions, Role role) {
        FieldPermissions check = new FieldPermissions(schema, permissions, role);
        valid.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> check.fragments.put(fragment.getName(), fragment));
        return valid.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation ->
                        operationName == null || operationName.isEmpty() || operationName.equals(operation.getName()))
                .map(check::refused)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<GraphQLError> refused(OperationDefinition operation) {
        GraphQLType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return refused(operation.getSelectionSet(), Objects.requireNonNull(root), ResultPath.rootPath());
    }

    private Optional<GraphQLError> refused(@Nullable SelectionSet selections, GraphQLType type, ResultPath path) {
        if (selections == null || !seen.add(new Seen(selections, ((GraphQLNamedType) type).getName()))) {
            return Optional.empty();
        }
        for (Selection<?> selection : selections.getSelections()) {
            Optional<GraphQLError> refused = refused(selection, type, path);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<GraphQLError> refused(Selection<?> selection, GraphQLType type, ResultPath path) {
        return switch (selection) {
            case InlineFragment inline ->
                refused(
                        inline.getSelectionSet(),
                        inline.getTypeCondition() == null
                                ? type
                                : named(inline.getTypeCondition().getName()),
                        path);
            case FragmentSpread spread -> {
                FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                yield refused(
                        fragment.getSelectionSet(),
                        named(fragment.getTypeCondition().getName()),
                        path);
            }
            default -> refused((Field) selection, type, path);
        };
    }

    private GraphQLType named(String type) {
        return Objects.requireNonNull(schema.getType(type));
    }

    private Optional<GraphQLError> refused(Field field, GraphQLType type, ResultPath path) {
        // what tells of the schema and of types is for everybody
        GraphQLFieldDefinition definition =
                !field.getName().startsWith("__") && type instanceof GraphQLFieldsContainer container
                        ? container.getFieldDefinition(field.getName())
                        : null;
        if (definition == null) {
            return Optional.empty();
        }
        ResultPath here = path.segment(field.getResultKey());
        String name = ((GraphQLNamedType) type).getName();
        return permissions.mayUse(name, field.getName(), role)
                ? refused(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()), here)
                : Optional.of(error(field, here, permissions.refusal(name, field.getName(), role)));
    }

    private static GraphQLError error(Field field, ResultPath path, String message) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.FORBIDDEN)
                .message("%s", message)
                .location(field.getSourceLocation())
                .path(path)
                .extensions(Map.of("code", "FORBIDDEN"))
                .build();
    }
}
