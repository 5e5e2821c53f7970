package org.cairn.chassis;

/** Why a command is refused; implemented by an enum whose constants finish the sentence "refused: …". */
public interface Refusal {

    /** The constant's name; becomes the last part of the problem type in kebab case. */
    String name();

    /** One plain sentence for the caseworker: what rule stands in the way, with its source where the law is one. */
    String because();

    /** One plain sentence: what to do instead. */
    String wayOut();

    /** The field of the request that is at fault, or empty when it is the state and not a field. */
    default String field() {
        return "";
    }
}
