package com.asrops.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Says in the form of GraphQL errors what was refused or failed outside of GraphQL, whoever noticed: our own code, Spring
 * MVC, or Tomcat before any of them saw the request. Nothing of the inside is told.
 */
final class ErrorValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ErrorValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        // A refusal may be a status alone, or an answer that is already written.
        if (status < 400 || response.getContentWritten() > 0) {
            return;
        }
        response.setErrorReported();
        byte[] body = body(status, request).getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            log.debug("The caller did not wait for the answer {}", status, gone);
        }
    }

    private static String body(int status, Request request) {
        if (status == 503) {
            return """
                    {"errors":[{"message":"Too many requests at once: try again in a moment.",\
                    "extensions":{"code":"OVERLOADED","retryable":true}}]}""";
        }
        if (status >= 500) {
            String incident = UUID.randomUUID().toString();
            log.error(
                    "Incident {}: {} {} ended with {}", incident, request.getMethod(), request.getRequestURI(), status);
            return """
                    {"errors":[{"message":"Something went wrong on our side. The incident id says what to the people \
                    who run this server.","extensions":{"code":"INTERNAL","incidentId":"%s"}}]}""".formatted(incident);
        }
        return """
                {"errors":[{"message":"%s","extensions":{"code":"%s"}}]}""".formatted(message(status), code(status));
    }

    private static String code(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "REFUSED" : known.name();
    }

    private static String message(int status) {
        return switch (status) {
            case 400 ->
                "The request cannot be read. Send a JSON object with the operation in `query`, and at most 8 KB of headers.";
            case 404 -> "Nothing is at this address. The API is at /graphql, a page to try it at /graphiql.";
            case 405 -> "This address does not take this method. Send operations to /graphql with POST.";
            case 406 -> "Accept application/json, application/graphql-response+json or text/csv.";
            case 413 -> "The body is larger than 2 MB.";
            case 415 -> "Send JSON, and say so: `Content-Type: application/json`.";
            default -> "The request was refused.";
        };
    }
}
