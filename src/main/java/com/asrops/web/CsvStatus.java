package com.asrops.web;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpStatus;

/** The status of an operation that is not answered with a CSV file: a client that asks for one looks at nothing else. */
final class CsvStatus {

    private CsvStatus() {}

    /** That of the first error. */
    static HttpStatus of(List<GraphQLError> errors) {
        GraphQLError error = errors.getFirst();
        ErrorClassification kind = error.getErrorType();
        if (kind == ErrorType.FORBIDDEN) {
            return HttpStatus.FORBIDDEN;
        }
        if (kind != ErrorType.INTERNAL_ERROR) {
            return HttpStatus.BAD_REQUEST;
        }
        Map<String, Object> extensions = error.getExtensions();
        return extensions != null && Boolean.TRUE.equals(extensions.get("retryable"))
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
