package com.asrops.permissions;

import com.asrops.kernel.change.ChangedTypes;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import org.springframework.graphql.execution.GraphQlSource;

/** An event for every row that there is, or could be. */
final class SeenChanges {

    private static final int IDS = 15;

    private SeenChanges() {}

    static void load(TestServer server) {
        GraphQLSchema schema = server.bean(GraphQlSource.class).schema();
        GraphQLEnumType changed = (GraphQLEnumType) schema.getType("ChangeType");
        String at = server.dialect() == Dialect.SQLITE ? "'2026-01-01T00:00:00.000000Z'" : "'2026-01-01 00:00:00Z'";
        List<String> rows = new ArrayList<>();
        schema.getAllTypesAsList().stream()
                .map(GraphQLNamedType::getName)
                .filter(type -> changed.getValue(ChangedTypes.constantOf(type)) != null)
                .forEach(type -> {
                    for (long id = 1; id <= IDS; id++) {
                        rows.add("(" + at + ", 'somebody', 'ADMIN', 'request', 'CREATED', '" + type + "', '"
                                + NodeId.encode(type, id) + "')");
                    }
                });
        server.execute(
                "INSERT INTO audit_events (occurred_at, actor, actor_role, request_id, operation, entity, row_id) VALUES "
                        + String.join(", ", rows));
    }
}
