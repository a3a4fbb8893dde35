package com.asrops.demo;

import java.time.LocalDate;

/**
 * What decides every row: the same recipe makes the same rows.
 *
 * @param asOf the day the data ends on; nothing lies after it but plans
 */
record Recipe(Size size, long seed, LocalDate asOf) {

    History history() {
        return History.endingOn(asOf, size.months());
    }

    Instants instants() {
        return new Instants(asOf);
    }

    Dice dice(String name, long key) {
        return Dice.of(seed, name, key, 0);
    }

    Dice dice(String name, long key, long secondKey) {
        return Dice.of(seed, name, key, secondKey);
    }

    /** For what was there before the first day of work. */
    Stamp founding() {
        LocalDate day = history().from().minusDays(400);
        return Stamp.created(Instants.text(instants().at(day, 9 * 60, dice("founding", 0))));
    }
}
