package com.asrops.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses requests without a valid credential, in the form that GraphQL clients read. */
@Component
final class Unauthenticated implements AuthenticationEntryPoint {

    private static final Logger log = LoggerFactory.getLogger(Unauthenticated.class);

    private final JsonMapper json;

    Unauthenticated(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof Unavailable unavailable) {
            log.warn("{}: {}", unavailable.code(), unavailable.getMessage());
            write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    String.valueOf(unavailable.getMessage()),
                    Map.of("code", unavailable.code(), "retryable", true));
            return;
        }
        boolean sent = reason instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                sent
                        ? "The credential is not valid: it has expired or was revoked, or has never been one."
                        : "Send a credential: `Authorization: Bearer ...`. The page at /graphiql signs you in.",
                Map.of("code", "UNAUTHENTICATED"));
    }

    private void write(HttpServletResponse response, HttpStatus status, String message, Map<String, Object> extensions)
            throws IOException {
        ErrorBody.of(message, extensions).send(response, status, json);
    }
}
