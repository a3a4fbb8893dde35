package com.asrops.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Changes as Server-Sent Events: {@code next} for each answer, {@code complete} when there will be no more. */
final class EventStream implements Follower {

    static final String TYPE = "text/event-stream;charset=UTF-8";

    private final ServletOutputStream out;
    private final JsonMapper json;

    /** Begins the answer, so that a client sees at once that it was accepted. */
    EventStream(HttpServletResponse response, JsonMapper json) throws IOException {
        this.json = json;
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // nginx would keep events until it has some kilobytes of them
        response.setHeader("X-Accel-Buffering", "no");
        this.out = response.getOutputStream();
        alive();
    }

    @Override
    public void next(Map<String, Object> answer) throws IOException {
        write("event: next\ndata: " + json.writeValueAsString(answer) + "\n\n");
    }

    @Override
    public void alive() throws IOException {
        write(":\n\n");
    }

    /** Noticed when something is sent. */
    @Override
    public boolean isGone() {
        return false;
    }

    @Override
    public void failed(List<Map<String, Object>> errors) throws IOException {
        next(Map.of("errors", errors));
        write("event: complete\ndata:\n\n");
    }

    @Override
    public void unauthenticated(List<Map<String, Object>> errors) throws IOException {
        failed(errors);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
