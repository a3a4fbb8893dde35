package com.asrops.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes the messages of graphql-transport-ws, one at a time; who writes waits until the client has taken it. */
final class SocketMessages {

    private static final Logger log = LoggerFactory.getLogger(SocketMessages.class);

    private final Session session;
    private final JsonMapper json;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean closing = new AtomicBoolean();

    SocketMessages(Session session, JsonMapper json) {
        this.session = session;
        this.json = json;
    }

    void send(String type, @Nullable String id, @Nullable Object payload) throws IOException {
        Map<String, Object> message = new LinkedHashMap<>();
        if (id != null) {
            message.put("id", id);
        }
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        String text = json.writeValueAsString(message);
        lock.lock();
        try {
            session.getBasicRemote().sendText(text);
        } catch (IllegalStateException e) {
            throw new IOException("The WebSocket is closed", e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the connection: the protocol has a number for each reason. On a thread of its own, as Tomcat would cut the connection
     * as soon as the one that reads comes back, and the client might not see why.
     */
    void close(int code, String reason) {
        if (closing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("websocket-close").start(() -> closeNow(code, reason));
        }
    }

    /** Whether it was closed by us: what comes after that is not looked at. */
    boolean isClosing() {
        return closing.get();
    }

    private void closeNow(int code, String reason) {
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
        } catch (IOException | IllegalStateException e) {
            log.debug("A WebSocket is closed already", e);
        }
    }
}
