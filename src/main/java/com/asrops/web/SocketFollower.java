package com.asrops.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A subscription of a WebSocket. */
final class SocketFollower implements Follower {

    private final String id;
    private final SocketMessages messages;
    private volatile boolean gone;

    SocketFollower(String id, SocketMessages messages) {
        this.id = id;
        this.messages = messages;
    }

    @Override
    public void next(Map<String, Object> answer) throws IOException {
        messages.send("next", id, answer);
    }

    @Override
    public void alive() throws IOException {
        messages.ping();
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    /** The client has ended it, or the connection. */
    void leave() {
        gone = true;
    }

    @Override
    public void failed(List<Map<String, Object>> errors) throws IOException {
        messages.send("error", id, errors);
    }

    @Override
    public void unauthenticated(List<Map<String, Object>> errors) {
        messages.close(SocketEnd.FORBIDDEN);
    }
}
