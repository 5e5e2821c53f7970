package org.cairn.contracts.legalaid;

import java.time.Instant;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.In;

/**
 * What the person decided about helping an investigation. It is published nowhere, and no rule of any service may read it: no help
 * depends on it (CETS 197 Art. 12(6); Directive 2011/36/EU Art. 11(3)).
 */
public sealed interface CooperationEvent extends Event {

    /** The person decided, or changed their mind; a later decision says nothing of the time before it. */
    record Decided(
            @In(Category.CRIMINAL) Cooperation decision,
            @In(Category.CRIMINAL) Speaker by,
            @In(Category.CRIMINAL) Instant at)
            implements CooperationEvent {}

    /** Whether the person wants to help an investigation. */
    enum Cooperation {
        UNDECIDED,
        COOPERATES,
        DECLINES,
        WITHDRAWN
    }

    /** Who said so for the person. */
    enum Speaker {
        PERSON,
        GUARDIAN,
        LAWYER
    }
}
