package com.asrops.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses a body that announces more than 2 MB. One that announces nothing is refused by {@link RequestGate}. */
@Component
@Order(0)
final class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final int BYTES = 2 * 1024 * 1024;

    /** Of a subscription, which stays in memory for as long as it goes on. */
    static final int BYTES_OF_STREAM = 64 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > BYTES) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
