package org.cairn.portal.asking;

/**
 * Why something that the reader wanted done was not done, in the words of the service that refused it.
 *
 * @param field what it is about, or empty
 * @param wayOut what the reader can do instead
 */
public record Trouble(int status, String title, String field, String wayOut) {

    private static final int OUT_OF_REACH = 503;

    /** No answer came: it may have been done or not. */
    public static Trouble unanswered() {
        return new Trouble(
                OUT_OF_REACH,
                "No answer came, so nobody can say yet whether this was done.",
                "",
                "Send it again. However often you send this form, it is done once.");
    }

    /** The form that came is none that this page has drawn. */
    public static Trouble ofForm() {
        return new Trouble(400, "This form cannot be read.", "", "Fill it in again below and send it.");
    }

    /** Whether it may have been done all the same, so that the same form must be sent again and no other. */
    public boolean isUncertain() {
        return status >= 500;
    }

    /** The same, with something more to know. */
    public Trouble and(String more) {
        return new Trouble(status, title, field, (wayOut + " " + more).strip());
    }
}
