package org.cairn.coordination.statistics;

/**
 * A step of a count, without whose it was.
 *
 * @param subject what is counted about: an element and who rated it, an agency, an operation
 * @param step so many more, or fewer when it is negative
 */
public record Count(Kind kind, String subject, String label, int step) {

    /** What is counted. */
    public enum Kind {
        NEEDS,
        FEEDBACK,
        OPERATION
    }
}
