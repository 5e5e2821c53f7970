package org.cairn.coordination.statistics;

/** How a published count moves: by at least eleven people at once or not at all, so that no difference leads to fewer. Pure. */
public final class Steps {

    /** The least number of people that a count may show, and by which it may move. */
    public static final int LEAST = 11;

    /** What a reader must know to use the numbers rightly. */
    public static final String NOTE = "Counts move in steps of at least " + LEAST
            + " people: nothing is shown before so many are counted, and a count changes only when as many more have come or"
            + " gone. What is withheld may be anything from none to " + (LEAST - 1)
            + " people; a count that is shown differs from the true one by less than " + LEAST
            + ". No subtraction of counts or of earlier answers leads to fewer than " + LEAST + " people.";

    private Steps() {}

    /** The count to publish when that one stands published and so many people are counted now; 0 stands for withheld. */
    public static int next(int published, int people) {
        var reached = people < LEAST ? 0 : people;
        return Math.abs(people - published) >= LEAST ? reached : published;
    }

    /** The count as it is shown; null when it is withheld. */
    public static Integer shown(int published) {
        return published < LEAST ? null : published;
    }
}
