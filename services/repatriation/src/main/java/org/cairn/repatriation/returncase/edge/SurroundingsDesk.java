package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.PathwayId;
import org.cairn.repatriation.returncase.Surroundings;
import org.cairn.repatriation.returncase.Surroundings.Fact;
import org.cairn.repatriation.returncase.Surroundings.Heard;
import org.cairn.repatriation.returncase.Surroundings.Never;

/** Remembers, sealed with the person's key, what others told that concerns a return. */
@ApplicationScoped
public class SurroundingsDesk {

    private static final Aggregate<Surroundings, Fact, Heard, Never> SURROUNDINGS =
            new Aggregate<>(Heard.class, Surroundings.NONE, Surroundings::decide, Surroundings::evolve);

    private final Journal journal;

    SurroundingsDesk(Journal journal) {
        this.journal = journal;
    }

    /** Notes one more fact; one that was heard before changes nothing. */
    @Transactional
    public void hear(PathwayId pathway, Fact fact, Act act) {
        journal.decide(streamOf(pathway), Subject.of(pathway), SURROUNDINGS, fact, act);
    }

    /** Lets no more be heard of a person until the caller's transaction ends; taken before the return itself. */
    void hold(PathwayId pathway) {
        journal.heldState(streamOf(pathway), SURROUNDINGS);
    }

    /** All that was heard. */
    Surroundings of(PathwayId pathway) {
        return journal.state(streamOf(pathway), SURROUNDINGS).orElse(Surroundings.NONE);
    }

    private static StreamId streamOf(PathwayId pathway) {
        return StreamId.of("surroundings", pathway.value());
    }
}
