package com.asrops.security;

import java.util.List;
import java.util.Map;

/** An answer in the form that GraphQL clients read. */
record ErrorBody(List<Error> errors) {

    /** One error. */
    record Error(String message, Map<String, Object> extensions) {}

    static ErrorBody of(String message, Map<String, Object> extensions) {
        return new ErrorBody(List.of(new Error(message, extensions)));
    }
}
