package org.cairn.portal.work;

/**
 * One kind of work, with how much of it there is.
 *
 * @param word its place in the message catalogue
 * @param more whether there is more than was counted
 */
public record Pile(String word, String address, int count, boolean more) {

    /** As many as were counted, and whether there are more. */
    public String size() {
        return more ? count + "+" : Integer.toString(count);
    }
}
