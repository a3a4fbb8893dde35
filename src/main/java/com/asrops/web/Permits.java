package com.asrops.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So much of something that many share, and wait for in turn. */
final class Permits {

    static final int KILOBYTE = 1024;

    private final int unit;
    private final int all;
    private final long patience;
    private final Semaphore free;

    /**
     * Free permits.
     *
     * @param amount of what is shared
     * @param unit how much of it one permit is for; a part of it takes a whole one
     * @param patience how long is waited for it
     */
    Permits(long amount, int unit, Duration patience) {
        this.unit = unit;
        this.all = Math.toIntExact(amount / unit);
        this.patience = patience.toNanos();
        this.free = new Semaphore(all, true);
    }

    /** Takes an amount, or all there is if it is more; false when it has waited in vain. */
    boolean take(long amount) {
        try {
            return free.tryAcquire(number(amount), patience, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives back what was taken. */
    void giveBack(long amount) {
        free.release(number(amount));
    }

    private int number(long amount) {
        return (int) Math.min(all, Math.ceilDiv(amount, unit));
    }
}
