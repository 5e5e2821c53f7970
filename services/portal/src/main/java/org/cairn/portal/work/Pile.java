package org.cairn.portal.work;

/**
 * One kind of work, with how much of it there is.
 *
 * @param word its place in the message catalogue
 * @param more whether there is more than was counted
 */
public record Pile(String word, String address, int count, boolean more) {

    /** Whether it is about pathways; what a service set aside is not. */
    public boolean isOfPathways() {
        return !word.equals("parked");
    }

    /** As many as were counted, and whether there are more. */
    public String size() {
        return more ? count + "+" : Integer.toString(count);
    }
}
