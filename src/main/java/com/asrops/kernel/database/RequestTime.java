package com.asrops.kernel.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time of one request, and the statement that it waits for now. When the time is over, no statement of it goes on. */
public final class RequestTime {

    /** Runs a statement. */
    @FunctionalInterface
    public interface Run<T> {
        T run() throws SQLException;
    }

    private static final Logger log = LoggerFactory.getLogger(RequestTime.class);
    private static final ThreadLocal<@Nullable RequestTime> CURRENT = new ThreadLocal<>();

    private final long end;
    private final Runnable afterCancel;
    private boolean over;
    private @Nullable Statement running;

    /**
     * Starts the time.
     *
     * @param end a value of {@link System#nanoTime()}
     * @param afterCancel called when a statement has been cancelled
     */
    RequestTime(long end, Runnable afterCancel) {
        this.end = end;
        this.afterCancel = afterCancel;
    }

    /** That of the request which this thread runs; null when it runs none. */
    public static @Nullable RequestTime current() {
        return CURRENT.get();
    }

    static void setCurrent(@Nullable RequestTime time) {
        CURRENT.set(time);
    }

    /**
     * Runs a statement within the request's time.
     *
     * @throws SQLTimeoutException when the time is over, before it or while it runs
     */
    public <T> T run(Statement statement, Run<T> run) throws SQLException {
        begin(statement);
        try {
            return run.run();
        } catch (SQLException e) {
            if (!isOver()) {
                throw e;
            }
            afterCancel.run();
            throw new SQLTimeoutException("The time of the request is over", e);
        } finally {
            end();
        }
    }

    private synchronized void begin(Statement statement) throws SQLTimeoutException {
        if (over) {
            throw new SQLTimeoutException("The time of the request is over");
        }
        running = statement;
    }

    private synchronized boolean isOver() {
        return over;
    }

    /** Waits for a cancellation that is under way, so that it never meets the connection's next statement. */
    private synchronized void end() {
        running = null;
    }

    /** Cancels the statement when the time is over; again and again, as one that is about to begin would not notice. */
    synchronized void check(long now) {
        if (now - end < 0) {
            return;
        }
        if (!over) {
            log.warn("A request takes longer than it may, and is ended");
        }
        over = true;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException e) {
                log.warn("A statement cannot be cancelled", e);
            }
        }
    }
}
