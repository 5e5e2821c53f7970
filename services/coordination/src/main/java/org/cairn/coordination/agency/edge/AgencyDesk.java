package org.cairn.coordination.agency.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.coordination.agency.Agency;

/** Enters agencies into the directory. */
@ApplicationScoped
public class AgencyDesk {

    private static final Aggregate<Agency, Agency.Command, AgencyEvent, Agency.Refusal> AGENCY =
            new Aggregate<>(AgencyEvent.class, new Agency.Unlisted(), Agency::decide, Agency::evolve);

    private final Journal journal;
    private final AgencyView directory;

    AgencyDesk(Journal journal, AgencyView directory) {
        this.journal = journal;
        this.directory = directory;
    }

    /** Enters the agency, or changes its entry. */
    @Transactional
    public void enter(AgencyEvent.Listed entry, Act act) {
        var stream = new StreamId("agency", entry.agency().value());
        var written = journal.decide(stream, Subject.of(entry.agency()), AGENCY, new Agency.Command.Enter(entry), act);
        if (!written.events().isEmpty()) {
            directory.put(entry);
        }
    }
}
