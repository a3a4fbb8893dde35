package com.asrops.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Database;
import com.asrops.operations.Sample;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Sends rows as another system would. */
final class UpsertClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MUTATION = """
            mutation ($input: TimecardUpsertManyInput!) { timecardUpsertMany(input: $input) {
              batchId results { index externalId status timecard { %s } userErrors { code field message } }
              userErrors { code field message } } }
            """;

    private final TestServer server;

    UpsertClient(TestServer server) {
        this.server = server;
    }

    void reset() {
        server.clear();
        Sample.load(server);
    }

    /** A row of a day in January 2026: anna on the Harbor Tower. */
    static String row(String externalId, int day, String hours) {
        return """
                {"externalId": "%s", "project": {"code": "J-1"}, "worker": {"code": "E2"}, "workDate": "2026-01-%02d",
                 "entries": [{"costCode": {"code": "26 05 19"}, "payType": {"code": "REG"}, "hours": "%s"}]}
                """.formatted(externalId, day, hours);
    }

    /** Rows of days that follow each other, with ids that begin alike. */
    static List<String> rows(String prefix, int count, String hours) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(prefix + i, 20, hours)
                        .replace(
                                "2026-01-20",
                                java.time.LocalDate.of(2026, 1, 10)
                                        .plusDays(i % 250)
                                        .toString()))
                .toList();
    }

    /** The answer to rows, with what else the input says, such as {@code "validateOnly": true}. */
    Map<String, Object> send(List<String> rows, String... more) {
        return send("id notes version entries { nodes { hours } }", rows, more);
    }

    Map<String, Object> send(String selection, List<String> rows, String... more) {
        Map<String, Object> input = new TreeMap<>(Map.of("source", "RAKEN"));
        for (String each : more) {
            input.putAll(map("{" + each + "}"));
        }
        input.put("rows", rows.stream().map(UpsertClient::map).toList());
        return server.graphQl()
                .document(MUTATION.formatted(selection))
                .variable("input", input)
                .execute()
                .path("timecardUpsertMany")
                .<Map<String, Object>>entity(new org.springframework.core.ParameterizedTypeReference<>() {})
                .get();
    }

    /** What became of each row: {@code "a CREATED"}, {@code "b FAILED NOT_ASSIGNED at rows.1.worker"}. */
    List<String> outcome(List<String> rows, String... more) {
        return outcome(send(rows, more));
    }

    static List<String> outcome(Map<String, Object> answer) {
        assertThat((List<?>) answer.get("userErrors")).isEmpty();
        List<Map<String, Object>> results = list(answer, "results");
        IntStream.range(0, results.size())
                .forEach(i -> assertThat(results.get(i)).containsEntry("index", i));
        return results.stream()
                .map(result -> result.get("externalId") + " " + result.get("status") + errors(result))
                .toList();
    }

    /** What was wrong: {@code " TOO_MANY_ROWS at rows"}. */
    static String errors(Map<String, Object> of) {
        StringBuilder errors = new StringBuilder();
        for (Map<String, Object> error : list(of, "userErrors")) {
            assertThat((String) error.get("message")).endsWith(".");
            errors.append(" ").append(error.get("code")).append(" at ");
            errors.append(String.join(
                    ".",
                    ((List<?>) error.get("field")).stream().map(String::valueOf).toList()));
        }
        return errors.toString();
    }

    @SuppressWarnings("unchecked") // the schema says so
    static List<Map<String, Object>> list(Map<String, Object> of, String field) {
        return (List<Map<String, Object>>) of.get(field);
    }

    /** The timecard of a result. */
    @SuppressWarnings("unchecked") // the schema says so
    static Map<String, Object> timecard(Map<String, Object> answer, int index) {
        return (Map<String, Object>) list(answer, "results").get(index).get("timecard");
    }

    /** Everything that a call may write. */
    List<String> stored() {
        return query("""
                SELECT t.id, t.project_id, t.worker_id, t.work_date, t.status, t.notes, t.source, t.version, e.id, e.hours,
                  e.version, r.source, r.external_id, r.checksum, r.raw_json, r.version
                FROM timecards t
                LEFT JOIN timecard_entries e ON e.timecard_id = t.id
                LEFT JOIN external_refs r ON r.row_id = t.id AND r.entity_type = 'Timecard'
                ORDER BY t.id, e.id""");
    }

    List<String> query(String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> map(String json) {
        return JSON.readValue(json, new tools.jackson.core.type.TypeReference<>() {});
    }
}
