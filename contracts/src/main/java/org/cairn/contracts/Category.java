package org.cairn.contracts;

/** What a field is about; the unit of consent, of a grant and of the access matrix. */
public enum Category {
    STATUS(Sensitivity.C1),
    IDENTITY(Sensitivity.C2),
    CONTACT(Sensitivity.C2),
    NEEDS(Sensitivity.C3),
    EXPLOITATION(Sensitivity.C3),
    HEALTH(Sensitivity.C3),
    IMMIGRATION(Sensitivity.C3),
    CRIMINAL(Sensitivity.C3),
    LEGAL(Sensitivity.C3),
    LOCATION(Sensitivity.C4),
    SAFETY(Sensitivity.C4),
    FAMILY(Sensitivity.C4);

    private final Sensitivity sensitivity;

    Category(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
    }

    /** The class of every field in this category. */
    public Sensitivity sensitivity() {
        return sensitivity;
    }
}
