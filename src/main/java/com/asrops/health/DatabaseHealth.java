package com.asrops.health;

import com.asrops.kernel.database.DatabaseProblem;
import com.asrops.kernel.database.DatabaseStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's status, at most a second old. Whoever asks while it is being found out waits for that same answer, and no
 * longer than four seconds.
 */
final class DatabaseHealth {

    private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Supplier<DatabaseStatus> check;
    private final DatabaseProblem whenSilent;
    private @Nullable Flight flight;
    private @Nullable DatabaseProblem reported;

    private record Flight(long started, CompletableFuture<DatabaseStatus> answer) {}

    /**
     * Uses a check of the database.
     *
     * @param check may take its time, and may even hang
     * @param whenSilent the problem to report when it does
     */
    DatabaseHealth(Supplier<DatabaseStatus> check, DatabaseProblem whenSilent) {
        this.check = check;
        this.whenSilent = whenSilent;
    }

    DatabaseStatus current() {
        CompletableFuture<DatabaseStatus> answer = answer();
        DatabaseStatus silent = DatabaseStatus.broken(whenSilent);
        DatabaseStatus status = answer.copy()
                .completeOnTimeout(silent, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        report(status);
        return status;
    }

    private synchronized CompletableFuture<DatabaseStatus> answer() {
        long now = System.nanoTime();
        Flight last = flight;
        if (last == null || last.answer.isDone() && now - last.started > FRESH.toNanos()) {
            last = new Flight(now, new CompletableFuture<>());
            flight = last;
            Thread.ofVirtual().name("health").start(finish(last.answer));
        }
        return last.answer;
    }

    private Runnable finish(CompletableFuture<DatabaseStatus> answer) {
        return () -> {
            try {
                answer.complete(check.get());
            } catch (RuntimeException e) {
                log.error("The health of the database cannot be found out", e);
                answer.complete(DatabaseStatus.broken(DatabaseProblem.DATABASE_ERROR));
            }
        };
    }

    /** Once for each change: a health check comes every few seconds. */
    private synchronized void report(DatabaseStatus status) {
        DatabaseProblem problem = status.problem();
        if (problem != reported) {
            reported = problem;
            if (problem == null) {
                log.info("The database is healthy again");
            } else {
                log.warn("The database is unhealthy: {}", problem);
            }
        }
    }
}
