package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.In;

/** What the person lays down about being reached; told to nobody from here, only read and stated in referrals. */
public sealed interface ContactEvent extends Event {

    /**
     * How the person may be reached without danger from now on; the newest rule counts.
     *
     * @param channel the one way that is safe
     * @param hours when, in the person's words; null when at any time
     * @param codeWord what to say so that the person knows who it is; null when there is none
     * @param refused ways that nobody may use
     */
    record RuleSet(
            @In(Category.CONTACT) Channel channel,
            @In(Category.CONTACT) String hours,
            @In(Category.CONTACT) String codeWord,
            @In(Category.CONTACT) boolean leaveMessages,
            @In(Category.CONTACT) Set<Channel> refused,
            @In(Category.STATUS) Instant at)
            implements ContactEvent {
        public RuleSet {
            refused = refused == null ? Set.of() : Set.copyOf(refused);
        }
    }

    /** A way of reaching somebody. */
    enum Channel {
        IN_PERSON,
        PHONE,
        TEXT_MESSAGE,
        MESSENGER,
        EMAIL,
        LETTER,
        THROUGH_AGENCY
    }
}
