package com.asrops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the hours of a card by pay type, then by what was done. Hours are in hundredths.
 *
 * <p>Overtime as in California: more than 8 hours a day at 1.5, more than 12 at 2; and by the union agreement a
 * Saturday at 1.5 and a Sunday at 2.
 */
final class Slices {

    private static final int SHORTEST = 50;
    private static final int DAILY_REGULAR = 800;
    private static final int DAILY_OVERTIME = 400;

    private Slices() {}

    static List<Slice> of(LocalDate day, int hours, int most, Dice dice) {
        List<Slice> byPayType = byPayType(day, most == 1 ? Math.min(hours, DAILY_REGULAR) : hours);
        while (byPayType.size() > most) {
            byPayType.removeLast();
        }
        int wanted = Math.min(1 + dice.weighted(13, 27, 29, 20, 11), most);
        int pieces = wanted - byPayType.size() + 1;
        if (pieces < 2) {
            return byPayType;
        }
        Slice first = byPayType.removeFirst();
        List<Slice> slices = pieces(first, pieces, dice);
        // What comes on top goes on with the last task.
        byPayType.forEach(slice -> slices.add(new Slice(slice.payTypeId(), slice.hours(), pieces - 1)));
        return slices;
    }

    private static List<Slice> byPayType(LocalDate day, int hours) {
        List<Slice> slices = new ArrayList<>();
        int regular = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 0 : Math.min(hours, DAILY_REGULAR);
        int overtime = day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : hours - regular;
        if (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
            overtime = Math.min(overtime, DAILY_OVERTIME);
        }
        add(slices, References.REGULAR, regular);
        add(slices, References.OVERTIME, overtime);
        add(slices, References.DOUBLE_TIME, hours - regular - overtime);
        return slices;
    }

    private static void add(List<Slice> slices, int payType, int hours) {
        if (hours > 0) {
            slices.add(new Slice(payType, hours, 0));
        }
    }

    /** Quarters of an hour or, where people count so, tenths; the last piece takes what is left. */
    private static List<Slice> pieces(Slice whole, int count, Dice dice) {
        int unit = dice.chance(80) ? 25 : 10;
        List<Slice> pieces = new ArrayList<>();
        int left = whole.hours();
        for (int i = 0; i < count; i++) {
            int parts = count - i;
            int most = Math.max(SHORTEST, 2 * left / parts - SHORTEST);
            int hours = parts == 1 ? left : unit * dice.between(SHORTEST / unit, most / unit);
            pieces.add(new Slice(whole.payTypeId(), hours, i));
            left -= hours;
        }
        return pieces;
    }

    /** @param task the number of what was done, within the card */
    record Slice(int payTypeId, int hours, int task) {}
}
