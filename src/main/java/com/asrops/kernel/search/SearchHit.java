package com.asrops.kernel.search;

/**
 * A row that was found.
 *
 * @param type the name of its type
 * @param rowId its id
 * @param place how good it is: 1 is best, see {@code SearchMapper.xml}; from {@link #NEAR} on only near, one more for each error
 */
public record SearchHit(String type, long rowId, int place) implements Comparable<SearchHit> {

    /** What a row with one error has. */
    static final int NEAR = 5;

    SearchMatch match() {
        return place >= NEAR ? SearchMatch.NEAR : place % 2 == 0 ? SearchMatch.PREFIX : SearchMatch.EXACT;
    }

    /** The order of what is found: the best first; of those the newest of each type. */
    @Override
    public int compareTo(SearchHit other) {
        int byPlace = Integer.compare(place, other.place);
        int byType = byPlace == 0 ? type.compareTo(other.type) : byPlace;
        return byType == 0 ? Long.compare(other.rowId, rowId) : byType;
    }
}
