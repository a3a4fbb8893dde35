package com.asrops.guards;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.Relations;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page for each domain, with its diagram and what is to know of each type, and one that leads to them. */
final class SchemaMap {

    private static final String FIRST = "README.md";

    /** What puts tests of a filter together. */
    private static final Set<String> COMBINED = Set.of("and", "or", "not");

    private final GraphQLSchema schema;
    private final Map<String, List<Entity<?>>> domains;
    private final Relations relations;

    SchemaMap(GraphQLSchema schema, Entities entities, Relations relations) {
        this.schema = schema;
        this.relations = relations;
        this.domains = entities.all().stream()
                .filter(entity -> schema.getObjectType(entity.name()) != null)
                .collect(Collectors.groupingBy(SchemaMap::domain, TreeMap::new, Collectors.toList()));
    }

    private static String domain(Entity<?> entity) {
        String pack = entity.type().getPackageName();
        return pack.substring(pack.lastIndexOf('.') + 1);
    }

    private static String page(Entity<?> entity) {
        return domain(entity) + ".md#" + entity.name().toLowerCase(Locale.ROOT);
    }

    /** The texts by the names of their files. */
    Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put(FIRST, first());
        domains.forEach((domain, entities) -> pages.put(domain + ".md", page(domain, entities)));
        return pages;
    }

    private String first() {
        StringBuilder text = new StringBuilder("""
                # Map of the schema

                What there is, by domain: a diagram of its tables, and each type with its fields, filters, orders and mutations. These
                pages are written from the schema by a test. The whole schema is in [schema.graphqls](../schema.graphqls).

                Counted below: relations to one row and to many, tests of the filter, orders, mutations, and the fields that groups
                can be made by, besides those of the related rows.

                """);
        text.append("%d types%n%n"
                .formatted(domains.values().stream().mapToInt(List::size).sum()));
        text.append("| Domain | Table | Type | Relations | Filters | Orders | Mutations | Groups |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        domains.forEach((domain, entities) -> entities.forEach(entity -> text.append(row(domain, entity))));
        return text.toString();
    }

    private String row(String domain, Entity<?> entity) {
        long relations = this.relations.all().stream()
                .filter(relation -> relation.owner().equals(entity.name()))
                .count();
        return "| [%s](%s.md) | `%s` | [%s](%s) | %d | %d | %d | %d | %d |%n"
                .formatted(
                        domain,
                        domain,
                        entity.table(),
                        entity.name(),
                        page(entity),
                        relations,
                        elements(schema.getType(entity.name() + "Filter")).stream()
                                .filter(test -> !COMBINED.contains(test.getName()))
                                .count(),
                        elements(schema.getType(entity.name() + "OrderField")).size(),
                        roots(schema.getMutationType(), entity).size(),
                        elements(schema.getType(entity.name() + "GroupField")).size());
    }

    private String page(String domain, List<Entity<?>> entities) {
        StringBuilder text = new StringBuilder("# " + domain + "\n\n" + diagram(entities));
        entities.forEach(entity ->
                text.append("\n## ").append(entity.name()).append("\n\n").append(entry(entity)));
        return text.toString();
    }

    private String diagram(List<Entity<?>> entities) {
        StringBuilder text = new StringBuilder("```mermaid\nerDiagram\n");
        for (Entity<?> entity : entities) {
            text.append("  ").append(entity.name()).append(" {\n");
            leaves(entity)
                    .forEach(field -> text.append("    %s %s%n"
                            .formatted(nameOf(field), field.getName().equals("id") ? "id PK" : field.getName())));
            text.append("  }\n");
        }
        relations.all().stream()
                .filter(relation -> !relation.many() && entities.contains(ownerOf(relation)))
                .sorted(Comparator.comparing(Relation::toString))
                .forEach(relation -> text.append("  %s }o--%s %s : %s%n"
                        .formatted(
                                relation.owner(),
                                isRequired(relation) ? "||" : "o|",
                                relation.target().name(),
                                relation.field())));
        return text.append("```\n").toString();
    }

    private @Nullable Entity<?> ownerOf(Relation relation) {
        return domains.values().stream()
                .flatMap(Collection::stream)
                .filter(entity -> entity.name().equals(relation.owner()))
                .findFirst()
                .orElse(null);
    }

    private boolean isRequired(Relation relation) {
        return GraphQLTypeUtil.isNonNull(schema.getObjectType(relation.owner())
                .getFieldDefinition(relation.field())
                .getType());
    }

    private List<GraphQLFieldDefinition> leaves(Entity<?> entity) {
        return fields(schema.getObjectType(entity.name())).stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                .filter(field -> entity.columns().containsKey(field.getName()))
                .toList();
    }

    private static String nameOf(GraphQLFieldDefinition field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
    }

    private static List<GraphQLFieldDefinition> fields(GraphQLObjectType type) {
        return type.getFieldDefinitions();
    }

    private String entry(Entity<?> entity) {
        GraphQLObjectType type = schema.getObjectType(entity.name());
        StringBuilder text = new StringBuilder(Objects.requireNonNull(type.getDescription()))
                .append("\n\n| Field | Type | |\n|---|---|---|\n");
        fields(type)
                .forEach(field -> text.append("| `%s` | %s | %s |%n"
                        .formatted(field.getName(), typeOf(field), oneLine(field.getDescription()))));
        line(text, "Lists and finds", quoted(roots(schema.getQueryType(), entity)));
        line(text, "Filters", quoted(elements(schema.getType(entity.name() + "Filter"))));
        line(text, "Orders", quoted(elements(schema.getType(entity.name() + "OrderField"))));
        line(text, "Mutations", quoted(roots(schema.getMutationType(), entity)));
        return text.toString();
    }

    /** The type as it is written, leading to its entry when it is one of an entity, or a list of one. */
    private String typeOf(GraphQLFieldDefinition field) {
        String written = "`" + GraphQLTypeUtil.simplePrint(field.getType()) + "`";
        String name = nameOf(field).replaceFirst("Connection$", "");
        return domains.values().stream()
                .flatMap(Collection::stream)
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .map(entity -> "[%s](%s)".formatted(written, page(entity)))
                .orElse(written);
    }

    private static String oneLine(@Nullable String description) {
        return description == null
                ? ""
                : description.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }

    private static void line(StringBuilder text, String what, String names) {
        if (!names.isEmpty()) {
            text.append("\n**").append(what).append("**: ").append(names).append("\n");
        }
    }

    /** The fields of the root that answer the entity, a list of it or its payload. */
    private static List<GraphQLFieldDefinition> roots(GraphQLObjectType root, Entity<?> entity) {
        return root.getFieldDefinitions().stream()
                .filter(field ->
                        nameOf(field).matches(entity.name() + "(Connection|Groups|Payload|UpsertManyPayload)?"))
                .toList();
    }

    private static List<? extends GraphQLNamedSchemaElement> elements(@Nullable GraphQLType type) {
        return switch (type) {
            case GraphQLInputObjectType input -> input.getFieldDefinitions();
            case GraphQLEnumType choice -> choice.getValues();
            case null, default -> List.of();
        };
    }

    private static String quoted(List<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(element -> "`" + element.getName() + "`").collect(Collectors.joining(", "));
    }
}
