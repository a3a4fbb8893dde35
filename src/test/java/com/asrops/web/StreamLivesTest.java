package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.HttpTest;
import com.asrops.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams over their whole lives, with times so short that a test can wait for them: nothing of it depends on the database, so one
 * server is enough.
 */
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamLivesTest extends HttpTest {

    private static final TestServer SERVER = TestServer.startWith(
            Dialect.SQLITE,
            "SUBSCRIPTION_KEEP_ALIVE=300ms",
            "SUBSCRIPTIONS_PER_CALLER=2",
            "SUBSCRIPTIONS_MAX=4",
            "server.tomcat.connection-timeout=1500ms");

    private static final String FOLLOW = "subscription { changes(types: [SHIFT]) { id } }";

    private String token;

    StreamLivesTest() {
        super(SERVER);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        token = server.as(Role.INTEGRATION).credential();
    }

    @Test
    void aStreamOnWhichNothingHappensShowsThatItIsAlive() throws Exception {
        try (EventStreamClient events = new EventStreamClient(server, token, FOLLOW);
                SocketClient socket = new SocketClient(server, token)) {
            socket.begin().subscribe("one", FOLLOW);
            long begun = System.nanoTime();
            for (int alive = 0; alive < 7; alive++) {
                assertThat(events.line()).isEqualTo(":");
                assertThat(events.line()).isEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1_700));
            // it has answered, and is heard longer than one who does not
            socket.send("{\"type\":\"ping\"}");
            assertThat(socket.next()).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    @Test
    void whoAnswersNothingIsGivenUp() throws Exception {
        try (SocketClient silent = new SocketClient(server, token);
                SocketClient idle = new SocketClient(server, token)) {
            silent.begin().subscribe("one", FOLLOW);
            silent.fallSilent();
            idle.begin();
            assertThat(silent.next()).isEqualTo("closed 4408 Pings are not answered");
        }
        assertAllIsFree();
    }

    /** Cut without a word, as by a machine that loses its network; what is left is seen by what others may have. */
    @Test
    void whoIsGoneLeavesNothingBehind() throws Exception {
        Socket cut = stream(FOLLOW);
        SocketClient socket = new SocketClient(server, token);
        socket.begin().subscribe("one", FOLLOW);
        socket.subscribe("two", FOLLOW);
        assertThat(socket.next()).contains("\"id\":\"two\"", "TOO_MANY_SUBSCRIPTIONS");
        cut.close();
        socket.close();
        assertAllIsFree();
    }

    @Test
    void whoDoesNotReadIsGivenUp() throws Exception {
        String query = ManyChanges.query(cursor());
        ManyChanges.load(server);
        try (Socket events = stream(query);
                SocketClient socket = new SocketClient(server, token)) {
            socket.begin();
            socket.stopReading();
            socket.subscribe("one", query);
            awaitSubscriptions(2);
            assertAllIsFree();
            assertThat(count(events)).as("of what was in the buffers").isBetween(1, ManyChanges.CHANGES - 1);
        }
    }

    /** What was read from the database before is not sent after. */
    @Test
    void whoReadsLateIsToldNothingThatTheCredentialMayNoLongerHave() throws Exception {
        String query = ManyChanges.query(cursor());
        ManyChanges.load(server);
        try (Socket events = stream(query)) {
            assertThat(events.getInputStream().read()).isPositive();
            String key = NodeId.encode("ApiKey", Long.parseLong(token.split("_")[1]));
            server.graphQl()
                    .document("mutation { apiKeyRevoke(input: {id: \"" + key + "\"}) { userErrors { code } } }")
                    .executeAndVerify();
            String told = new String(events.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(told).contains("UNAUTHENTICATED", "event: complete");
            assertThat(Pattern.compile("event: next").matcher(told).results().count())
                    .as("the first page has 100")
                    .isLessThan(100);
        }
    }

    @Test
    void nobodyHasMoreConnectionsThanTheLimit() throws Exception {
        List<SocketClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                open.add(new SocketClient(server, token).begin());
            }
            open.add(new SocketClient(server, token));
            open.getLast().send("{\"type\":\"connection_init\"}");
            assertThat(open.getLast().next()).isEqualTo("closed 1013 Too many connections");
            for (int i = 0; i < 4; i++) {
                open.add(new SocketClient(server, null));
            }
            open.add(new SocketClient(server, null));
            assertThat(open.getLast().next()).as("a fifth stranger").isEqualTo("closed 1013 Too many connections");
            open.getFirst().subscribe("one", "subscription { changes { no } }");
            assertThat(open.getFirst().next()).as("who is known").contains("VALIDATION_ERROR");
        } finally {
            open.forEach(SocketClient::close);
        }
        assertAllIsFree();
    }

    @Test
    @Order(Integer.MAX_VALUE) // after it there is no server
    void aServerThatStopsSaysGoodbye() throws Exception {
        try (SocketClient socket = new SocketClient(server, token);
                SocketClient stranger = new SocketClient(server, null);
                EventStreamClient events = new EventStreamClient(server, token, FOLLOW)) {
            socket.begin().subscribe("one", FOLLOW);
            Thread stopping = Thread.ofVirtual().start(server::close);
            assertThat(socket.next()).isEqualTo("closed 1001 The server stops");
            assertThat(stranger.next()).isEqualTo("closed 1001 The server stops");
            assertThat(events.event())
                    .as("not complete: there is more, elsewhere")
                    .isEqualTo("end");
            stopping.join();
        }
    }

    /** Within some keep-alives, or it fails. */
    private void assertAllIsFree() throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (subscriptions() + server.bean(OpenSockets.class).size() > 0) {
            assertThat(System.nanoTime()).as("what is left").isLessThan(until);
            Thread.sleep(50);
        }
    }

    private void awaitSubscriptions(int number) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (subscriptions() != number) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(10);
        }
    }

    private int subscriptions() {
        return server.bean(Subscribers.class).size();
    }

    /** A stream over a connection of few buffers; its client has read nothing yet. */
    private Socket stream(String query) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(
                new InetSocketAddress(server.uri("/").getHost(), server.uri("/").getPort()));
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", query));
        socket.getOutputStream()
                .write(
                        ("POST /graphql HTTP/1.1\r\nHost: here\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\n"
                                        + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length()
                                        + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.UTF_8));
        awaitSubscriptions(1);
        return socket;
    }

    private static int count(Socket events) throws Exception {
        int changes = 0;
        byte[] piece = new byte[1 << 16];
        StringBuilder told = new StringBuilder();
        try (InputStream in = events.getInputStream()) {
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                told.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        for (int at = told.indexOf("event: next"); at >= 0; at = told.indexOf("event: next", at + 1)) {
            changes++;
        }
        return changes;
    }

    private String cursor() throws Exception {
        return json(send(graphQl("{\"query\":\"{ changesCursor }\"}")))
                .at("/data/changesCursor")
                .asString();
    }
}
