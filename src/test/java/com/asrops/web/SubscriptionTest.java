package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.HttpTest;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Changes are followed with real clients, from connecting to connecting anew. */
@OnBothDatabases
@Timeout(120)
class SubscriptionTest extends HttpTest {

    private static final String FOLLOW =
            "subscription { changes(types: [SHIFT]%s) { cursor type operation node { ... on Shift { name } } } }";

    private String token;
    private int version;

    SubscriptionTest(TestServer server) {
        super(server);
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        version = 1;
        // one of its own, as so many follow at a time
        token = server.as(Role.INTEGRATION).credential();
    }

    @Test
    void eventsAreFollowedAndTakenUpAgain() throws Exception {
        String cursor;
        try (EventStreamClient events = new EventStreamClient(server, token, FOLLOW.formatted(""))) {
            rename("Late");
            JsonNode change = events.change();
            assertThat(change.get("type").asString() + " "
                            + change.get("operation").asString() + " "
                            + change.at("/node/name").asString())
                    .isEqualTo("SHIFT UPDATED Late");
            rename("Later");
            assertThat(events.change().at("/node/name").asString()).isEqualTo("Later");
            cursor = change.get("cursor").asString();
        }
        rename("Latest");
        try (EventStreamClient events = new EventStreamClient(server, token, after(cursor))) {
            assertThat(List.of(events.change(), events.change()))
                    .extracting(change -> change.at("/node/name").asString())
                    .containsExactly("Latest", "Latest");
            rename("Last");
            assertThat(events.change().at("/node/name").asString()).isEqualTo("Last");
        }
    }

    @Test
    void aSocketIsFollowedAndTakenUpAgain() throws Exception {
        String cursor;
        try (SocketClient socket = new SocketClient(server, null)) {
            socket.send("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}");
            assertThat(socket.next()).isEqualTo("{\"type\":\"connection_ack\"}");
            socket.send("{\"type\":\"ping\"}");
            assertThat(socket.next()).isEqualTo("{\"type\":\"pong\"}");
            cursor = cursor();
            socket.send(subscribe("one", after(cursor)));
            rename("Late");
            String next = socket.next();
            assertThat(next)
                    .startsWith("{\"id\":\"one\",\"type\":\"next\",\"payload\":{\"data\":{\"changes\":{\"cursor\":\"")
                    .endsWith("\"type\":\"SHIFT\",\"operation\":\"UPDATED\",\"node\":{\"name\":\"Late\"}}}}}");
            cursor = next.replaceFirst(".*\"cursor\":\"([^\"]+)\".*", "$1");
            socket.send("{\"id\":\"one\",\"type\":\"complete\"}");
            socket.send(subscribe("two", "{ projects { totalCount } }"));
            assertThat(socket.next())
                    .startsWith("{\"id\":\"two\",\"type\":\"error\"")
                    .contains("NO_SUBSCRIPTION");
            socket.send(subscribe("three", "subscription { changes { no } }"));
            assertThat(socket.next()).contains("\"id\":\"three\"", "VALIDATION_ERROR");
            socket.send("{\"id\":\"four\",\"type\":\"subscribe\",\"payload\":{\"variables\":7}}");
            assertThat(socket.next()).contains("\"id\":\"four\"", "BAD_REQUEST");
        }
        rename("Later");
        try (SocketClient socket = new SocketClient(server, token)) {
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.next()).contains("connection_ack");
            socket.send(subscribe("one", after(cursor)));
            assertThat(socket.next()).contains("\"name\":\"Later\"");
            socket.send(subscribe("one", after(cursor)));
            assertThat(socket.next()).isEqualTo("closed 4409 Subscriber for one already exists");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'subscribe','id':'1','payload':{'query':'subscription { changes { id } }'}} | 4401 Unauthorized",
                "{'type':'connection_init'} | 4403 Forbidden",
                "{'type':'connection_init','payload':{'authorization':'Bearer asr_1_nothing'}} | 4403 Forbidden",
                "{'type':'start'} | 4400 Invalid message",
                "[] | 4400 Invalid message",
                "{'type': | 4400 Invalid message"
            })
    void aSocketWithoutACredentialOrAMessageIsClosed(String message, String reason) throws Exception {
        try (SocketClient socket = new SocketClient(server, null)) {
            socket.send(message.replace('\'', '"'));
            assertThat(socket.next()).isEqualTo("closed " + reason);
        }
    }

    @Test
    void whatIsNotAllowedIsRefusedBeforeItBegins() throws Exception {
        assertThatThrownBy(() -> new SocketClient(server, "asr_1_nothing")).hasStackTraceContaining("401");
        assertRefused(
                send(EventStreamClient.request(server, "asr_1_nothing", FOLLOW.formatted(""))), 401, "UNAUTHENTICATED");
        assertError(400, "NO_SUBSCRIPTION", "{ changesCursor }");
        assertError(400, "BAD_CURSOR", after("no"));
        assertError(400, "SYNTAX_ERROR", "subscription {");
        assertError(403, "FORBIDDEN", "subscription { changes { node { ... on PayRate { rate } } } }");
        assertRefused(
                send(to("/graphql")
                        .header("Content-Type", JSON)
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString(" ".repeat(65 * 1024)))),
                413,
                "CONTENT_TOO_LARGE");
        assertThat(raw("POST /graphql HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + QUERY.length() + "\r\n\r\n" + QUERY))
                .as("what only looks like a WebSocket")
                .startsWith("HTTP/1.1 401");
        assertError("{\"query\":\"subscription { changes { id } }\"}", "SUBSCRIPTION_NEEDS_STREAM");
    }

    private void assertError(int status, String code, String query) throws Exception {
        HttpResponse<String> response = send(EventStreamClient.request(server, token, query));
        assertThat(response.statusCode() + " "
                        + json(response).at("/errors/0/extensions/code").asString())
                .isEqualTo(status + " " + code);
        assertThat(contentType(response)).startsWith(JSON);
    }

    @Test
    void aCredentialThatEndsEndsWhatItFollows() throws Exception {
        try (EventStreamClient events = new EventStreamClient(server, token, FOLLOW.formatted(""));
                SocketClient socket = new SocketClient(server, token)) {
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.next()).contains("connection_ack");
            socket.send(subscribe("one", after(cursor())));
            String key = NodeId.encode("ApiKey", Long.parseLong(token.split("_")[1]));
            server.graphQl()
                    .document("mutation { apiKeyRevoke(input: {id: \"" + key + "\"}) { userErrors { code } } }")
                    .execute()
                    .path("apiKeyRevoke.userErrors")
                    .entityList(Object.class)
                    .hasSize(0);
            assertThat(events.event()).startsWith("next").contains("UNAUTHENTICATED");
            assertThat(events.event()).isEqualTo("complete");
            assertThat(events.event()).isEqualTo("end");
            assertThat(socket.next()).isEqualTo("closed 4403 Forbidden");
        }
    }

    @Test
    void aCredentialThatExpiresEndsWhatItFollows() throws Exception {
        try (EventStreamClient events = new EventStreamClient(server, token, FOLLOW.formatted(""));
                SocketClient socket = new SocketClient(server, token)) {
            socket.begin().subscribe("one", after(cursor()));
            rename("Late");
            assertThat(events.change().at("/node/name").asString()).isEqualTo("Late");
            assertThat(socket.next()).contains("\"name\":\"Late\"");
            server.later(Duration.ofDays(91)); // a key lives 90 days when nothing is said
            rename("Later");
            assertThat(events.event()).startsWith("next").contains("UNAUTHENTICATED");
            assertThat(events.event()).isEqualTo("complete");
            assertThat(socket.next()).isEqualTo("closed 4403 Forbidden");
        }
    }

    @Test
    void whoIsCutOffAgainAndAgainMissesNothing() throws Exception {
        new Reconnecting(List.of(server)).run();
    }

    @Test
    void nobodyFollowsMoreOftenThanTheLimit() throws Exception {
        List<EventStreamClient> all = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                all.add(new EventStreamClient(server, token, FOLLOW.formatted("")));
            }
            assertThat(send(EventStreamClient.request(server, token, FOLLOW.formatted(""))))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(429))
                    .satisfies(refused -> assertThat(refused.body()).contains("TOO_MANY_SUBSCRIPTIONS"));
            // none of them has a place among the requests that run
            assertThat(send(graphQl(QUERY)).statusCode()).isEqualTo(200);
            rename("Late");
            for (EventStreamClient each : all) {
                assertThat(each.change().at("/node/name").asString()).isEqualTo("Late");
            }
        } finally {
            for (EventStreamClient each : all) {
                each.close();
            }
        }
    }

    /** A supervisor follows what is theirs, and is not told by an event either that there is more. */
    @Test
    void aSupervisorFollowsTheirOwnRows() throws Exception {
        String theirs =
                server.as(new Caller("supervisor", 1L, Role.SUPERVISOR, "test")).credential();
        String query = "subscription { changes(types: [PROJECT]) { id } }";
        try (EventStreamClient events = new EventStreamClient(server, theirs, query)) {
            write("projectUpdate(input: {id: \"%s\", version: 1, city: \"Salem\"})"
                    .formatted(NodeId.encode("Project", 2)));
            write("projectUpdate(input: {id: \"%s\", version: 1, city: \"Portland\"})"
                    .formatted(NodeId.encode("Project", 1)));
            assertThat(events.change().get("id").asString()).isEqualTo(NodeId.encode("Project", 1));
        }
    }

    @Test
    void anAnalystIsToldContactsOnlyMasked() throws Exception {
        String analyst = server.as(Role.ANALYST).credential();
        String query = "subscription { changes(types: [TEAM_MEMBER]) { node { ... on TeamMember { email } } } }";
        try (EventStreamClient events = new EventStreamClient(server, analyst, query)) {
            write("teamMemberUpdate(input: {id: \"%s\", version: 1, email: \"someone@example.com\"})"
                    .formatted(NodeId.encode("TeamMember", 1)));
            assertThat(events.change().at("/node/email").asString())
                    .endsWith("@example.com")
                    .doesNotContain("someone");
        }
    }

    private String cursor() throws Exception {
        return json(send(graphQl("{\"query\":\"{ changesCursor }\"}")))
                .at("/data/changesCursor")
                .asString();
    }

    private static String after(String cursor) {
        return FOLLOW.formatted(", after: \"" + cursor + "\"");
    }

    private static String subscribe(String id, String query) {
        return "{\"id\":\"" + id + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + query.replace("\"", "\\\"")
                + "\"}}";
    }

    private void rename(String name) {
        write("shiftUpdate(input: {id: \"%s\", version: %d, name: \"%s\"})"
                .formatted(NodeId.encode("Shift", 1), version++, name));
    }

    private void write(String mutation) {
        server.graphQl()
                .document("mutation { w: " + mutation + " { userErrors { code } } }")
                .execute()
                .path("w.userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }
}
