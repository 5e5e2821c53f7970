package org.cairn.portal.drawing;

/**
 * Who acted, as far as the reader may know: a discreet agency has no name here, only its kind and service area.
 *
 * @param ref the id under which the reader knows it
 */
public record Agency(String ref, String name, String kind, String serviceArea) {

    public static final Agency UNKNOWN = new Agency("", "", "", "");

    boolean isUnknown() {
        return ref.isEmpty() && name.isEmpty() && kind.isEmpty();
    }
}
