package com.asrops.web;

import com.asrops.kernel.Caller;
import com.asrops.kernel.graphql.ChangeStream;
import graphql.GraphQLError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What is said over a WebSocket in graphql-transport-ws, message by message. Each subscription has a virtual thread, which waits for
 * changes and for the client; one that reads slowly slows its own down. What it may not have is said on the thread that reads, so
 * that who asks on and on without listening is not read from either.
 */
final class SocketConversation {

    private static final Logger log = LoggerFactory.getLogger(SocketConversation.class);
    private static final int CHARACTERS_OF_ID = 60; // what is said of it, as a reason has 123 bytes

    private final SubscriptionParts parts;
    private final SocketMessages messages;
    private final @Nullable String tokenOfHandshake;
    private final Map<String, SocketFollower> followers = new ConcurrentHashMap<>();
    private volatile @Nullable Known known;

    /** Whose connection it is. */
    record Known(String token, Caller caller) {}

    /** @param tokenOfHandshake the credential in the header, which was valid, for clients that can send one */
    SocketConversation(SubscriptionParts parts, SocketMessages messages, @Nullable String tokenOfHandshake) {
        this.parts = parts;
        this.messages = messages;
        this.tokenOfHandshake = tokenOfHandshake;
    }

    /** Whether the client has said who it is. */
    boolean isBegun() {
        return known != null;
    }

    /** Answers a message. */
    void receive(String text) {
        messages.heard();
        try {
            answer(text);
        } catch (JacksonException | ClassCastException e) {
            log.debug("A message that is none", e);
            messages.close(SocketEnd.INVALID);
        } catch (IOException e) {
            log.debug("A WebSocket is gone", e);
        }
    }

    /** The connection is gone, and so is who follows on it. */
    void end() {
        followers.values().forEach(SocketFollower::leave);
        parts.following().wake();
    }

    private void answer(String text) throws IOException {
        Map<?, ?> message = parts.json().readValue(text, Map.class);
        Map<?, ?> payload = message.get("payload") instanceof Map<?, ?> some ? some : Map.of();
        switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> init(payload);
            case "ping" -> messages.send("pong", null, payload.isEmpty() ? null : payload);
            case "pong" -> log.trace("The client is there");
            case "subscribe" -> subscribe((String) message.get("id"), payload);
            case "complete" -> complete((String) message.get("id"));
            default -> messages.close(SocketEnd.INVALID);
        }
    }

    private void init(Map<?, ?> payload) throws IOException {
        if (isBegun()) {
            messages.close(SocketEnd.INIT_TWICE);
            return;
        }
        String token = token(payload);
        Caller caller;
        try {
            caller = token == null ? null : parts.callers().find(token, "websocket");
        } catch (RuntimeException e) {
            log.debug("A credential cannot be looked up now", e);
            messages.close(SocketEnd.TRY_AGAIN_LATER);
            return;
        }
        if (token == null || caller == null) {
            messages.close(SocketEnd.FORBIDDEN);
        } else if (!parts.sockets().identify(messages, caller.name())) {
            messages.close(SocketEnd.TOO_MANY);
        } else {
            known = new Known(token, caller);
            messages.send("connection_ack", null, null);
        }
    }

    private @Nullable String token(Map<?, ?> payload) {
        for (Map.Entry<?, ?> entry : payload.entrySet()) {
            if ("authorization".equalsIgnoreCase((String) entry.getKey())) {
                return BearerToken.of((String) entry.getValue());
            }
        }
        return tokenOfHandshake;
    }

    private void subscribe(@Nullable String id, Map<?, ?> payload) throws IOException {
        Known who = known;
        if (who == null) {
            messages.close(SocketEnd.UNAUTHORIZED);
            return;
        }
        if (id == null || id.isEmpty()) {
            messages.close(SocketEnd.INVALID);
            return;
        }
        SocketFollower follower = new SocketFollower(id, messages);
        if (followers.putIfAbsent(id, follower) != null) {
            messages.close(SocketEnd.ID_IN_USE, id.substring(0, Math.min(id.length(), CHARACTERS_OF_ID)));
            return;
        }
        GraphQLError refusal = parts.subscribers().enter(who.caller().name());
        if (refusal != null) {
            followers.remove(id, follower);
            follower.failed(ChangeStream.specification(List.of(refusal)));
            return;
        }
        follow(id, follower, new SocketSubscription(parts, follower, who, payload));
    }

    private void follow(String id, SocketFollower follower, SocketSubscription subscription) {
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
