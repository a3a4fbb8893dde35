package com.asrops.kernel.migration;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.DatabaseUrl;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one run at a time change a database, over all processes. A process that dies gives its lock back.
 *
 * <p>PostgreSQL lends an advisory lock, which ends with the connection. For a SQLite file it is a lock on an empty file
 * beside it, which stays there: to delete it would let two processes lock two files of the same name.
 */
final class MigrationLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MigrationLock.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 100;

    /** File locks belong to a whole process, and closing any channel of a file drops them all: so one thread at a time. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final @Nullable FileChannel channel;

    private MigrationLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, waiting for another run to end. */
    static MigrationLock take(DatabaseUrl url, MigrationMapper mapper) throws IOException {
        return take(url, mapper, PATIENCE);
    }

    static MigrationLock take(DatabaseUrl url, MigrationMapper mapper, Duration patience) throws IOException {
        if (url.file() == null) {
            await(mapper::tryLock, url, patience);
            return new MigrationLock(null);
        }
        await(IN_THIS_PROCESS::tryLock, url, patience);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile(url.file()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileChannel opened = channel;
            await(() -> opened.tryLock() != null, url, patience);
            return new MigrationLock(channel);
        } catch (IOException | RuntimeException e) {
            release(channel);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            release(channel);
        }
    }

    private static void release(@Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    /** The same for every name that leads to the file. */
    private static Path lockFile(Path file) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        return real.resolveSibling(real.getFileName() + ".migrate.lock");
    }

    private interface Attempt {
        boolean succeeds() throws IOException;
    }

    private static void await(Attempt attempt, DatabaseUrl url, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!attempt.succeeds()) {
            if (System.nanoTime() > end) {
                throw new StartupException("Another process has been migrating " + url + " for more than "
                        + patience.toSeconds() + " seconds: wait for it or stop it, then try again.");
            }
            if (!told) {
                log.warn("Waiting for another process that is migrating {}", url);
                told = true;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("Interrupted while another process was migrating.", e);
        }
    }
}
