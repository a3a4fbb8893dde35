package com.asrops.kernel.database;

import com.asrops.kernel.StartupException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * Ends what a request asks of the database when its time is over.
 *
 * <p>The drivers' own time limits do not serve: that of SQLite's limits waiting for locks only, and one for each statement
 * is none for a request of several.
 */
public final class TimeLimit implements AutoCloseable {

    /** The setting that says how long. */
    public static final String SETTING = "REQUEST_TIME_LIMIT";

    static final String DEFAULT = "30s";
    private static final int LOOKS_EVERY = 50; // ms

    /** What nanoseconds can count. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final long nanoseconds;
    private final Runnable afterCancel;
    private final Set<RequestTime> running = ConcurrentHashMap.newKeySet();

    /** A thread of its own: statements of SQLite hold the carriers of virtual threads, and may hold them all. */
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("time-limit").factory());

    /** @param afterCancel called when a statement has been cancelled */
    TimeLimit(Duration limit, Runnable afterCancel) {
        this.afterCancel = afterCancel;
        this.nanoseconds = limit.toNanos();
        clock.scheduleWithFixedDelay(this::check, LOOKS_EVERY, LOOKS_EVERY, TimeUnit.MILLISECONDS);
    }

    /**
     * Reads the setting.
     *
     * @throws StartupException when it is no time
     */
    static TimeLimit of(String setting, Runnable afterCancel) {
        return new TimeLimit(duration(SETTING, setting), afterCancel);
    }

    /**
     * Reads a setting that is a time.
     *
     * @throws StartupException when it is none
     */
    public static Duration duration(String name, String setting) {
        try {
            Duration duration = DurationStyle.detectAndParse(setting.strip(), ChronoUnit.SECONDS);
            if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw wrong(name, e);
        }
        throw wrong(name, null);
    }

    private static StartupException wrong(String name, @Nullable Exception cause) {
        return new StartupException(name + " is no time such as 30s or 2m. Correct or remove it.", cause);
    }

    /** Starts the time of a request, which runs on this thread. */
    public RequestTime start() {
        RequestTime time = new RequestTime(System.nanoTime() + nanoseconds, afterCancel);
        running.add(time);
        RequestTime.setCurrent(time);
        return time;
    }

    /** Ends the time of a request. */
    public void stop(RequestTime time) {
        RequestTime.setCurrent(null);
        running.remove(time);
    }

    private void check() {
        long now = System.nanoTime();
        running.forEach(time -> time.check(now));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
