package com.asrops.web;

import com.asrops.kernel.Caller;
import com.asrops.kernel.change.ChangeNotices;
import com.asrops.kernel.graphql.ChangeStream;
import com.asrops.kernel.permission.CallerLookup;
import com.asrops.kernel.write.ChangeSignal;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Sends the changes of one subscription, on the thread that calls it, until the client, the credential or the server ends. It waits
 * for a signal without holding anything, and then reads by cursor: nothing is kept for a client that is slow.
 */
@Component
final class Following {

    /** Between two looks at the database: what is committed meanwhile is told together. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** How long is waited for a signal at most: what was committed elsewhere, and was not heard of, is found then. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Turns turns;
    private final ChangeSignal signal;
    private final ChangeNotices notices;
    private final CallerLookup callers;
    private final KeepAlive keepAlive;
    private volatile boolean stopping;

    Following(Turns turns, ChangeSignal signal, ChangeNotices notices, CallerLookup callers, KeepAlive keepAlive) {
        this.turns = turns;
        this.signal = signal;
        this.notices = notices;
        this.callers = callers;
        this.keepAlive = keepAlive;
    }

    /** Requests in flight are waited for, and subscriptions would never end by themselves. */
    @EventListener
    void stop(ContextClosedEvent closing) {
        stopping = true;
        signal.heard();
    }

    /** Whether the server stops: who wants to follow goes elsewhere. */
    boolean isStopping() {
        return stopping;
    }

    /** Has all look whether their clients have left. */
    void wake() {
        signal.heard();
    }

    /**
     * Sends changes until there is a reason not to.
     *
     * @param token the credential, looked at again before anything is sent
     * @param caller whose it was when the subscription began
     * @throws IOException when the client is gone
     */
    void run(ChangeStream stream, String token, Caller caller, Follower to) throws IOException {
        notices.listen();
        try {
            follow(stream, token, caller, to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Turns.NoTurn e) {
            to.failed(ChangeStream.specification(List.of(overloaded())));
        } catch (RuntimeException e) {
            to.failed(ChangeStream.specification(List.of(ChangeStream.error(e))));
        }
    }

    private void follow(ChangeStream stream, String token, Caller caller, Follower to)
            throws IOException, InterruptedException {
        Duration pause = PAUSE;
        long sentAt = System.nanoTime();
        while (isWanted(to) && isKnown(token, caller)) {
            long seen = signal.signals();
            boolean found = turns.take(stream::read);
            if (sendAll(stream, token, caller, to)) {
                sentAt = System.nanoTime();
            } else if (!silence(sentAt).isPositive()) {
                to.alive();
                sentAt = System.nanoTime();
            }
            if (found) {
                pause = PAUSE;
            } else {
                Thread.sleep(PAUSE);
                // What is committed may be held back by a transaction that ends without a signal: soon after one it
                // looks again.
                pause = signal.await(seen, shorter(pause, silence(sentAt))) ? PAUSE : longer(pause);
            }
        }
        if (isWanted(to)) {
            to.unauthenticated(ChangeStream.specification(List.of(unauthenticated())));
        }
    }

    private boolean isWanted(Follower to) {
        return !stopping && !to.isGone();
    }

    private boolean isKnown(String token, Caller caller) {
        return caller.equals(callers.find(token, caller.requestId()));
    }

    /** How much longer nothing may be sent. */
    private Duration silence(long sentAt) {
        return keepAlive.every().minusNanos(System.nanoTime() - sentAt);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration pause) {
        return shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }

    private boolean sendAll(ChangeStream stream, String token, Caller caller, Follower to) throws IOException {
        boolean sent = false;
        // one may take long, when the client is slow: each is sent to who may have it then
        while (stream.hasNext() && isWanted(to) && isKnown(token, caller)) {
            to.next(turns.take(stream::next));
            sent = true;
        }
        return sent;
    }

    static GraphQLError overloaded() {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.INTERNAL_ERROR)
                .message("Too many requests at once: try again in a moment.")
                .extensions(Map.of("code", "OVERLOADED", "retryable", true))
                .build();
    }

    static GraphQLError badRequest() {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message(
                        "The message holds nothing that can be run: its payload has a `query`, and may have `variables`.")
                .extensions(Map.of("code", "BAD_REQUEST"))
                .build();
    }

    private static GraphQLError unauthenticated() {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.UNAUTHORIZED)
                .message(
                        "The credential is no longer valid, or what it may do has changed: sign in, and go on from the last cursor.")
                .extensions(Map.of("code", "UNAUTHENTICATED"))
                .build();
    }
}
