package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller.Role;
import graphql.language.Description;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells readers of the schema what {@code @allow} and {@code @mask} say: directives are not shown to them. */
final class RoleDescriptions {

    private RoleDescriptions() {}

    static void addTo(TypeDefinitionRegistry registry) {
        for (ObjectTypeDefinition type : SchemaCompletion.objectTypes(registry)) {
            registry.remove(type);
            registry.add(complete(type));
        }
    }

    private static ObjectTypeDefinition complete(ObjectTypeDefinition type) {
        List<FieldDefinition> fields = type.getFieldDefinitions().stream()
                .map(field ->
                        field.transform(builder -> builder.description(description(field, field.getDescription()))))
                .toList();
        return type instanceof ObjectTypeExtensionDefinition extension
                ? extension.transformExtension(builder -> builder.fieldDefinitions(fields))
                : type.transform(builder ->
                        builder.fieldDefinitions(fields).description(description(type, type.getDescription())));
    }

    private static @Nullable Description description(DirectivesContainer<?> element, @Nullable Description written) {
        String roles = PermissionWiring.roles(element, "allow")
                        .map(allowed -> " For " + list(allowed) + ".")
                        .orElse("")
                + PermissionWiring.roles(element, "mask")
                        .map(masked -> " Masked for " + list(masked) + ".")
                        .orElse("");
        return written == null || roles.isEmpty()
                ? written
                : new Description(
                        written.getContent().stripTrailing() + roles,
                        written.getSourceLocation(),
                        written.isMultiLine());
    }

    private static String list(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }
}
