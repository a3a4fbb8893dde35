package com.asrops.demo;

/**
 * How much data is made; everything else, such as companies and assignments, follows.
 *
 * @param projects at least 1
 * @param teamMembers at least {@value #FEWEST_TEAM_MEMBERS}; enough for the entries, see {@link #of}
 * @param entries timecard entries, exactly; about 2.9 make a timecard
 * @param months how far back the timecards go
 */
public record Size(int projects, int teamMembers, int entries, int months) {

    /** The set that a new installation starts with. */
    public static final Size SMALL = new Size(40, 120, 8_600, 13);

    private static final int FEWEST_TEAM_MEMBERS = 40;
    private static final int MONTHS = 36;

    /** Weekdays with their share of the Saturdays, in the months of {@link #of}. */
    private static final int WORKDAYS = 156 * 5;

    public Size {
        if (projects < 1 || entries < 1 || teamMembers < FEWEST_TEAM_MEMBERS || months < 1) {
            throw new IllegalArgumentException("There must be at least one project, one entry, one month and "
                    + FEWEST_TEAM_MEMBERS + " team members.");
        }
    }

    /**
     * Three years of work with as many team members as it takes: a summer day at the end has 1.7 times the timecards
     * of an average day, three of ten people are away, between two projects, in the office or not hired yet.
     */
    public static Size of(int projects, int entries) {
        int timecardsPerDay = entries / 29 * 10 / WORKDAYS;
        return new Size(projects, Math.max(120, timecardsPerDay * 32 / 10), entries, MONTHS);
    }
}
