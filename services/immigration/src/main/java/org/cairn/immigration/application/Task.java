package org.cairn.immigration.application;

import org.cairn.immigration.application.StatusApplication.State;

/** What somebody has to see to about an application next. */
public enum Task {
    LODGE,
    EXAMINE,
    DECIDE,
    APPEAL,
    DECIDE_APPEAL,
    ASK_RENEWAL,
    DECIDE_RENEWAL,
    NOTHING;

    /** The next step in that state. */
    public static Task in(State state) {
        return switch (state) {
            case PREPARED -> LODGE;
            case LODGED -> EXAMINE;
            case PENDING -> DECIDE;
            case REFUSED -> APPEAL;
            case APPEALED -> DECIDE_APPEAL;
            case RENEWAL_DUE -> ASK_RENEWAL;
            case RENEWAL_PENDING -> DECIDE_RENEWAL;
            case BLANK, GRANTED, REFUSED_FINAL, RENEWED, EXPIRED, WITHDRAWN -> NOTHING;
        };
    }

    /** Whether it is the authority's to do; else it is that of who speaks for the person. */
    public boolean ofTheAuthority() {
        return switch (this) {
            case EXAMINE, DECIDE, DECIDE_APPEAL, DECIDE_RENEWAL -> true;
            case LODGE, APPEAL, ASK_RENEWAL, NOTHING -> false;
        };
    }
}
