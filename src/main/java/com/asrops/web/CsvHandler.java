package com.asrops.web;

import com.asrops.kernel.graphql.Exports;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.AbstractGraphQlHttpHandler;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers an operation with a CSV file. What is wrong before the first row is told as JSON, with a status; what fails later
 * ends the connection, so that nobody takes the beginning of a file for all of it.
 */
final class CsvHandler extends AbstractGraphQlHttpHandler {

    private static final Logger log = LoggerFactory.getLogger(CsvHandler.class);

    private final Exports exports;
    private final JsonMapper json;
    private final Duration limit;

    /**
     * A handler.
     *
     * @param operations executes operations for which {@code Export.begin} was called
     * @param limit how long it may take to read and to send a file
     */
    CsvHandler(WebGraphQlHandler operations, Exports exports, JsonMapper json, Duration limit) {
        super(operations, null);
        this.exports = exports;
        this.json = json;
        this.limit = limit;
    }

    /** @param execution executes the operation each time it is subscribed to */
    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> execution) {
        return ServerResponse.ok().build((ignored, response) -> {
            write(execution, response);
            return null;
        });
    }

    private void write(Mono<WebGraphQlResponse> execution, HttpServletResponse response) throws IOException {
        CsvFile file = new CsvFile(response, limit);
        try {
            List<GraphQLError> errors =
                    exports.read(() -> execution.blockOptional().orElseThrow(), file::add);
            if (!errors.isEmpty() && file.isBegun()) {
                throw new IllegalStateException(String.valueOf(errors.getFirst().toSpecification()));
            }
            if (!errors.isEmpty()) {
                refuse(response, errors);
            }
        } catch (UncheckedIOException e) {
            log.debug("The client did not wait for the rest of a CSV file", e);
            throw e.getCause();
        } catch (RuntimeException e) {
            if (!file.isBegun()) {
                throw e;
            }
            log.error("Incident {}: a CSV file is broken off after {} rows", UUID.randomUUID(), file.rows(), e);
            throw new CloseNowException("The CSV file could not be completed", e);
        }
    }

    /** What fails for every row is told once. */
    private void refuse(HttpServletResponse response, List<GraphQLError> errors) throws IOException {
        Map<Object, Map<String, Object>> different = new LinkedHashMap<>();
        for (GraphQLError error : errors) {
            different.putIfAbsent(Arrays.asList(error.getMessage(), error.getExtensions()), error.toSpecification());
        }
        response.setStatus(CsvStatus.of(errors).value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("errors", different.values()));
    }
}
