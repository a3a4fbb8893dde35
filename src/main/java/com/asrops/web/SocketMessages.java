package com.asrops.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes the messages of graphql-transport-ws, one at a time; who writes waits until the client has taken it. */
final class SocketMessages {

    private static final Logger log = LoggerFactory.getLogger(SocketMessages.class);

    /** What Tomcat calls the time in which a client must have taken what is sent. */
    private static final String TAKEN_WITHIN = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final Session session;
    private final JsonMapper json;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<@Nullable Thread> closing = new AtomicReference<>();
    private final AtomicReference<@Nullable Long> unanswered = new AtomicReference<>();

    /** @param patience how long a client may take nothing, say nothing when it is asked, and want nothing */
    SocketMessages(Session session, JsonMapper json, Duration patience) {
        this.session = session;
        this.json = json;
        this.patience = patience;
        session.setMaxIdleTimeout(patience.toMillis());
        session.getUserProperties().put(TAKEN_WITHIN, patience.toMillis());
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

    /** Asks the client whether it is there. One that has been asked for long and said nothing since is given up. */
    void ping() throws IOException {
        Long first = unanswered.get();
        if (first == null) {
            unanswered.compareAndSet(null, System.nanoTime());
        } else if (System.nanoTime() - first > patience.toNanos()) {
            close(SocketEnd.SILENT);
            return;
        }
        send("ping", null, null);
    }

    /** The client has said something. */
    void heard() {
        unanswered.set(null);
    }

    /**
     * Closes the connection. On a thread of its own, as Tomcat would cut the connection as soon as the one that reads comes back,
     * and the client might not see why.
     *
     * @return the thread that does it, or has been at it already
     */
    Thread close(SocketEnd end, Object... details) {
        String reason = details.length == 0 ? end.reason() : end.reason().formatted(details);
        Thread closer = Thread.ofVirtual().name("websocket-close").unstarted(() -> closeNow(end.code(), reason));
        Thread before = closing.compareAndExchange(null, closer);
        if (before != null) {
            return before;
        }
        closer.start();
        return closer;
    }

    /** Whether it was closed by us: what comes after that is not looked at. */
    boolean isClosing() {
        return closing.get() != null;
    }

    private void closeNow(int code, String reason) {
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
        } catch (IOException | IllegalStateException e) {
            log.debug("A WebSocket is closed already", e);
        }
    }
}
