package com.asrops.web;

import com.asrops.kernel.graphql.GraphQlAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
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

    private static final String CSV_WANTED = HeaderCheck.class.getName() + ".csv";
    private static final String STREAM_WANTED = HeaderCheck.class.getName() + ".stream";
    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);
    private static final MediaType CSV = new MediaType("text", "csv");

    private enum Types {
        NONE,
        ANSWERABLE,
        CSV,
        STREAM,
        OTHERS
    }

    /** The same few headers come again and again. */
    private final transient ConcurrentLruCache<String, Types> known = new ConcurrentLruCache<>(100, HeaderCheck::types);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Types accepted = accepted(request);
        HttpStatus refusal = refusal(request, accepted);
        if (refusal == null) {
            if (accepted == Types.CSV) {
                request.setAttribute(CSV_WANTED, true);
            } else if (accepted == Types.STREAM) {
                request.setAttribute(STREAM_WANTED, true);
            }
            chain.doFilter(request, response);
            return;
        }
        if (refusal == HttpStatus.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
        }
        response.sendError(refusal.value());
    }

    /** Whether a request that was let through wants its answer as a CSV file. */
    static boolean wantsCsv(HttpServletRequest request) {
        return request.getAttribute(CSV_WANTED) != null;
    }

    /** Whether a request that was let through wants its answer event by event. */
    static boolean wantsStream(HttpServletRequest request) {
        return request.getAttribute(STREAM_WANTED) != null;
    }

    private @Nullable HttpStatus refusal(HttpServletRequest request, Types accepted) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        String content = request.getContentType();
        Types sent = content == null ? Types.OTHERS : known.get(content);
        boolean graphql = GraphQlAddress.PATH.equals(request.getServletPath());
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

    /** Which one is liked best of those that we can answer. */
    private static Types types(String header) {
        try {
            return MediaType.parseMediaTypes(header).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .map(HeaderCheck::type)
                    .filter(type -> type != Types.OTHERS)
                    .findFirst()
                    .orElse(Types.OTHERS);
        } catch (InvalidMediaTypeException e) {
            return Types.NONE;
        }
    }

    private static Types type(MediaType type) {
        if (ANSWERS.stream().anyMatch(type::isCompatibleWith)) {
            return Types.ANSWERABLE;
        }
        return type.isCompatibleWith(CSV)
                ? Types.CSV
                : type.isCompatibleWith(MediaType.TEXT_EVENT_STREAM) ? Types.STREAM : Types.OTHERS;
    }
}
