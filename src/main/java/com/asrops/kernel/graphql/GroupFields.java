package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Column;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What rows of a type can be grouped by and what can be told of their groups: what can be filtered, so that the filter of the
 * type says which fields there are.
 *
 * @param of the rows' type
 * @param values what rows can be grouped by
 * @param relations what leads to one row of a type that has a list itself
 * @param numbers what can be added up
 * @param extremes what has a least and a greatest value
 * @param searched the texts that are searched, and sorted by a folded twin
 */
record GroupFields(
        String of,
        List<Field> values,
        List<Field> relations,
        List<Field> numbers,
        List<Field> extremes,
        List<Field> searched) {

    /**
     * A field of a filter.
     *
     * @param name its name
     * @param of what it tests: {@code Date}, {@code TimecardStatus}, {@code Project}
     */
    record Field(String name, String of) {

        /** Its name among the constants of an enum. */
        String constant() {
            return Column.snakeCase(name).toUpperCase(Locale.ROOT);
        }

        /** The type of its value where rows are grouped by it: instants are taken to dates. */
        String keyType() {
            return switch (of) {
                case "Text", "ExactText" -> "String";
                case "DateTime" -> "Date";
                case "Id" -> "ID";
                default -> of;
            };
        }
    }

    private static final Set<String> NUMBERS = Set.of("Decimal", "Int");
    private static final Set<String> TIMES = Set.of("Date", "DateTime");
    private static final Set<String> KEYS = Set.of("Text", "ExactText", "Boolean", "Date", "DateTime", "Id");

    /** Those of each type that has a list. */
    static List<GroupFields> ofLists(TypeDefinitionRegistry registry) {
        Set<String> lists = SchemaCompletion.objectTypes(registry).stream()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> field.hasDirective("list"))
                .map(ListArguments::rowType)
                .collect(Collectors.toCollection(TreeSet::new));
        return lists.stream().map(of -> of(registry, lists, of)).toList();
    }

    private static GroupFields of(TypeDefinitionRegistry registry, Set<String> lists, String of) {
        List<Field> tested = tested(registry, of);
        return new GroupFields(
                of,
                those(
                        tested,
                        field -> KEYS.contains(field.of)
                                || registry.getTypeOrNull(field.of) instanceof EnumTypeDefinition),
                those(tested, field -> lists.contains(field.of)),
                those(tested, field -> NUMBERS.contains(field.of)),
                those(tested, field -> NUMBERS.contains(field.of) || TIMES.contains(field.of)),
                those(tested, field -> field.of.equals("Text")));
    }

    private static List<Field> those(List<Field> fields, Predicate<Field> test) {
        return fields.stream().filter(test).toList();
    }

    /** What a filter tests, but for its {@code and}, {@code or} and {@code not}. */
    private static List<Field> tested(TypeDefinitionRegistry registry, String of) {
        String name = of + "Filter";
        List<InputObjectTypeDefinition> parts = new ArrayList<>();
        registry.getType(name, InputObjectTypeDefinition.class).ifPresent(parts::add);
        parts.addAll(registry.inputObjectTypeExtensions().getOrDefault(name, List.of()));
        return parts.stream()
                .flatMap(part -> part.getInputValueDefinitions().stream())
                .filter(field -> !(field.getType() instanceof ListType)
                        && !field.getName().equals("not"))
                .map(GroupFields::field)
                .toList();
    }

    private static Field field(InputValueDefinition tested) {
        String filter = ((TypeName) TypeUtil.unwrapAll(tested.getType())).getName();
        return new Field(tested.getName(), filter.replaceFirst("Filter$", ""));
    }
}
