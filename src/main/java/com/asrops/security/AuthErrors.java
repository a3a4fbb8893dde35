package com.asrops.security;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How requests to {@code /auth} are refused. */
@RestControllerAdvice(assignableTypes = {AuthController.class, DemoController.class})
class AuthErrors {

    @ExceptionHandler
    ResponseEntity<ErrorBody> refused(AuthRefused refused) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(refused.status());
        if (refused.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.body(ErrorBody.of(String.valueOf(refused.getMessage()), Map.of("code", refused.code())));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> tooMany(TooManyAttempts tooMany) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()))
                .body(ErrorBody.of(String.valueOf(tooMany.getMessage()), Map.of("code", "TOO_MANY_ATTEMPTS")));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> failed(RuntimeException failure) {
        if (!(Unavailable.when(failure) instanceof Unavailable unavailable)) {
            throw failure;
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body(ErrorBody.of(
                        String.valueOf(unavailable.getMessage()),
                        Map.of("code", unavailable.code(), "retryable", true)));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(HttpMessageNotReadableException unreadable) {
        return ResponseEntity.badRequest()
                .body(ErrorBody.of("The request cannot be read: send a JSON object.", Map.of("code", "BAD_REQUEST")));
    }
}
