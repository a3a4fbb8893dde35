package com.asrops.web;

import com.asrops.kernel.graphql.GraphQlAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets in as many requests at a time as can read at a time; the others wait for their turn here, where they cost little and
 * take no connection from each other. Who has waited for too long is told to come again.
 *
 * <p>A place is for asking the database and writing the answer into memory, never for waiting for a caller: the body is read
 * before it is taken, and the answer is sent after it is left, when the rows behind the answer are gone. So callers that
 * send or read slowly hold nobody up, and the bytes that they leave in memory are counted.
 *
 * <p>A CSV file does not fit into memory and keeps its place until it is sent: of those only some go at a time. What is answered
 * event by event has no place while it waits: it takes one for each event, see {@link Turns}.
 */
final class RequestGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(RequestGate.class);
    private static final String SECONDS_TO_RETRY = "5";

    /** Bytes that a byte of JSON may take once it is read into lists and maps, which is when it holds many small ones. */
    private static final int BYTES_OF_ONE = 20;

    /** Of so many places one may be taken for as long as a client reads a file. */
    private static final int PLACES_FOR_ONE_EXPORT = 4;

    private final transient Permits places;
    private final transient Permits exports;
    private final transient Permits bodies;
    private final transient Permits answers;
    private final transient Workers workers = new Workers();

    RequestGate(int places, long bytes, Duration patience) {
        this(new Permits(places, 1, patience), places, bytes, patience);
    }

    /**
     * A gate.
     *
     * @param free the places
     * @param places how many requests run at a time
     * @param bytes how much the bodies of those that wait or run may take, and the answers on their way, each
     * @param patience how long is waited for a turn
     */
    RequestGate(Permits free, int places, long bytes, Duration patience) {
        this.places = free;
        this.exports = new Permits(Math.max(1, places / PLACES_FOR_ONE_EXPORT), 1, patience);
        this.bodies = new Permits(bytes, Permits.KILOBYTE, patience);
        this.answers = new Permits(bytes, Permits.KILOBYTE, patience);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (GraphQlAddress.isWebSocket(request)) {
            chain.doFilter(request, response);
            return;
        }
        long announced = request.getContentLengthLong();
        long size = BYTES_OF_ONE * (announced < 0 ? BodyLimit.BYTES : announced);
        if (!bodies.take(size)) {
            refuse(response);
            return;
        }
        if (HeaderCheck.wantsStream(request)) {
            follow(request, response, chain, size);
            return;
        }
        ContentCachingResponseWrapper answer;
        try {
            byte[] body = body(request, response, BodyLimit.BYTES);
            answer = body == null ? null : answer(new ReadRequest(request, body), response, chain);
        } finally {
            bodies.giveBack(size);
        }
        if (answer != null) {
            send(answer);
        }
    }

    /** What is answered event by event takes its turn for each of them, and keeps no more of the memory than its small operation. */
    private void follow(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long size)
            throws ServletException, IOException {
        byte @Nullable [] body;
        try {
            body = body(request, response, BodyLimit.BYTES_OF_STREAM);
        } finally {
            bodies.giveBack(size);
        }
        if (body != null) {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    /** The whole body; null when it is refused. */
    private static byte @Nullable [] body(HttpServletRequest request, HttpServletResponse response, int most)
            throws IOException {
        try {
            byte[] body = request.getInputStream().readNBytes(most + 1);
            if (body.length <= most) {
                return body;
            }
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } catch (IOException e) {
            log.debug("A body that cannot be read", e);
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
        return null;
    }

    /** The answer, counted among those that are on their way; null when there was no place, or it is sent already. */
    private @Nullable ContentCachingResponseWrapper answer(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HeaderCheck.wantsCsv(request)) {
            stream(request, response, chain);
            return null;
        }
        if (!places.take(1)) {
            refuse(response);
            return null;
        }
        try {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            workers.run(() -> chain.doFilter(request, answer));
            if (!answers.take(answer.getContentSize())) {
                // What it did may not be repeated, so it is not told to come again.
                throw new IllegalStateException("The answers that nobody reads leave no memory for another");
            }
            return answer;
        } finally {
            places.giveBack(1);
        }
    }

    private void stream(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!exports.take(1)) {
            refuse(response);
            return;
        }
        try {
            if (!places.take(1)) {
                refuse(response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                places.giveBack(1);
            }
        } finally {
            exports.giveBack(1);
        }
    }

    private void send(ContentCachingResponseWrapper answer) throws IOException {
        int size = answer.getContentSize();
        try {
            answer.copyBodyToResponse();
        } finally {
            answers.giveBack(size);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
