package com.asrops.demo;

import java.util.List;

/**
 * Throws that are the same on every machine and for ever: SplitMix64, started from the seed, a name and the keys of
 * the row that is being made. Each row has dice of its own, so more rows never change those that were there before.
 */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String name, long key, long secondKey) {
        return new Dice(mix(mix(mix(seed + STEP) + name.hashCode()) + key * STEP) + secondKey * STEP);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** From 0 up to, but not, the bound. */
    int below(int bound) {
        return (int) ((next() >>> 1) % bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** At least 0 and less than 1. */
    double fraction() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** The index of one of the weights, the more often the heavier it is. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
