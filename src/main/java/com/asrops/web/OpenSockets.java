package com.asrops.web;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The WebSockets that are open. Those of which nobody knows yet whose they are have their own limit, so that strangers keep
 * nobody out who is known already.
 */
@Component
final class OpenSockets {

    private static final String STRANGER = "";
    private static final Duration FOR_GOODBYES = Duration.ofSeconds(2);

    private final int most;
    private final int mostOfOne;
    private final Map<SocketMessages, String> callers = new HashMap<>();
    private boolean stopping;

    /**
     * None yet.
     *
     * @param most WebSockets of this server, and so many strangers
     * @param mostOfOne WebSockets of one caller
     */
    OpenSockets(@Value("${SUBSCRIPTIONS_MAX:100}") int most, @Value("${SUBSCRIPTIONS_PER_CALLER:10}") int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Lets one be open until {@link #remove}, if there is room. */
    synchronized boolean add(SocketMessages socket) {
        if (stopping || count(STRANGER) >= most) {
            return false;
        }
        callers.put(socket, STRANGER);
        return true;
    }

    /** Says whose one is; false when there is no room for another of theirs. */
    synchronized boolean identify(SocketMessages socket, String caller) {
        if (!callers.containsKey(socket) || count(caller) >= mostOfOne || callers.size() - count(STRANGER) >= most) {
            return false;
        }
        callers.put(socket, caller);
        return true;
    }

    synchronized void remove(SocketMessages socket) {
        callers.remove(socket);
    }

    /** How many there are. */
    synchronized int size() {
        return callers.size();
    }

    private int count(String caller) {
        return Collections.frequency(callers.values(), caller);
    }

    /** Tells all clients that the server stops, so that they go elsewhere at once. */
    @EventListener
    void stop(ContextClosedEvent closing) throws InterruptedException {
        List<Thread> goodbyes = stopped().stream()
                .map(socket -> socket.close(SocketEnd.STOPPING))
                .toList();
        long until = System.nanoTime() + FOR_GOODBYES.toNanos();
        for (Thread goodbye : goodbyes) {
            goodbye.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        }
    }

    private synchronized List<SocketMessages> stopped() {
        stopping = true;
        return List.copyOf(callers.keySet());
    }
}
