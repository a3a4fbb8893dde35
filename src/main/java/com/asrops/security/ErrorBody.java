package com.asrops.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An answer in the form that GraphQL clients read. */
record ErrorBody(List<Error> errors) {

    /** One error. */
    record Error(String message, Map<String, Object> extensions) {}

    static ErrorBody of(String message, Map<String, Object> extensions) {
        return new ErrorBody(List.of(new Error(message, extensions)));
    }

    /** Answers a request that comes no further. */
    void send(HttpServletResponse response, HttpStatus status, JsonMapper json) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(this);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
