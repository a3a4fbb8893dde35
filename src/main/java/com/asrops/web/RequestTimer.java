package com.asrops.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Measures how long requests take, by the status of their answers: the metric {@code http.server.requests}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestTimer extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, Timer> timers = new ConcurrentHashMap<>();
    private final transient MeterRegistry metrics;

    RequestTimer(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            // a stream takes as long as its client likes
            if (!HeaderCheck.wantsStream(request)) {
                timers.computeIfAbsent(response.getStatus(), this::timer)
                        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        }
    }

    private Timer timer(int status) {
        return metrics.timer("http.server.requests", "status", String.valueOf(status));
    }
}
