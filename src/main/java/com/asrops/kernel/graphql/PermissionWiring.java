package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.permission.Permissions;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Reads {@code @allow} and {@code @mask} off the schema. A field that leads to rows is for those who may see the rows. */
@Component
class PermissionWiring implements RuntimeWiringConfigurer {

    private final Permissions permissions;
    private final Entities entities;
    private @Nullable TypeDefinitionRegistry registry;

    PermissionWiring(Permissions permissions, Entities entities) {
        this.permissions = permissions;
        this.entities = entities;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        List<ObjectTypeDefinition> types = SchemaCompletion.objectTypes(Objects.requireNonNull(registry));
        types.forEach(type -> roles(type, "allow").ifPresent(roles -> permissions.allow(type.getName(), roles)));
        for (ObjectTypeDefinition type : types) {
            type.getFieldDefinitions().forEach(field -> configure(wiring, type.getName(), field));
        }
    }

    private void configure(RuntimeWiring.Builder wiring, String type, FieldDefinition field) {
        Set<Role> roles = EnumSet.copyOf(permissions.allowed(type));
        roles.retainAll(permissions.allowed(ListArguments.rowType(field)));
        roles(field, "allow").ifPresent(roles::retainAll);
        if (roles.size() < Role.values().length) {
            permissions.allow(type, field.getName(), roles);
        }
        roles(field, "mask").ifPresent(masked -> {
            permissions.mask(type, field.getName(), masked);
            wiring.type(
                    type,
                    builder -> builder.dataFetcher(
                            field.getName(),
                            new MaskedFetcher(entities.get(type).column(field.getName()), masked)));
        });
    }

    /** The roles that a directive names; empty where it does not stand. */
    static Optional<Set<Role>> roles(DirectivesContainer<?> element, String directive) {
        return element.getDirectives(directive).stream().findFirst().map(PermissionWiring::roles);
    }

    private static Set<Role> roles(Directive directive) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        ArrayValue named = (ArrayValue)
                Objects.requireNonNull(directive.getArgument("roles")).getValue();
        named.getValues().forEach(role -> roles.add(Role.valueOf(((EnumValue) role).getName())));
        return roles;
    }
}
