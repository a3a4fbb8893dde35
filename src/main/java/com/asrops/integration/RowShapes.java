package com.asrops.integration;

import com.asrops.integration.RowShape.Field;
import com.asrops.integration.RowShape.Reference;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relations;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from the schema how the rows of each type are read: {@code ProjectUpsertInput} and {@code @upsertMany}. */
final class RowShapes {

    static final String DIRECTIVE = "upsertMany";

    private static final String ROW = "UpsertInput";

    private final TypeDefinitionRegistry registry;
    private final Entities entities;
    private final Relations relations;
    private final Map<String, Key> keys = new HashMap<>();

    /** What tells rows of a type from each other. */
    private record Key(List<String> components, boolean unique) {}

    RowShapes(TypeDefinitionRegistry registry, Entities entities, Relations relations) {
        this.registry = registry;
        this.entities = entities;
        this.relations = relations;
    }

    /** Reads what the directive says of a type. */
    void add(String type, Directive directive) {
        Argument key = directive.getArgument("key");
        Argument unique = directive.getArgument("unique");
        List<String> components = key == null
                ? List.of()
                : ((ArrayValue) key.getValue())
                        .getValues().stream()
                                .map(value -> Objects.requireNonNull(((StringValue) value).getValue()))
                                .toList();
        boolean isUnique = unique == null || ((BooleanValue) unique.getValue()).isValue();
        keys.put(type, new Key(components, isUnique));
    }

    /** The shape of a type's rows. Relationships are known only when the whole schema is. */
    RowShape of(String type) {
        Entity<?> entity = entities.get(type);
        Key key = keys.getOrDefault(type, new Key(List.of(), false));
        List<Field> fields =
                registry
                        .getType(type + ROW, InputObjectTypeDefinition.class)
                        .orElseThrow()
                        .getInputValueDefinitions()
                        .stream()
                        .filter(field -> !field.getName().equals(RowShape.EXTERNAL_ID))
                        .map(field -> field(entity, field))
                        .toList();
        return new RowShape(entity, fields, key.components(), key.unique());
    }

    private Field field(Entity<?> entity, InputValueDefinition field) {
        String name = field.getName();
        String type = ((TypeName) TypeUtil.unwrapAll(field.getType())).getName();
        if (type.equals("ReferenceInput")) {
            String component = name + "Id";
            Entity<?> target =
                    Objects.requireNonNull(relations.targetOf(entity, entity.column(component)), entity + "." + name);
            return new Field(name, component, new Reference(target, codeOf(target)), null);
        }
        return new Field(name, name, null, type.endsWith(ROW) ? of(type.replaceFirst(ROW + "$", "")) : null);
    }

    private @Nullable String codeOf(Entity<?> target) {
        Key key = keys.get(target.name());
        return key != null
                        && key.components().size() == 1
                        && target.column(key.components().getFirst()).isText()
                ? key.components().getFirst()
                : null;
    }
}
