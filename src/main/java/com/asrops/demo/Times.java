package com.asrops.demo;

import java.util.ArrayList;
import java.util.List;

/** Puts the slices of a card one after the other on the clock, with a break inside after four and after eight hours. */
final class Times {

    private static final int BREAK = 30;
    private static final int[] BREAKS_AFTER = {4 * 60, 8 * 60};

    private Times() {}

    /** @param start in minutes of the day */
    static List<Span> of(List<Slices.Slice> slices, int start) {
        List<Span> spans = new ArrayList<>();
        int clock = start;
        int worked = 0;
        for (Slices.Slice slice : slices) {
            int minutes = slice.hours() * 60 / 100;
            int pause = breaks(worked, worked + minutes);
            spans.add(new Span(clock, clock + minutes + pause, pause));
            clock += minutes + pause;
            worked += minutes;
        }
        return spans;
    }

    private static int breaks(int from, int to) {
        int minutes = 0;
        for (int after : BREAKS_AFTER) {
            if (from <= after && after < to) {
                minutes += BREAK;
            }
        }
        return minutes;
    }

    /** Minutes since the midnight before the card's day; the end may lie after the next midnight. */
    record Span(int start, int end, int breakMinutes) {

        String startText() {
            return text(start);
        }

        String endText() {
            return text(end);
        }

        private static String text(int minute) {
            int ofDay = minute % (24 * 60);
            return "" + digit(ofDay / 600) + digit(ofDay / 60 % 10) + ':' + digit(ofDay % 60 / 10) + digit(ofDay % 10);
        }

        private static char digit(int value) {
            return (char) ('0' + value);
        }
    }
}
