package com.asrops.guards;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.SmallTable;
import com.asrops.kernel.sql.SqlLog;
import com.asrops.testing.ManyRows;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Keeps reading from becoming slower as tables grow: every relation finds its rows through an index, and every order of a large
 * table is that of an index. Asks the databases for their plans, which do not depend on the rows there are.
 */
@OnBothDatabases
class IndexesTest {

    private static final String MIGRATION = "In the new migration of the entity, or a new one, of both dialects:";

    private final TestServer server;
    private final ExplainedPlans plans;
    private final Findings findings = new Findings();

    IndexesTest(TestServer server) {
        this.server = server;
        this.plans = new ExplainedPlans(server);
    }

    @BeforeEach
    void fill() {
        server.clear();
        ManyRows.fill(server, 2, 2);
    }

    @Test
    void everyOrderOfALargeTableIsThatOfAnIndex() {
        for (GraphQLFieldDefinition list : ServedSchema.get().getQueryType().getFieldDefinitions()) {
            Relationships.target(list)
                    .filter(entity -> Relationships.isConnection(list) && !isSmall(entity))
                    .ifPresent(entity -> OrderFields.of(entity).keySet().forEach(field -> {
                        checkOrder(list, entity, field, "ASC");
                        checkOrder(list, entity, field, "DESC");
                    }));
        }
        findings.mustBeNone("A large table is read in the order of an index, on "
                + server.dialect().product() + ".");
    }

    @Test
    void everyOrderOfALargeTableByARelatedRowStartsAtThatRowsIndex() {
        for (GraphQLFieldDefinition list : ServedSchema.get().getQueryType().getFieldDefinitions()) {
            Relationships.target(list)
                    .filter(entity -> Relationships.isConnection(list) && !isSmall(entity))
                    .ifPresent(entity -> OrderFields.ofRelated(entity)
                            .forEach((field, related) -> checkRelatedOrder(entity, field, related)));
        }
        findings.mustBeNone("A large table is read in the order of an index, on "
                + server.dialect().product() + ".");
    }

    /** Asks for the indexes and not for the plan, which here depends on how many rows either table has. */
    private void checkRelatedOrder(Entity<?> entity, String field, OrderFields.Related related) {
        Column key = related.relation().key();
        Entity<?> other = related.relation().target();
        findings.check(
                !key.nullable()
                        && isIndexed(other.table(), related.column().sortName())
                        && isIndexed(entity.table(), key.name()),
                entity.name() + "OrderField." + field + " sorts the whole table, unless " + key.name()
                        + " is NOT NULL, "
                        + other.table() + " has an index that starts with "
                        + related.column().sortName() + " and "
                        + entity.table() + " has one that starts with " + key.name());
    }

    private boolean isIndexed(String table, String column) {
        return Catalog.indexes(server).stream()
                .anyMatch(index -> index.table().equals(table)
                        && index.columns().getFirst().equals(column));
    }

    private void checkOrder(GraphQLFieldDefinition list, Entity<?> entity, String field, String direction) {
        String order = "orderBy: [{field: " + field + ", direction: " + direction + "}]";
        List<String> plan =
                planOf(server.statementsOf("{ " + list.getName() + "(first: 2, " + order + ") { nodes { id } } }")
                        .getFirst());
        Column column = OrderFields.of(entity).get(field);
        findings.check(
                !ExplainedPlans.sorts(plan),
                list.getName() + "(" + order + ") sorts the whole table. " + MIGRATION
                        + (direction.equals("DESC") && column.nullable()
                                ? createDescending(entity, column.sortName())
                                : create(entity, column.sortName()))
                        + "\n      or take the value out of " + entity.name()
                        + "OrderField, or say with @SmallTable on "
                        + entity.name() + " why the table stays small. The plan:" + ExplainedPlans.print(plan));
    }

    @Test
    void everyRelationFindsItsRowsThroughAnIndex() {
        for (Relation relation : ServedSchema.relations().all()) {
            if (relation.many()) {
                String selection = relation.field() + "(first: 2) { totalCount nodes { id } }";
                Entity<?> owner = server.bean(Entities.class).get(relation.owner());
                server.statementsOf(Relationships.rows(owner, 2, selection)).stream()
                        .skip(1)
                        .forEach(statement -> checkRelation(relation, planOf(statement)));
            }
        }
        findings.mustBeNone("A relation finds its rows through an index, on "
                + server.dialect().product() + ".");
    }

    private void checkRelation(Relation relation, List<String> plan) {
        String key = relation.key().name();
        findings.check(
                ExplainedPlans.searches(plan, key),
                relation + " reads the whole table. " + MIGRATION + create(relation.target(), key) + "\n      The plan:"
                        + ExplainedPlans.print(plan));
        findings.check(
                isSmall(relation.target()) || !ExplainedPlans.sortsInside(plan),
                relation + " sorts all rows of each parent. Give the index of " + key
                        + " the columns of the default order: "
                        + "those of @list(orderBy:) on the list of " + relation.target() + ", then the id. The plan:"
                        + ExplainedPlans.print(plan));
    }

    private static boolean isSmall(Entity<?> entity) {
        return entity.type().isAnnotationPresent(SmallTable.class);
    }

    /** A unique index may have the plain name; PostgreSQL does not see that the id after it changes nothing. */
    private String create(Entity<?> entity, String column) {
        String plain = entity.table() + "_" + column;
        boolean taken =
                Catalog.indexes(server).stream().anyMatch(index -> index.name().equals(plain));
        return "\n      CREATE INDEX " + plain + (taken ? "_id" : "") + " ON " + entity.table() + " (" + column
                + ", id);";
    }

    /** A second index: read backward, the first one has the rows without a value first on PostgreSQL. */
    private static String createDescending(Entity<?> entity, String column) {
        String create = "CREATE INDEX " + entity.table() + "_" + column + "_desc ON " + entity.table() + " (" + column;
        return "\n      db/migration/sqlite: " + create + " DESC, id DESC);" + "\n      db/migration/postgresql: "
                + create + " DESC NULLS LAST, id DESC);";
    }

    private List<String> planOf(SqlLog.Entry statement) {
        return plans.of(statement.sql());
    }
}
