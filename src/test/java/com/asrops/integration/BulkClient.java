package com.asrops.integration;

import com.asrops.kernel.database.Database;
import com.asrops.operations.Sample;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sends rows of any type as another system would, in short: {@code {'externalId': 'a'}} has single quotes. */
final class BulkClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestServer server;

    BulkClient(TestServer server) {
        this.server = server;
    }

    void reset() {
        server.clear();
        Sample.load(server);
    }

    /** The answer to rows, with what else the input says, such as {@code 'validateOnly': true}. */
    Map<String, Object> send(String type, String selection, List<String> rows, String... more) {
        Map<String, Object> input = new HashMap<>(Map.of("source", "ERP"));
        for (String each : more) {
            input.putAll(map("{" + each + "}"));
        }
        input.put("rows", rows.stream().map(BulkClient::map).toList());
        String field = field(type);
        return server.graphQl()
                .document("""
                        mutation ($input: %1$sUpsertManyInput!) { %2$sUpsertMany(input: $input) {
                          results { index externalId status %2$s { %3$s } userErrors { code field message } }
                          userErrors { code field message } } }
                        """.formatted(type, field, selection))
                .variable("input", input)
                .execute()
                .path(field + "UpsertMany")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    /** What became of each row: {@code "a CREATED"}, {@code "b FAILED TAKEN at rows.1.jobNumber"}. */
    List<String> outcome(String type, List<String> rows, String... more) {
        return UpsertClient.outcome(send(type, "id", rows, more));
    }

    /** The rows of an answer, as text; null where there is none. */
    List<String> rows(String type, Map<String, Object> answer) {
        return UpsertClient.list(answer, "results").stream()
                .map(result -> String.valueOf(result.get(field(type))))
                .toList();
    }

    static String field(String type) {
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    /** Everything that a call may write into a table. */
    List<String> stored(String table) {
        List<String> stored = new java.util.ArrayList<>(query("SELECT * FROM " + table + " ORDER BY id"));
        stored.addAll(
                query(
                        "SELECT source, entity_type, external_id, row_id, checksum, raw_json, version FROM external_refs ORDER BY id"));
        stored.addAll(query("SELECT count(*) FROM audit_events"));
        return stored;
    }

    List<String> query(String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> map(String json) {
        return JSON.readValue(json.replace('\'', '"'), new TypeReference<>() {});
    }
}
