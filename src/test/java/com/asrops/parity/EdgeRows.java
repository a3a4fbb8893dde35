package com.asrops.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.WritableMapper;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows with {@link EdgeValues}, written alike to both databases: through the API's mutations, whose answers must be alike
 * too, and with SQL where there is no mutation of single rows. What is refused is mended where the error says, and tried
 * again. Ids and times are made the same on both.
 */
final class EdgeRows {

    private static final int ROWS = EdgeValues.TEXTS.size();

    /** How often a row is tried again with other values. */
    static final int TRIES = 6;

    private final EdgeTables tables;
    private final GraphQLSchema schema;
    private final CreatedEdges created;
    private final InsertedEdges inserted;
    private String lastRefusal = "none";

    private EdgeRows(List<TestServer> servers, GraphQLSchema schema) {
        this.tables = new EdgeTables(servers);
        this.schema = schema;
        this.created = new CreatedEdges(tables, SampleValues.of(servers.getFirst(), schema));
        this.inserted = new InsertedEdges(tables);
    }

    /** Adds the rows to servers that hold the same, and returns how many of each entity were taken. */
    static Map<String, Integer> addTo(List<TestServer> servers, GraphQLSchema schema) {
        EdgeRows rows = new EdgeRows(servers, schema);
        Set<String> tables = EdgeTables.tables(servers.getFirst());
        // A view has no rows of its own.
        rows.parentsFirst().stream()
                .filter(entity -> tables.contains(entity.table()))
                .forEach(rows::add);
        return rows.tables.written();
    }

    private List<Entity<?>> parentsFirst() {
        Map<String, Entity<?>> ordered = new LinkedHashMap<>();
        Entities entities = tables.servers.getFirst().bean(Entities.class);
        entities.all().forEach(entity -> addAfterParents(entity, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private void addAfterParents(Entity<?> entity, Map<String, Entity<?>> ordered, Set<String> open) {
        if (open.add(entity.name())) {
            for (Column column : entity.columns().values()) {
                if (tables.parent(entity, column) instanceof Entity<?> parent) {
                    addAfterParents(parent, ordered, open);
                }
            }
            ordered.putIfAbsent(entity.name(), entity);
        }
    }

    private void add(Entity<?> entity) {
        long before = EdgeTables.lastId(tables.servers.getFirst(), entity);
        GraphQLInputObjectType input = (GraphQLInputObjectType) schema.getType(entity.name() + "CreateInput");
        boolean flat = input != null
                && input.getFieldDefinitions().stream()
                        .allMatch(field -> entity.columns().containsKey(field.getName())
                                && GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapNonNull(field.getType())));
        Map<String, Integer> columns = inserted.writtenColumns(entity);
        for (int i = 0; i < ROWS; i++) {
            String refusal = flat ? created.create(entity, input, i) : inserted.insert(entity, columns, i);
            if (!refusal.isEmpty()) {
                lastRefusal = refusal;
            }
        }
        long after = EdgeTables.lastId(tables.servers.getFirst(), entity);
        assertThat(EdgeTables.lastId(tables.servers.getLast(), entity))
                .as(entity.name())
                .isEqualTo(after);
        assertThat(after)
                .as("Rows of %s with values at the edges: all are refused, the last one so: %s", entity, lastRefusal)
                .isGreaterThan(before);
        tables.count(entity, (int) (after - before));
        for (TestServer server : tables.servers) {
            for (long id = before + 1; id <= after; id++) {
                if (id % 6 == 0 && entity.mapper() instanceof WritableMapper<?>) {
                    addBlanks(server, server.bean(Entities.class).get(entity.type()), id);
                }
                setTimes(server, entity, id);
            }
        }
    }

    /** Blanks around its text, which mutations take away. */
    private static <T extends Record> void addBlanks(TestServer server, Entity<T> entity, long id) {
        T row = entity.mapper()
                .byIds(List.of(id), Caller.localAdministrator("test"))
                .getFirst();
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : entity.columns().values()) {
            Object value = column.of(row);
            values.add(
                    switch (value) {
                        case String text when !column.name().equals("time_zone") -> " " + text + " ";
                        case Long version when column.name().equals("version") -> version + 1;
                        case null, default -> value;
                    });
        }
        WritableMapper<T> mapper = (WritableMapper<T>) entity.mapper();
        Integer changed = new TransactionTemplate(server.bean(PlatformTransactionManager.class))
                .execute(transaction -> mapper.update(entity.newRow(values)));
        assertThat(changed).isEqualTo(1);
    }

    /** Times are those of the clock until now; some rows are taken out of use. */
    private static void setTimes(TestServer server, Entity<?> entity, long id) {
        if (!entity.columns().containsKey("createdAt")) {
            return; // an event of the audit is as it was written
        }
        String time = " = '" + EdgeTables.pick(EdgeValues.STORED_INSTANTS, (int) id) + "'";
        String archived = id % 7 == 0 && entity.columns().containsKey("archivedAt") ? ", archived_at" + time : "";
        server.execute("UPDATE " + entity.table() + " SET created_at" + time + ", updated_at" + time + archived
                + " WHERE id = " + id);
    }
}
