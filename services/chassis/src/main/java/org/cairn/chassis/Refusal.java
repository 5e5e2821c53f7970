package org.cairn.chassis;

/** Why a command is refused; implemented by an enum whose constants finish the sentence "refused: …". */
public interface Refusal {

    /**
     * What a caseworker is told.
     *
     * @param because one plain sentence: what rule stands in the way, with its source where the law is one
     * @param wayOut one plain sentence: what to do instead
     * @param field the field of the request that is at fault, or empty when it is the state and not a field
     */
    record Reason(String because, String wayOut, String field) {}

    /** The constant's name; becomes the last part of the problem type in kebab case. */
    String name();

    /** What the caseworker is told. */
    Reason reason();

    /** What rule stands in the way. */
    default String because() {
        return reason().because();
    }

    /** What to do instead. */
    default String wayOut() {
        return reason().wayOut();
    }

    /** The field at fault, or empty. */
    default String field() {
        return reason().field();
    }
}
