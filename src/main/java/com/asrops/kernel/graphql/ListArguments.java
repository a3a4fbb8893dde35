package com.asrops.kernel.graphql;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every field with {@code @list} or {@code @hasMany} the arguments that all lists take. */
final class ListArguments {

    private final Map<String, String> defaultOrders = new HashMap<>();

    private ListArguments() {}

    static void addTo(TypeDefinitionRegistry registry) {
        ListArguments arguments = new ListArguments();
        List<ObjectTypeDefinition> types = SchemaCompletion.objectTypes(registry);
        types.forEach(type -> type.getFieldDefinitions().forEach(arguments::readDefaultOrder));
        for (ObjectTypeDefinition type : types) {
            registry.remove(type);
            registry.add(arguments.complete(type));
        }
    }

    private void readDefaultOrder(FieldDefinition field) {
        for (Directive directive : field.getDirectives("list")) {
            String order = directive.getArgument("orderBy") == null
                    ? "ID"
                    : ((StringValue) directive.getArgument("orderBy").getValue()).getValue();
            defaultOrders.put(rowType(field), order);
        }
    }

    private ObjectTypeDefinition complete(ObjectTypeDefinition type) {
        List<FieldDefinition> fields =
                type.getFieldDefinitions().stream().map(this::complete).toList();
        return type instanceof graphql.language.ObjectTypeExtensionDefinition extension
                ? extension.transformExtension(builder -> builder.fieldDefinitions(fields))
                : type.transform(builder -> builder.fieldDefinitions(fields));
    }

    private FieldDefinition complete(FieldDefinition field) {
        if (!field.hasDirective("list") && !field.hasDirective("hasMany")) {
            return field;
        }
        return field.transform(builder -> arguments(rowType(field)).forEach(builder::inputValueDefinition));
    }

    /** The type of the rows of a field: {@code Project} of {@code ProjectConnection!} and {@code ProjectGroups!}. */
    static String rowType(FieldDefinition field) {
        return ((TypeName) TypeUtil.unwrapAll(field.getType())).getName().replaceFirst("(Connection|Groups)$", "");
    }

    private List<InputValueDefinition> arguments(String of) {
        String[] order = defaultOrders.getOrDefault(of, "ID").split(" ");
        String direction = order.length > 1 ? order[1] : "ASC";
        String sdl = """
                type List {
                  list(
                    "Rows of the page, counted from the start of the list: 1 to 100, 20 when nothing is said."
                    first: Int
                    "The page starts after this cursor."
                    after: String
                    "Rows of the page, counted from the end of the list: 1 to 100."
                    last: Int
                    "The page ends before this cursor."
                    before: String
                    "Which rows: at most 200 tests, nested at most 20 levels deep and through at most three relations."
                    filter: %1$sFilter
                    "What the rows are sorted by, at most three terms; rows that are equal in them come by id."
                    orderBy: [%1$sOrder!] = [{field: %2$s, direction: %3$s}]
                  ): Int
                }
                """.formatted(of, order[0], direction);
        return Parser.parse(sdl)
                .getFirstDefinitionOfType(ObjectTypeDefinition.class)
                .orElseThrow()
                .getFieldDefinitions()
                .getFirst()
                .getInputValueDefinitions();
    }
}
