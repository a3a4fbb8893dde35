package com.asrops.kernel.graphql;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Writes the types that are the same for every entity, so that no schema file repeats them: connections and edges,
 * orders, filters of enums and of lists. A type that some schema file already defines is left as it is.
 */
final class SchemaCompletion implements TypeDefinitionConfigurer {

    private static final Pattern GENERATED = Pattern.compile("(\\w+?)(Connection|Order|ListFilter|Filter)");

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        ListArguments.addTo(registry);
        for (String name : referencedNames(registry)) {
            Matcher match = GENERATED.matcher(name);
            if (match.matches()) {
                complete(registry, match.group(1), match.group(2));
            }
        }
    }

    /** All object types and all extensions of object types. */
    static List<ObjectTypeDefinition> objectTypes(TypeDefinitionRegistry registry) {
        List<ObjectTypeDefinition> types = new ArrayList<>(registry.getTypes(ObjectTypeDefinition.class));
        registry.objectTypeExtensions().values().forEach(types::addAll);
        return types;
    }

    private static Set<String> referencedNames(TypeDefinitionRegistry registry) {
        Set<String> names = new TreeSet<>();
        for (ObjectTypeDefinition type : objectTypes(registry)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                names.add(nameOf(field.getType()));
                field.getInputValueDefinitions().forEach(argument -> names.add(nameOf(argument.getType())));
            }
        }
        List<InputObjectTypeDefinition> inputs = new ArrayList<>(registry.getTypes(InputObjectTypeDefinition.class));
        registry.inputObjectTypeExtensions().values().forEach(inputs::addAll);
        for (InputObjectTypeDefinition input : inputs) {
            input.getInputValueDefinitions().forEach(field -> names.add(nameOf(field.getType())));
        }
        return names;
    }

    private static String nameOf(Type<?> type) {
        return ((TypeName) TypeUtil.unwrapAll(type)).getName();
    }

    private static void complete(TypeDefinitionRegistry registry, String of, String kind) {
        switch (kind) {
            case "Connection" -> {
                replace(registry, of + "Edge", edge(of));
                replace(registry, of + "Connection", connection(of));
            }
            case "Order" -> addMissing(registry, of + "Order", order(of));
            case "ListFilter" -> addMissing(registry, of + "ListFilter", listFilter(of));
            default -> {
                if (registry.getTypeOrNull(of) instanceof EnumTypeDefinition) {
                    addMissing(registry, of + "Filter", enumFilter(of));
                }
            }
        }
    }

    /** Spring has written a connection of its own by now, without nodes, total and descriptions. */
    private static void replace(TypeDefinitionRegistry registry, String name, String sdl) {
        var existing = registry.getTypeOrNull(name);
        if (existing != null) {
            registry.remove(existing);
        }
        add(registry, sdl);
    }

    private static void addMissing(TypeDefinitionRegistry registry, String name, String sdl) {
        if (registry.getTypeOrNull(name) == null) {
            add(registry, sdl);
        }
    }

    private static void add(TypeDefinitionRegistry registry, String sdl) {
        Parser.parse(sdl)
                .getDefinitionsOfType(SDLDefinition.class)
                .forEach(definition -> registry.add(definition).ifPresent(error -> {
                    throw new IllegalStateException(error.getMessage());
                }));
    }

    private static String connection(String of) {
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

    private static String edge(String of) {
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

    private static String order(String of) {
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

    private static String listFilter(String of) {
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

    private static String enumFilter(String of) {
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
}
