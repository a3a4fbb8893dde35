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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Writes the types that are the same for every entity, so that no schema file repeats them: connections and edges,
 * orders, filters of enums and of lists, payloads, update inputs,
 * and what goes with {@code @upsertMany}. A type that some schema file already defines is left as it is.
 */
final class SchemaCompletion implements TypeDefinitionConfigurer {

    private static final Pattern GENERATED = Pattern.compile(
            "(\\w+?)(Connection|Order|ListFilter|Filter|UpsertManyPayload|UpsertManyInput|Payload|UpdateInput)");

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        RoleDescriptions.addTo(registry);
        SearchFields.addTo(registry);
        ChangeTypes.addTo(registry);
        GroupTypes.addTo(registry);
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
                replace(registry, of + "Edge", GeneratedTypes.edge(of));
                replace(registry, of + "Connection", GeneratedTypes.connection(of));
            }
            case "Order" -> addMissing(registry, of + "Order", GeneratedTypes.order(of));
            case "ListFilter" -> addMissing(registry, of + "ListFilter", GeneratedTypes.listFilter(of));
            case "Payload" -> addMissing(registry, of + "Payload", GeneratedTypes.payload(of));
            case "UpdateInput" ->
                addMissing(registry, of + "UpdateInput", GeneratedTypes.updateInput(createInput(registry, of), of));
            case "UpsertManyPayload" -> {
                addMissing(registry, of + "UpsertManyPayload", UpsertTypes.payload(of));
                addMissing(registry, of + "UpsertResult", UpsertTypes.result(of));
            }
            case "UpsertManyInput" -> {
                addMissing(registry, of + "UpsertManyInput", UpsertTypes.manyInput(of));
                addMissing(
                        registry,
                        of + "UpsertInput",
                        () -> new UpsertTypes(registry).row(createInput(registry, of), of));
            }
            default -> {
                if (registry.getTypeOrNull(of) instanceof EnumTypeDefinition) {
                    addMissing(registry, of + "Filter", GeneratedTypes.enumFilter(of));
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
        addMissing(registry, name, () -> sdl);
    }

    private static void addMissing(TypeDefinitionRegistry registry, String name, Supplier<String> sdl) {
        if (registry.getTypeOrNull(name) == null) {
            add(registry, sdl.get());
        }
    }

    static void add(TypeDefinitionRegistry registry, String sdl) {
        Parser.parse(sdl)
                .getDefinitionsOfType(SDLDefinition.class)
                .forEach(definition -> registry.add(definition).ifPresent(error -> {
                    throw new IllegalStateException(error.getMessage());
                }));
    }

    private static InputObjectTypeDefinition createInput(TypeDefinitionRegistry registry, String of) {
        return registry.getType(of + "CreateInput", InputObjectTypeDefinition.class)
                .orElseThrow(() -> new IllegalStateException(of + "UpdateInput and " + of + "UpsertInput are made of "
                        + of + "CreateInput, which no schema file defines"));
    }
}
