package com.asrops.web;

import com.asrops.testing.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Speaks graphql-transport-ws, message by message as they are written. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

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

    /** The next message, or {@code closed 4401 why}. Pings are passed over. */
    String next() throws InterruptedException {
        String message = received.poll(30, TimeUnit.SECONDS);
        return message != null && message.contains("\"type\":\"ping\"") ? next() : message;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            received.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
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
