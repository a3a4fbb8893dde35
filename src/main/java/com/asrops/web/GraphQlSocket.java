package com.asrops.web;

import com.asrops.kernel.Caller;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * A WebSocket that speaks graphql-transport-ws. Each subscription has a virtual thread, which waits for changes and for the client; one
 * that reads slowly slows its own down.
 */
final class GraphQlSocket extends Endpoint implements MessageHandler.Partial<String> {

    static final String PROTOCOL = "graphql-transport-ws";
    static final int FORBIDDEN = 4403;

    private static final Logger log = LoggerFactory.getLogger(GraphQlSocket.class);
    private static final int INVALID = 4400;
    private static final int UNAUTHORIZED = 4401;
    private static final int WRONG_PROTOCOL = 4406;
    private static final int TOO_LATE = 4408;
    private static final int ID_IN_USE = 4409;
    private static final int INIT_TWICE = 4429;
    private static final int TOO_LARGE = 1009;
    private static final int TRY_AGAIN_LATER = 1013;

    private static final int INIT_WITHIN = 10_000; // ms
    private static final int IDLE = 60_000; // ms without a message: each subscription sends one more often

    private final SubscriptionParts parts;
    private final @Nullable String tokenOfHandshake;
    private final Map<String, SocketFollower> followers = new ConcurrentHashMap<>();
    private final StringBuilder received = new StringBuilder();
    private @Nullable SocketMessages messages;
    private volatile @Nullable Known known;
    private boolean counted;

    /** Whose connection it is. */
    record Known(String token, Caller caller) {}

    /** @param tokenOfHandshake the credential in the header, which was valid, for clients that can send one */
    GraphQlSocket(SubscriptionParts parts, @Nullable String tokenOfHandshake) {
        this.parts = parts;
        this.tokenOfHandshake = tokenOfHandshake;
    }

    private SocketMessages messages() {
        return Objects.requireNonNull(messages, "it is open");
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        SocketMessages open = new SocketMessages(session, parts.json());
        messages = open;
        counted = parts.subscribers().connect();
        if (!counted) {
            open.close(TRY_AGAIN_LATER, "Too many connections");
        } else if (!session.getNegotiatedSubprotocol().equals(PROTOCOL)) {
            open.close(WRONG_PROTOCOL, "Subprotocol not acceptable");
        } else {
            session.setMaxIdleTimeout(IDLE);
            session.addMessageHandler(String.class, this);
            Thread.ofVirtual().name("websocket-init").start(() -> requireInit(open));
        }
    }

    private void requireInit(SocketMessages open) {
        try {
            Thread.sleep(INIT_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (known == null) {
            open.close(TOO_LATE, "Connection initialisation timeout");
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        followers.values().forEach(SocketFollower::leave);
        parts.following().wake();
        if (counted) {
            counted = false;
            parts.subscribers().disconnect();
        }
    }

    @Override
    public void onError(Session session, Throwable thrown) {
        log.debug("A WebSocket fails", thrown);
    }

    @Override
    public void onMessage(String part, boolean last) {
        if (messages().isClosing()) {
            return;
        }
        if (received.length() + part.length() > BodyLimit.BYTES_OF_STREAM) {
            messages().close(TOO_LARGE, "A message has at most 64 KB");
            return;
        }
        received.append(part);
        if (last) {
            String text = received.toString();
            received.setLength(0);
            try {
                receive(text);
            } catch (JacksonException | ClassCastException e) {
                log.debug("A message that is none", e);
                messages().close(INVALID, "Invalid message");
            } catch (IOException e) {
                log.debug("A WebSocket is gone", e);
            }
        }
    }

    private void receive(String text) throws IOException {
        Map<?, ?> message = parts.json().readValue(text, Map.class);
        Map<?, ?> payload = message.get("payload") instanceof Map<?, ?> some ? some : Map.of();
        switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> init(payload);
            case "ping" -> messages().send("pong", null, payload.isEmpty() ? null : payload);
            case "pong" -> log.trace("The client is there");
            case "subscribe" -> subscribe((String) message.get("id"), payload);
            case "complete" -> complete((String) message.get("id"));
            default -> messages().close(INVALID, "Invalid message");
        }
    }

    private void init(Map<?, ?> payload) throws IOException {
        if (known != null) {
            messages().close(INIT_TWICE, "Too many initialisation requests");
            return;
        }
        String token = token(payload);
        Caller caller;
        try {
            caller = token == null ? null : parts.callers().find(token, "websocket");
        } catch (RuntimeException e) {
            log.debug("A credential cannot be looked up now", e);
            messages().close(TRY_AGAIN_LATER, "Try again later");
            return;
        }
        if (token == null || caller == null) {
            messages().close(FORBIDDEN, "Forbidden");
            return;
        }
        known = new Known(token, caller);
        messages().send("connection_ack", null, null);
    }

    private @Nullable String token(Map<?, ?> payload) {
        for (Map.Entry<?, ?> entry : payload.entrySet()) {
            if ("authorization".equalsIgnoreCase((String) entry.getKey())) {
                return BearerToken.of((String) entry.getValue());
            }
        }
        return tokenOfHandshake;
    }

    private void subscribe(@Nullable String id, Map<?, ?> payload) {
        Known who = known;
        if (who == null) {
            messages().close(UNAUTHORIZED, "Unauthorized");
            return;
        }
        if (id == null || id.isEmpty()) {
            messages().close(INVALID, "Invalid message");
            return;
        }
        SocketFollower follower = new SocketFollower(id, messages());
        if (followers.putIfAbsent(id, follower) != null) {
            messages()
                    .close(
                            ID_IN_USE,
                            "Subscriber for " + id.substring(0, Math.min(id.length(), 60)) + " already exists");
            return;
        }
        SocketSubscription subscription = new SocketSubscription(parts, follower, who, payload);
        Thread.ofVirtual().name("subscription").start(() -> {
            try {
                subscription.run();
            } finally {
                followers.remove(id, follower);
            }
        });
    }

    private void complete(@Nullable String id) {
        SocketFollower follower = id == null ? null : followers.remove(id);
        if (follower != null) {
            follower.leave();
            parts.following().wake();
        }
    }
}
