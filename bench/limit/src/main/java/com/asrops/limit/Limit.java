package com.asrops.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * As little as a Java server can do to give the answers that ours gives: a virtual thread for each request, one statement
 * for each level, JSON written as it goes. There is no GraphQL, so each work has an address, such as {@code /q1?id=7}.
 */
public final class Limit {

    private static final JsonFactory JSON = new JsonFactory();

    /** Arguments: a JDBC URL, the port. */
    public static void main(String[] arguments) {
        Database database = new Database(arguments[0]);
        Works works = new Works(database);
        Map<String, Work> byPath = Map.of(
                "/q1", works::project,
                "/q2", works::projects,
                "/q3", works::timecards,
                "/q4", works::hoursByProject,
                "/q5", works::teamMembers,
                "/m1", new Upsert(database)::timecards);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Undertow.builder()
                .addHttpListener(Integer.parseInt(arguments[1]), "127.0.0.1")
                .setHandler(exchange -> exchange.dispatch(threads, () -> answer(exchange, byPath)))
                .build()
                .start();
    }

    private static void answer(HttpServerExchange exchange, Map<String, Work> byPath) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream(16 * 1024);
            try (JsonGenerator json = JSON.createGenerator(body)) {
                byPath.get(exchange.getRequestPath()).write(new Parameters(exchange), json);
            }
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
            exchange.getResponseSender().send(ByteBuffer.wrap(body.toByteArray()));
        } catch (IOException | SQLException | RuntimeException e) {
            exchange.setStatusCode(500);
            exchange.getResponseSender().send(ByteBuffer.wrap(e.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Answers one kind of request. */
    interface Work {
        void write(Parameters parameters, JsonGenerator json) throws IOException, SQLException;
    }

    /** The parameters of a request's address, and its body. */
    record Parameters(HttpServerExchange exchange) {

        byte[] body() throws IOException {
            exchange.startBlocking();
            return exchange.getInputStream().readAllBytes();
        }

        String text(String name) {
            return exchange.getQueryParameters().get(name).getFirst();
        }

        long number(String name) {
            return Long.parseLong(text(name));
        }
    }
}
