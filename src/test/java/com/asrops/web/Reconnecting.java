package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller.Role;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some write at once, at all servers in turn, while others follow, are cut off again and again, and go on at another server by the
 * last cursor that they kept, which is not always the last that they were sent.
 */
final class Reconnecting {

    static final int WRITERS = 4;
    static final int WRITES = 30;

    /** That a stream is cut is noticed when something is sent, and a caller may have ten until then. */
    private static final int CALLERS = 8;

    private static final int CHANGES = WRITERS * WRITES;
    private static final int MOST_AT_ONCE = 25;
    private static final int FORGETS_ONE_OF = 3;

    private final List<TestServer> servers;
    private final List<String> tokens;
    private final AtomicInteger connections = new AtomicInteger();
    private final String begin;

    /** @param servers servers of one database, which holds the sample */
    Reconnecting(List<TestServer> servers) {
        this.servers = servers;
        this.tokens = Stream.generate(
                        () -> servers.getFirst().as(Role.INTEGRATION).credential())
                .limit(CALLERS)
                .toList();
        this.begin = cursor();
    }

    /** Everybody got every change, in the order of the feed; what was sent twice is known by its cursor. */
    void run() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            List<Future<SequencedSet<String>>> followed = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int row = writer;
                all.add(threads.submit(() -> write(row)));
            }
            for (int seed = 1; seed <= 2; seed++) {
                Random random = new Random(seed);
                followed.add(threads.submit(() -> follow(random, this::events)));
                followed.add(threads.submit(() -> follow(random, this::socket)));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
            for (Future<SequencedSet<String>> each : followed) {
                assertThat(each.get(60, TimeUnit.SECONDS)).containsExactlyElementsOf(feed());
            }
        }
    }

    private Void write(int writer) {
        for (int i = 1; i <= WRITES; i++) {
            servers.get(i % servers.size())
                    .graphQl()
                    .document("mutation { payTypeCreate(input: {code: \"" + writer + "-" + i
                            + "\", name: \"x\", multiplier: \"1\"}) { userErrors { code } } }")
                    .execute()
                    .path("payTypeCreate.userErrors")
                    .entityList(Object.class)
                    .hasSize(0);
        }
        return null;
    }

    /** Some changes after a cursor, until the connection is cut. */
    @FunctionalInterface
    private interface Connection {
        List<String> read(TestServer server, String query, int most) throws Exception;
    }

    private SequencedSet<String> follow(Random random, Connection connection) throws Exception {
        SequencedSet<String> seen = new LinkedHashSet<>();
        String kept = begin;
        while (seen.size() < CHANGES) {
            String query = "subscription { changes(types: [PAY_TYPE], after: \"" + kept + "\") { cursor id } }";
            int most = Math.min(1 + random.nextInt(MOST_AT_ONCE), CHANGES - seen.size());
            List<String> read = connection.read(servers.get(random.nextInt(servers.size())), query, most);
            seen.addAll(read);
            int last = random.nextInt(FORGETS_ONE_OF) == 0 ? read.size() / 2 : read.size() - 1;
            kept = read.get(last).split(" ")[0];
        }
        return seen;
    }

    private String token() {
        return tokens.get(connections.getAndIncrement() % CALLERS);
    }

    private List<String> events(TestServer server, String query, int most) throws Exception {
        List<String> read = new ArrayList<>();
        try (EventStreamClient events = new EventStreamClient(server, token(), query)) {
            while (read.size() < most) {
                read.add(told(events.change()));
            }
        }
        return read;
    }

    private List<String> socket(TestServer server, String query, int most) throws Exception {
        List<String> read = new ArrayList<>();
        try (SocketClient socket = new SocketClient(server, token())) {
            socket.begin().subscribe("one", query);
            while (read.size() < most) {
                JsonNode message = JsonMapper.shared().readTree(socket.next());
                read.add(told(message.at("/payload/data/changes")));
            }
        }
        return read;
    }

    private static String told(JsonNode change) {
        return change.get("cursor").asString() + " " + change.get("id").asString();
    }

    private SequencedSet<String> feed() {
        SequencedSet<String> all = new LinkedHashSet<>();
        String after = begin;
        boolean more = true;
        while (more) {
            JsonNode page = JsonMapper.shared()
                    .valueToTree(servers.getFirst()
                            .answer("{ changes(types: [PAY_TYPE], first: 100, after: \"" + after
                                    + "\") { nodes { cursor id } endCursor hasMore } }"))
                    .at("/data/changes");
            page.get("nodes").forEach(change -> all.add(told(change)));
            after = page.get("endCursor").asString();
            more = page.get("hasMore").asBoolean();
        }
        assertThat(all).hasSize(CHANGES);
        assertThat(all.stream().map(each -> each.split(" ")[1])).doesNotHaveDuplicates();
        return all;
    }

    private String cursor() {
        return JsonMapper.shared()
                .valueToTree(servers.getFirst().answer("{ changesCursor }"))
                .at("/data/changesCursor")
                .asString();
    }
}
