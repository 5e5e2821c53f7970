package org.cairn.timeline.pathway;

import java.util.Locale;
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
    UNANSWERED(Progress::unanswered),
    /** Nobody is left to ask for something that the person needs. */
    DEAD_ENDED(Progress::deadEnded);

    private final Predicate<Progress> wanted;

    View(Predicate<Progress> wanted) {
        this.wanted = wanted;
    }

    /** The word by which it is asked for, such as {@code dead-ended}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a pathway that has come so far belongs in it. */
    public boolean holds(Progress progress) {
        return wanted.test(progress);
    }
}
