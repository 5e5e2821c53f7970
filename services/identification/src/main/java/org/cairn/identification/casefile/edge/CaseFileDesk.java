package org.cairn.identification.casefile.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.identification.ExploitationEvent;
import org.cairn.contracts.identification.ExploitationProfile;
import org.cairn.identification.casefile.ExploitationFile;

/** Writes down how a person was exploited, in a sealed stream of its own of which nothing is published. */
@ApplicationScoped
public class CaseFileDesk {

    private static final Aggregate<ExploitationFile, ExploitationFile.Command, ExploitationEvent, Refusal> FILE =
            new Aggregate<>(
                    ExploitationEvent.class,
                    ExploitationFile.BLANK,
                    ExploitationFile::decide,
                    ExploitationFile::evolve);

    private final Journal journal;

    CaseFileDesk(Journal journal) {
        this.journal = journal;
    }

    /** Adds what was told to what is known. */
    @Transactional
    public void record(PathwayId pathway, ExploitationProfile told, Act act) {
        journal.decide(stream(pathway), Subject.of(pathway), FILE, new ExploitationFile.Command(told, act.at()), act);
    }

    /** What is known. */
    ExploitationProfile profile(PathwayId pathway) {
        return journal.state(stream(pathway), FILE)
                .orElse(ExploitationFile.BLANK)
                .profile();
    }

    private static StreamId stream(PathwayId pathway) {
        return StreamId.of("exploitation", pathway.value());
    }
}
