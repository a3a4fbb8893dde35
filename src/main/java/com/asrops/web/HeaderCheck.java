package com.asrops.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses media types that are none, which would end as a fault of ours, and bodies that are packed. */
@Component
final class HeaderCheck extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (!isMediaType(request.getContentType()) || encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (!Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .allMatch(HeaderCheck::isMediaType)) {
            response.sendError(HttpStatus.NOT_ACCEPTABLE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isMediaType(@Nullable String text) {
        try {
            MediaType.parseMediaTypes(text);
            return true;
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
