package org.cairn.timeline.pathway;

import java.util.function.Predicate;

/** Which of the pathways that an agency follows are wanted. */
public enum View {
    /** All of them. */
    MINE(_ -> true),
    /** Something should have happened and has not. */
    LATE(progress -> !progress.late().isEmpty()),
    /** Something cannot go on. */
    BLOCKED(progress -> !progress.blocked().isEmpty()),
    /** Somebody was asked to take the person on and has not answered. */
    UNANSWERED(Progress::unanswered);

    private final Predicate<Progress> wanted;

    View(Predicate<Progress> wanted) {
        this.wanted = wanted;
    }

    /** Whether a pathway that has come so far belongs in it. */
    public boolean holds(Progress progress) {
        return wanted.test(progress);
    }
}
