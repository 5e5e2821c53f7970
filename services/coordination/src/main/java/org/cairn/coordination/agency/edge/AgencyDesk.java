package org.cairn.coordination.agency.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.coordination.agency.Agency;

/** Keeps the directory: who takes part, who does not at present or no more, and what each offers. */
@ApplicationScoped
public class AgencyDesk {

    private static final Aggregate<Agency, Agency.Command, AgencyEvent, Agency.Refusal> AGENCY =
            new Aggregate<>(AgencyEvent.class, new Agency.Unlisted(), Agency::decide, Agency::evolve);

    private final Journal journal;
    private final AgencyView directory;
    private final Agencies here;

    AgencyDesk(Journal journal, AgencyView directory, Agencies here) {
        this.journal = journal;
        this.directory = directory;
        this.here = here;
    }

    /** Carries the command out; this service knows of it from the same commit on, the others hear of it. */
    @Transactional
    public void decide(AgencyId agency, Agency.Command command, Act act) {
        var stream = new StreamId("agency", agency.value());
        var written = journal.decide(stream, Subject.of(agency), AGENCY, command, act);
        var version = written.version() - written.events().size();
        for (var event : written.events()) {
            version++;
            directory.note(event);
            here.apply(version, event);
        }
    }
}
