package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.export.Export;
import com.asrops.kernel.sql.SqlLog;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.SampleProjects;
import com.asrops.testing.TestServer;
import graphql.GraphQLError;
import graphql.execution.ResultNodesInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/** How a table is read: a thousand rows at a time, from one state of the database, and no further than somebody wants them. */
@OnBothDatabases
class ExportsTest {

    private static final String QUERY = "{ projects { totalCount nodes { jobNumber client { name } } } }";

    private final TestServer server;
    private final Exports exports;

    ExportsTest(TestServer server) {
        this.server = server;
        this.exports = server.bean(Exports.class);
        server.clear();
        SampleProjects.insert(server, "");
    }

    @Test
    void bothStrategiesReadTheSame() {
        List<Export.Part> byLevel = new ArrayList<>();
        List<Export.Part> byField = new ArrayList<>();
        assertThat(exports.read(execution(QUERY, false), byLevel::add)).isEmpty();
        assertThat(exports.read(execution(QUERY, true), byField::add)).isEmpty();
        assertThat(byLevel).extracting(part -> part.rows().size()).containsExactly(1_000, 1_000, 300);
        assertThat(byField).isEqualTo(byLevel);
    }

    @Test
    void eachPageTakesTheSameStatements() {
        List<SqlLog.Entry> all = TestServer.statementsOf(() -> exports.read(execution(QUERY, false), part -> {}));
        assertThat(all).hasSize(3 * 2);
        assertThat(all.stream().map(SqlLog.Entry::rows)).containsExactly(1_001, 1, 1_001, 1, 300, 1);
    }

    @Test
    void nothingIsReadForWhoDoesNotWantMore() {
        AtomicInteger executions = new AtomicInteger();
        Supplier<WebGraphQlResponse> execution = execution(QUERY, false);
        Consumer<Export.Part> gone = part -> {
            throw new IllegalStateException("gone");
        };
        assertThatThrownBy(() -> exports.read(
                        () -> {
                            executions.incrementAndGet();
                            return execution.get();
                        },
                        gone))
                .hasMessage("gone");
        assertThat(executions).hasValue(1);
        assertThat(exports.read(execution, part -> {})).isEmpty();
    }

    /** SQLite in memory has one connection, which the reading has. */
    @Test
    void whatIsWrittenMeanwhileIsNotSeen() {
        List<Object> clients = new ArrayList<>();
        List<GraphQLError> errors = exports.read(execution(QUERY, false), part -> {
            part.rows().forEach(row -> clients.add(row.get(1)));
            if (clients.size() == 1_000 && server.dialect() == Dialect.POSTGRESQL) {
                server.execute(
                        "DELETE FROM projects WHERE id > 2000", "UPDATE companies SET name = 'Other' WHERE id = 2");
            }
        });
        assertThat(errors).isEmpty();
        assertThat(clients).hasSize(SampleProjects.COUNT).containsOnly("One", "Two");
    }

    private Supplier<WebGraphQlResponse> execution(String query, boolean fieldByField) {
        WebGraphQlInterceptor begin = (request, chain) -> {
            RequestCaller.set(request, Caller.localAdministrator("test"));
            Export.begin(request);
            if (fieldByField) {
                request.configureExecutionInput((input, builder) -> {
                    input.getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, Integer.MAX_VALUE);
                    return input;
                });
            }
            return chain.next(request);
        };
        WebGraphQlRequest request = new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", query),
                "test",
                Locale.ROOT);
        Mono<WebGraphQlResponse> execution = WebGraphQlHandler.builder(server.bean(ExecutionGraphQlService.class))
                .interceptor(begin)
                .build()
                .handleRequest(request);
        return execution::block;
    }
}
