package com.asrops.kernel.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives graphql-java's own errors a stable code, and takes its syntax tree out of their messages. */
final class PlainErrors {

    /** The value that a query holds there is told as the classes of a parser, which helps nobody. */
    private static final Pattern TREE = Pattern.compile(
            " with value '.*'(?= (?:is not a valid|is missing required|contains a field|must (?:be|not be)) )",
            Pattern.DOTALL);

    /** As it is told once more: the name of an enum's value, and what is there in place of what. */
    private static final Pattern ENUM_VALUE = Pattern.compile("'EnumValue\\{name='(\\w+)'}'");

    private static final Pattern NODE =
            Pattern.compile("an AST type of '(\\w+?)Value' but it was an? '(\\w+?)(?:Value)?'");

    private PlainErrors() {}

    static GraphQLError of(GraphQLError error) {
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent("code", code(error));
        return GraphqlErrorBuilder.newError()
                .message("%s", plain(String.valueOf(error.getMessage())))
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    private static String plain(String message) {
        String withoutTree = TREE.matcher(message).replaceAll("");
        String withNames = ENUM_VALUE.matcher(withoutTree).replaceAll("'$1'");
        return NODE.matcher(withNames).replaceAll("$1, but it was $2").replace(" with ANTLR error", ":");
    }

    private static String code(GraphQLError error) {
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> "SYNTAX_ERROR";
            case ErrorType.ValidationError -> "VALIDATION_ERROR";
            case ErrorType.NullValueInNonNullableField -> "INTERNAL";
            case ErrorType.ExecutionAborted -> "QUERY_REFUSED";
            default -> "BAD_REQUEST";
        };
    }
}
