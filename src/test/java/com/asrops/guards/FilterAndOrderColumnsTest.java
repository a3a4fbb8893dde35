package com.asrops.guards;

import com.asrops.guards.Catalog.TableColumn;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Keeps filters and orders from failing at the first client who uses them: each names a column or a relation of its entity,
 * tests it by its own type, and finds the folded twin that text is searched and sorted by.
 */
@OnBothDatabases
class FilterAndOrderColumnsTest {

    private static final Set<String> LOGIC = Set.of("and", "or", "not");
    private static final List<String> SEARCHES = List.of("contains", "startsWith");

    private final Map<String, Map<String, TableColumn>> tables;
    private final Findings findings = new Findings();

    FilterAndOrderColumnsTest(TestServer server) {
        this.tables = Catalog.columns(server);
    }

    @Test
    void everyFilterFieldTestsAColumnOrARelation() {
        for (Entity<?> entity : ServedSchema.entities()) {
            for (GraphQLInputObjectField field : filterFields(entity)) {
                GraphQLInputObjectType filter = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
                Relation relation = ServedSchema.relations().find(entity.name(), field.getName());
                String name = ServedSchema.placeOf(field) + entity.name() + "Filter." + field.getName();
                if (relation != null) {
                    String wanted = relation.target().name() + (relation.many() ? "ListFilter" : "Filter");
                    findings.check(filter.getName().equals(wanted), name + ": its type must be " + wanted);
                } else if (entity.columns().get(field.getName()) instanceof Column column) {
                    checkColumn(name, entity, column, filter);
                } else {
                    findings.add(name + ": " + entity.name() + " has neither such a component nor such a relation");
                }
            }
        }
        findings.mustBeNone("Every field of a filter has a column or a relation of its type.");
    }

    private void checkColumn(String name, Entity<?> entity, Column column, GraphQLInputObjectType filter) {
        GraphQLInputObjectField eq = filter.getFieldDefinition("eq");
        findings.check(
                eq != null
                        && (column.name().equals("id")
                                ? filter.getName().equals("IdFilter")
                                : ScalarTypes.fits(GraphQLTypeUtil.unwrapAll(eq.getType()), column.type())),
                name + ": " + filter.getName() + " does not test a "
                        + column.type().getSimpleName());
        if (SEARCHES.stream().anyMatch(operator -> filter.getFieldDefinition(operator) != null)) {
            checkTwin(name + ": " + filter.getName() + " searches it", entity, column);
        }
    }

    @Test
    void everyRelationIsFilterable() {
        for (Relation relation : ServedSchema.relations().all()) {
            GraphQLInputObjectType filter =
                    (GraphQLInputObjectType) ServedSchema.get().getType(relation.owner() + "Filter");
            findings.check(
                    filter == null || filter.getFieldDefinition(relation.field()) != null,
                    "The relation " + relation + ": add to input " + relation.owner() + "Filter:  " + relation.field()
                            + ": " + relation.target().name() + (relation.many() ? "ListFilter" : "Filter"));
        }
        findings.mustBeNone("Every relation can be filtered by.");
    }

    @Test
    void everyOrderFieldSortsByAColumn() {
        for (Entity<?> entity : ServedSchema.entities()) {
            for (GraphQLEnumValueDefinition value : OrderFields.values(entity)) {
                String name = ServedSchema.placeOf(value) + entity.name() + "OrderField." + value.getName();
                Column column = OrderFields.of(entity).get(value.getName());
                OrderFields.Related related = OrderFields.ofRelated(entity).get(value.getName());
                if (related != null) {
                    checkTwin(name, related.relation().target(), related.column());
                } else if (column == null) {
                    findings.add(name + ": " + entity.name() + " has no such component, nor has a related row");
                } else {
                    checkTwin(name, entity, column);
                }
            }
        }
        findings.mustBeNone("Every field of an order has a column to sort by.");
    }

    private void checkTwin(String name, Entity<?> entity, Column column) {
        findings.check(
                !column.isText()
                        || tables.getOrDefault(entity.table(), Map.of()).containsKey(column.name() + "_folded"),
                name + ": no column " + entity.table() + "." + column.name() + "_folded. In a new migration:"
                        + ColumnTypes.addedTwin(entity, column));
    }

    private static List<GraphQLInputObjectField> filterFields(Entity<?> entity) {
        return ServedSchema.get().getType(entity.name() + "Filter") instanceof GraphQLInputObjectType filter
                ? filter.getFieldDefinitions().stream()
                        .filter(field -> !LOGIC.contains(field.getName()))
                        .toList()
                : List.of();
    }
}
