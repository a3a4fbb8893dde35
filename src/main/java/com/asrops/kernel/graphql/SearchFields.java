package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.search.SearchedField;
import com.asrops.kernel.search.SearchedField.Through;
import com.asrops.kernel.search.SearchedType;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code @search} off the schema: which fields rows are searched by, and so which types there are to search. */
final class SearchFields {

    private SearchFields() {}

    /** Writes the enum of the types that are searched; an example stands for it where no schema file searches any. */
    static void addTo(TypeDefinitionRegistry registry) {
        TreeSet<String> types = SchemaCompletion.objectTypes(registry).stream()
                .filter(type -> type.getFieldDefinitions().stream().anyMatch(field -> field.hasDirective("search")))
                .map(ObjectTypeDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!types.isEmpty() && registry.getTypeOrNull("SearchType", EnumTypeDefinition.class) == null) {
            SchemaCompletion.add(registry, """
                    "What can be searched."
                    enum SearchType {
                      %s
                    }
                    """.formatted(types.stream()
                    .map(type -> "\"Rows of %s.\" %s".formatted(type, SearchedType.constantOf(type)))
                    .collect(Collectors.joining("\n"))));
        }
    }

    /**
     * The field of a type that carries the directive, as the index knows it.
     *
     * @throws IllegalStateException when somebody may not read it whole: what is found would tell them of it
     */
    static SearchedField of(
            TypeDefinitionRegistry registry, Entities entities, Entity<?> entity, FieldDefinition field) {
        Directive search = field.getDirectives("search").getFirst();
        boolean name = search.getArgument("name") != null
                && ((BooleanValue) search.getArgument("name").getValue()).isValue();
        requireOpen(entity.name(), field);
        Argument of = search.getArgument("of");
        if (of == null) {
            return new SearchedField(field.getName(), name, entity.column(field.getName()), null);
        }
        String other = text(of);
        Entity<?> target = entities.get(ListArguments.rowType(field));
        requireOpen(target.name(), fieldOf(registry, target.name(), other));
        Column key =
                entity.column(text(field.getDirectives("belongsTo").getFirst().getArgument("key")));
        return new SearchedField(field.getName() + "." + other, name, target.column(other), new Through(key, target));
    }

    private static FieldDefinition fieldOf(TypeDefinitionRegistry registry, String type, String field) {
        List<ObjectTypeDefinition> types = SchemaCompletion.objectTypes(registry);
        return types.stream()
                .filter(each -> each.getName().equals(type))
                .flatMap(each -> each.getFieldDefinitions().stream())
                .filter(each -> each.getName().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("@search: there is no " + type + "." + field));
    }

    private static void requireOpen(String type, FieldDefinition field) {
        if (field.hasDirective("allow") || field.hasDirective("mask")) {
            throw new IllegalStateException("@search of " + type + "." + field.getName()
                    + ": who may not read it whole would find out what it holds; take one of the directives away");
        }
    }

    private static String text(@Nullable Argument argument) {
        StringValue value = (StringValue) Objects.requireNonNull(argument).getValue();
        return Objects.requireNonNull(value.getValue());
    }
}
