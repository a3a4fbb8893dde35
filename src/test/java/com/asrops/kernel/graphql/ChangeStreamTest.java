package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.ManyRows;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is selected of many changes that are there at once is read together, and answered as if each were alone. */
@OnBothDatabases
class ChangeStreamTest {

    private static final int ROWS = 200;

    private static final String OF_EACH =
            "type operation id node { ... on Timecard { workDate project { name client { name } } worker { fullName }"
                    + " entries(first: 2) { totalCount nodes { hours costCode { code } } } } ... on Project { name wrong: timecards(first: 101) { nodes { id } } timecards(first: 1) { nodes { id } } } }";

    private final TestServer server;

    ChangeStreamTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        ManyRows.fill(server, ROWS, 50);
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "GRAPHQL_EXECUTION", matches = "FIELDS", disabledReason = "one by one")
    void manyTakeAsManyStatementsAsTwo() {
        int two = statements(2);
        int all = statements(ROWS);
        assertThat(two).isBetween(5, 15);
        assertThat(all).isEqualTo(two);
    }

    @Test
    void eachIsAnsweredAsIfItWereAlone() {
        String cursor = cursor();
        change("Timecard", IntStream.rangeClosed(1, 40));
        change("Project", IntStream.rangeClosed(1, 3));
        change("Timecard", IntStream.rangeClosed(1, 2));
        List<String> together = follow(cursor, "c: changes", OF_EACH);
        assertThat(together).hasSize(45);
        String query = "{ changes(after: \"" + cursor + "\", first: 100) { nodes { " + OF_EACH + " } } }";
        JsonNode answer = JsonMapper.shared().valueToTree(server.answer(query));
        List<String> alone = new ArrayList<>();
        for (JsonNode node : answer.at("/data/changes/nodes")) {
            StringBuilder told = new StringBuilder(json(Map.of("c", node)));
            for (JsonNode error : answer.get("errors")) {
                if (error.at("/path/2").asInt() == alone.size()) {
                    told.append(error.at("/path").toString().replaceFirst("\"changes\",\"nodes\",\\d+", "\"c\""))
                            .append(error.at("/extensions/code").asString());
                }
            }
            alone.add(told.toString());
        }
        assertThat(alone.get(40)).contains("[\"c\",\"node\",\"wrong\"]PAGE_SIZE_OUT_OF_RANGE");
        assertThat(together).isEqualTo(alone);
    }

    private int statements(int rows) {
        String cursor = cursor();
        change("Timecard", IntStream.rangeClosed(1, rows));
        List<String> told = new ArrayList<>();
        int statements = TestServer.statementsOf(() -> told.addAll(follow(cursor, "changes", OF_EACH)))
                .size();
        assertThat(told).hasSize(rows);
        return statements;
    }

    private List<String> follow(String cursor, String field, String selection) {
        ChangeStream stream = ChangeStream.of(handler()
                .handleRequest(new WebGraphQlRequest(
                        server.uri("/graphql"),
                        new HttpHeaders(),
                        new LinkedMultiValueMap<>(),
                        null,
                        Map.of(),
                        Map.of(
                                "query",
                                "subscription { " + field + "(after: \"" + cursor + "\") { " + selection + " } }"),
                        "test",
                        Locale.ROOT))
                .block());
        List<String> told = new ArrayList<>();
        stream.read();
        while (stream.hasNext()) {
            Map<String, Object> answer = stream.next();
            told.add(json(answer.get("data")) + errors(answer));
        }
        return told;
    }

    private static String errors(Map<String, Object> answer) {
        List<?> errors = (List<?>) answer.getOrDefault("errors", List.of());
        return errors.stream()
                .map(each -> (Map<?, ?>) each)
                .map(error -> json(error.get("path")) + ((Map<?, ?>) error.get("extensions")).get("code"))
                .collect(Collectors.joining());
    }

    private WebGraphQlHandler handler() {
        WebGraphQlInterceptor begin = (request, chain) -> {
            ChangeStream.begin(request);
            RequestCaller.set(request, Caller.localAdministrator("test"));
            return chain.next(request);
        };
        return WebGraphQlHandler.builder(server.bean(ExecutionGraphQlService.class))
                .interceptor(begin)
                .build();
    }

    private void change(String type, IntStream ids) {
        String at = server.dialect() == Dialect.SQLITE ? "'2026-01-01T00:00:00.000000Z'" : "'2026-01-01 00:00:00Z'";
        AtomicInteger next =
                new AtomicInteger(1); // the sample gives its events ids, of which the database does not know
        server.execute(
                "INSERT INTO audit_events (id, occurred_at, actor, actor_role, request_id, operation, entity, row_id) VALUES "
                        + ids.mapToObj(id -> "((SELECT max(id) FROM audit_events) + " + next.getAndIncrement() + ", "
                                        + at + ", 'x', 'ADMIN', 'x', 'UPDATED', '" + type + "', '"
                                        + NodeId.encode(type, id) + "')")
                                .collect(Collectors.joining(", ")));
    }

    private String cursor() {
        return (String) ((Map<?, ?>) server.answer("{ changesCursor }").get("data")).get("changesCursor");
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
