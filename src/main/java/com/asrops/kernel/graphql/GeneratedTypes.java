package com.asrops.kernel.graphql;

import graphql.language.AstPrinter;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.Type;

/** The text of the types that are the same for every entity. */
final class GeneratedTypes {

    private GeneratedTypes() {}

    static String connection(String of) {
        return """
                "A page of a list of %1$s."
                type %1$sConnection {
                  "The rows of the page."
                  nodes: [%1$s!]!
                  "The rows of the page, each with its cursor."
                  edges: [%1$sEdge!]!
                  "Whether there is more, and where to read on."
                  pageInfo: PageInfo!
                  "How many rows the whole list has under its filter. Counted only when selected."
                  totalCount: Int!
                }
                """.formatted(of);
    }

    static String edge(String of) {
        return """
                "A row of a page and where it stands in the list."
                type %1$sEdge {
                  "The row."
                  node: %1$s!
                  "Where the row stands: give it to `after` or `before` to read on from here."
                  cursor: String!
                }
                """.formatted(of);
    }

    static String order(String of) {
        return """
                "What a list of %1$s is sorted by."
                input %1$sOrder {
                  "The field."
                  field: %1$sOrderField!
                  "Which way. Rows without a value come last either way."
                  direction: Direction! = ASC
                }
                """.formatted(of);
    }

    static String listFilter(String of) {
        return """
                "Tests the related rows as a whole. All tests that are given must hold."
                input %1$sListFilter {
                  "At least one related row passes."
                  some: %1$sFilter
                  "No related row passes."
                  none: %1$sFilter
                  "Every related row passes, also when there is none."
                  every: %1$sFilter
                }
                """.formatted(of);
    }

    static String payload(String of) {
        return """
                "The %2$s after a write, or what was wrong with the input."
                type %1$sPayload {
                  "The %2$s as it now is; in a conflict as somebody else left it; otherwise null when something was wrong."
                  %2$s: %1$s
                  "What was wrong. When there is any, nothing was written."
                  userErrors: [UserError!]!
                }
                """.formatted(of, fieldOf(of));
    }

    /** The fields of the create input, none of them required. */
    static String updateInput(InputObjectTypeDefinition create, String of) {
        StringBuilder fields = new StringBuilder();
        create.getInputValueDefinitions()
                .forEach(field -> fields.append("\"%s\" %s: %s\n"
                        .formatted(
                                description(field), field.getName(), AstPrinter.printAst(optional(field.getType())))));
        return """
                "A change of a row. What is left out stays as it is; null empties a field."
                input %sUpdateInput {
                  "The row to change."
                  id: ID!
                  "Its version when you read it: if somebody has changed it since, the answer is a conflict."
                  version: Int!
                  %s
                }
                """.formatted(of, fields);
    }

    /** The name of a field that holds a row of a type: {@code costCode} for {@code CostCode}. */
    static String fieldOf(String type) {
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    static String enumFilter(String of) {
        return """
                "Tests a value. All tests that are given must hold."
                input %1$sFilter {
                  "Is this value."
                  eq: %1$s
                  "Is another value, or none."
                  neq: %1$s
                  "Is one of these values."
                  in: [%1$s!]
                  "Is none of these values."
                  nin: [%1$s!]
                  "Has no value (true), or has one (false)."
                  isNull: Boolean
                }
                """.formatted(of);
    }

    private static String description(InputValueDefinition field) {
        return field.getDescription() == null
                ? ""
                : field.getDescription().getContent().replace("\"", "\\\"");
    }

    private static Type<?> optional(Type<?> type) {
        return type instanceof NonNullType required ? required.getType() : type;
    }
}
