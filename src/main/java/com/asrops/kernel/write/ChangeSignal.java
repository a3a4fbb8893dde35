package com.asrops.kernel.write;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Wakes those who follow changes. It says that there may be something new, never what: that is read from the database, so
 * a signal too many costs a look, and one too few a few seconds.
 */
@Component
public class ChangeSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private long commits;
    private long signals;

    /** Something was changed by this server, and is committed. */
    public void committed() {
        lock.lock();
        try {
            commits++;
            signals++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Something may have been changed by another server, or those who wait shall look for another reason. */
    public void heard() {
        lock.lock();
        try {
            signals++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many signals there were: to be asked before looking, and given to {@link #await} when nothing was found. */
    public long signals() {
        lock.lock();
        try {
            return signals;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a signal after so many; false when the time is over first. */
    public boolean await(long seen, Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (signals == seen && left > 0) {
                left = raised.awaitNanos(left);
            }
            return signals != seen;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a commit of this server after so many, for a second at most, and tells how many there were then. */
    public long awaitCommit(long seen) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(1);
            while (commits == seen && left > 0) {
                left = raised.awaitNanos(left);
            }
            return commits;
        } finally {
            lock.unlock();
        }
    }
}
