package org.cairn.identification.identificationcase;

import org.cairn.contracts.identification.AgeFinding;

/** What is known of a person's age; a doubt counts as childhood until it is determined (CETS 197 Art. 10(3); Modern Slavery Act 2015 s.51). */
public enum Age {
    UNKNOWN(false, false),
    STATED_ADULT(false, false),
    STATED_CHILD(true, false),
    PRESUMED_CHILD(true, false),
    FOUND_ADULT(false, true),
    FOUND_CHILD(true, true);

    private static final int MAJORITY = 18;

    private final boolean child;
    private final boolean determined;

    Age(boolean child, boolean determined) {
        this.child = child;
        this.determined = determined;
    }

    /** Whether the person is treated as a child (below 18: CETS 197 Art. 4(d)). */
    public boolean child() {
        return child;
    }

    boolean determined() {
        return determined;
    }

    /** After a first responder said how old the person is, in whole years or null: neither a presumption nor a finding gives way to that. */
    Age told(Integer years) {
        return years == null || determined || this == PRESUMED_CHILD
                ? this
                : years < MAJORITY ? STATED_CHILD : STATED_ADULT;
    }

    static Age found(AgeFinding finding) {
        return switch (finding) {
            case ADULT -> FOUND_ADULT;
            case CHILD -> FOUND_CHILD;
        };
    }
}
