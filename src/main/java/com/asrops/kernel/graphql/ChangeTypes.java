package com.asrops.kernel.graphql;

import com.asrops.kernel.change.ChangedTypes;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.stream.Collectors;

/** Which types' changes are told: those of rows that some mutation writes, as an input for them says. */
final class ChangeTypes {

    private ChangeTypes() {}

    /** Writes the enum of these types. */
    static void addTo(TypeDefinitionRegistry registry) {
        List<String> types = in(registry);
        if (!types.isEmpty() && registry.getTypeOrNull("ChangeType", EnumTypeDefinition.class) == null) {
            SchemaCompletion.add(registry, """
                    "Whose changes are told."
                    enum ChangeType {
                      %s
                    }
                    """.formatted(types.stream()
                    .map(type -> "\"Rows of %s.\" %s".formatted(type, ChangedTypes.constantOf(type)))
                    .collect(Collectors.joining("\n"))));
        }
    }

    /** Their names, sorted. */
    static List<String> in(TypeDefinitionRegistry registry) {
        List<String> inputs = registry.getTypes(InputObjectTypeDefinition.class).stream()
                .map(InputObjectTypeDefinition::getName)
                .filter(name -> name.endsWith("Input"))
                .toList();
        return SchemaCompletion.objectTypes(registry).stream()
                .filter(type -> isNode(type) && inputs.stream().anyMatch(input -> input.startsWith(type.getName())))
                .map(ObjectTypeDefinition::getName)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isNode(ObjectTypeDefinition type) {
        return type.getImplements().stream()
                .anyMatch(named ->
                        named instanceof TypeName name && name.getName().equals("Node"));
    }
}
