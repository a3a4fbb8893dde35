package com.asrops.web;

import com.asrops.kernel.database.RequestTime;
import com.asrops.kernel.database.TimeLimit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Turns for what asks the database without being a request of its own: each has a place among the requests, and their time. */
@Component
final class Turns {

    /** No turn has come in time. */
    static final class NoTurn extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Permits places;
    private final TimeLimit limit;

    Turns(Permits places, TimeLimit limit) {
        this.places = places;
        this.limit = limit;
    }

    /**
     * Does something when its turn has come.
     *
     * @throws NoTurn when it has waited in vain
     */
    <T> T take(Supplier<T> work) {
        if (!places.take(1)) {
            throw new NoTurn();
        }
        try {
            RequestTime time = limit.start();
            try {
                return work.get();
            } finally {
                limit.stop(time);
            }
        } finally {
            places.giveBack(1);
        }
    }
}
