package com.asrops.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket, from its opening to its end: what comes in it is said to a {@link SocketConversation}. */
final class GraphQlSocket extends Endpoint {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final Logger log = LoggerFactory.getLogger(GraphQlSocket.class);
    private static final Duration INIT_WITHIN = Duration.ofSeconds(10);

    private final SubscriptionParts parts;
    private final @Nullable String tokenOfHandshake;
    private volatile @Nullable Opened opened;

    private record Opened(SocketMessages messages, SocketConversation conversation) {}

    /** @param tokenOfHandshake the credential in the header, which was valid, for clients that can send one */
    GraphQlSocket(SubscriptionParts parts, @Nullable String tokenOfHandshake) {
        this.parts = parts;
        this.tokenOfHandshake = tokenOfHandshake;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        SocketMessages messages =
                new SocketMessages(session, parts.json(), parts.keepAlive().patience());
        if (!session.getNegotiatedSubprotocol().equals(PROTOCOL)) {
            messages.close(SocketEnd.WRONG_PROTOCOL);
        } else if (!parts.sockets().add(messages)) {
            messages.close(SocketEnd.TOO_MANY);
        } else {
            SocketConversation conversation = new SocketConversation(parts, messages, tokenOfHandshake);
            opened = new Opened(messages, conversation);
            session.addMessageHandler(String.class, new Received(messages, conversation));
            Thread.ofVirtual().name("websocket-init").start(() -> requireInit(messages, conversation));
        }
    }

    private static void requireInit(SocketMessages messages, SocketConversation conversation) {
        try {
            Thread.sleep(INIT_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!conversation.isBegun()) {
            messages.close(SocketEnd.TOO_LATE);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        Opened open = opened;
        if (open != null) {
            parts.sockets().remove(open.messages);
            open.conversation.end();
        }
    }

    @Override
    public void onError(Session session, Throwable thrown) {
        log.debug("A WebSocket fails", thrown);
    }

    /** Puts messages together of the parts in which they come. */
    private static final class Received implements MessageHandler.Partial<String> {

        private final SocketMessages messages;
        private final SocketConversation conversation;
        private final StringBuilder received = new StringBuilder();

        Received(SocketMessages messages, SocketConversation conversation) {
            this.messages = messages;
            this.conversation = conversation;
        }

        @Override
        public void onMessage(String part, boolean last) {
            if (messages.isClosing()) {
                return;
            }
            if (received.length() + part.length() > BodyLimit.BYTES_OF_STREAM) {
                messages.close(SocketEnd.TOO_LARGE);
                return;
            }
            received.append(part);
            if (last) {
                String text = received.toString();
                received.setLength(0);
                conversation.receive(text);
            }
        }
    }
}
