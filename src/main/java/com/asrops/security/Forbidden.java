package com.asrops.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses an address that the role of a valid credential does not open. */
@Component
final class Forbidden implements AccessDeniedHandler {

    private final JsonMapper json;

    Forbidden(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        ErrorBody.of("This address is for administrators.", Map.of("code", "FORBIDDEN"))
                .send(response, HttpStatus.FORBIDDEN, json);
    }
}
