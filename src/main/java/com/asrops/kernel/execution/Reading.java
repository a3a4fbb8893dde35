package com.asrops.kernel.execution;

import java.util.function.Supplier;

/** What surrounds the execution of a query, on its thread: a transaction, say, in which all loads see the same data. */
@FunctionalInterface
public interface Reading {

    /** Nothing around it. */
    Reading PLAIN = new Reading() {
        @Override
        public <T> T run(boolean severalLoads, Supplier<T> execution) {
            return execution.get();
        }
    };

    /**
     * Runs the execution.
     *
     * @param severalLoads whether more than one fetcher may be asked that is not a property: one alone needs no snapshot
     * @param execution answers or throws; failed fields are no exceptions but part of its answer
     */
    <T> T run(boolean severalLoads, Supplier<T> execution);
}
