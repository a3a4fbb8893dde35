package com.asrops.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Refuses what Boot would answer with a misleading status, or would end as a fault of ours: media types that are none,
 * bodies that are packed, and at {@code /graphql} unusual methods and callers that accept nothing we can answer.
 */
@Component
@Order(0)
final class HeaderCheck extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/graphql";
    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);

    private enum Types {
        NONE,
        ANSWERABLE,
        OTHERS
    }

    /** The same few headers come again and again. */
    private final transient ConcurrentLruCache<String, Types> known = new ConcurrentLruCache<>(100, HeaderCheck::types);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpStatus refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        if (refusal == HttpStatus.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
        }
        response.sendError(refusal.value());
    }

    private @Nullable HttpStatus refusal(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        String content = request.getContentType();
        Types sent = content == null ? Types.OTHERS : known.get(content);
        Types accepted = accepted(request);
        boolean graphql = PATH.equals(request.getServletPath());
        boolean post = HttpMethod.POST.matches(request.getMethod());
        if (sent == Types.NONE || encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        if (accepted == Types.NONE) {
            return HttpStatus.NOT_ACCEPTABLE;
        }
        if (graphql && !post && !HttpMethod.GET.matches(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        return graphql && post && sent == Types.ANSWERABLE && accepted == Types.OTHERS
                ? HttpStatus.NOT_ACCEPTABLE
                : null;
    }

    private Types accepted(HttpServletRequest request) {
        String header = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        return header.isBlank() ? Types.ANSWERABLE : known.get(header);
    }

    private static Types types(String header) {
        try {
            return MediaType.parseMediaTypes(header).stream()
                            .anyMatch(type -> ANSWERS.stream().anyMatch(type::isCompatibleWith))
                    ? Types.ANSWERABLE
                    : Types.OTHERS;
        } catch (InvalidMediaTypeException e) {
            return Types.NONE;
        }
    }
}
