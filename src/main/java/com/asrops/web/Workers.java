package com.asrops.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/**
 * Threads of the operating system for what asks the database. The thread of a request is a virtual one, which waits for its
 * caller at no cost, but is taken off its carrier and put on again by a third thread at each statement: that costs more than
 * to wait. There are as many as have work at a time.
 */
final class Workers {

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("request-", 0).factory());

    /** The rest of a request's way. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, ServletException;
    }

    /** Does the work as whoever asks here, and waits for it. */
    void run(Work work) throws IOException, ServletException {
        Future<?> done = threads.submit(new DelegatingSecurityContextCallable<>(() -> {
            work.run();
            return null;
        }));
        try {
            done.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            done.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("The server stops", e);
        }
    }

    private static ServletException failure(@Nullable Throwable cause) throws IOException {
        if (cause instanceof IOException e) {
            throw e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return cause instanceof ServletException e ? e : new ServletException(cause);
    }
}
