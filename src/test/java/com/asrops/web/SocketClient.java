package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Speaks graphql-transport-ws, message by message as they are written; pings are answered. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE = 30; // s

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean silent;
    private volatile boolean deaf;

    /** @param token what is sent in a header; null for none, as browsers do */
    SocketClient(TestServer server, String token) {
        WebSocket.Builder builder = client.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        socket = builder.buildAsync(URI.create(server.uri("/graphql").toString().replace("http:", "ws:")), this)
                .join();
    }

    void send(String message) {
        socket.sendText(message, true).join();
    }

    /** Is there and says nothing more by itself, as a program that hangs. */
    void fallSilent() {
        silent = true;
    }

    /** Reads no more: what is sent stays in the buffers between. */
    void stopReading() {
        deaf = true;
    }

    /** The next message, or {@code closed 4401 why}; null when there is none for long. Pings are passed over. */
    String next() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        String message;
        do {
            message = received.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } while (message != null && message.contains("\"type\":\"ping\""));
        return message;
    }

    /** Says who it is, and waits until it is known. */
    SocketClient begin() throws InterruptedException {
        send("{\"type\":\"connection_init\"}");
        assertThat(next()).isEqualTo("{\"type\":\"connection_ack\"}");
        return this;
    }

    /** Begins a subscription. */
    void subscribe(String id, String query) {
        send(JsonMapper.shared()
                .writeValueAsString(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query))));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            received.add(part.toString());
            if (!silent && part.indexOf("\"type\":\"ping\"") >= 0) {
                from.sendText("{\"type\":\"pong\"}", true);
            }
            part.setLength(0);
        }
        if (!deaf) {
            from.request(1);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        received.add("closed " + status + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable thrown) {
        received.add("failed " + thrown);
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
        client.close();
    }
}
