package org.cairn.identification.statistics;

/** So many people with the same published labels. */
public record Cell(
        String firstResponder, String exploitation, String age, String gender, String nationality, int count) {

    /** The least number of people that a cell may show outside of the authority. */
    public static final int LEAST_PUBLISHED = 11;

    /** Whether so many are counted that none of them stands out. */
    public boolean mayBePublished() {
        return count >= LEAST_PUBLISHED;
    }
}
