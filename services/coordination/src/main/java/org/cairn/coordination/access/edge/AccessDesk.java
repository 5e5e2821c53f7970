package org.cairn.coordination.access.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.coordination.access.AccessList;

/** Writes grants and revocations; the version it returns is the position that readers elsewhere may wait for. */
@ApplicationScoped
public class AccessDesk {

    private static final Aggregate<AccessList, AccessList.Command, AccessEvent, AccessList.Never> ACCESS =
            new Aggregate<>(AccessEvent.class, AccessList.CLOSED, AccessList::decide, AccessList::evolve);

    private final Journal journal;
    private final Grants here;

    AccessDesk(Journal journal, Grants here) {
        this.journal = journal;
        this.here = here;
    }

    /** Lets these grants stand; returns the position from which they do. */
    @Transactional
    public long grant(PathwayId pathway, List<AccessEvent.Granted> grants, Act act) {
        return write(pathway, new AccessList.Command.Grant(grants), act).version();
    }

    /** Takes these grants back, as far as they stand; returns the position of the newest revocation, 0 without any. */
    @Transactional
    public long revoke(PathwayId pathway, List<GrantId> grants, Act act) {
        return write(pathway, new AccessList.Command.Revoke(grants, act.at()), act)
                .lastRevoked();
    }

    /** The grants of the pathway that nobody took back, also those that ran out by themselves. */
    public Collection<AccessEvent.Granted> standing(PathwayId pathway) {
        return journal.state(StreamId.of("access", pathway.value()), ACCESS)
                .map(list -> list.standing().values())
                .orElse(List.of());
    }

    /** Whether the agency has a grant on the pathway that stands at that moment. */
    public boolean stands(PathwayId pathway, AgencyId agency, Instant at) {
        return here.of(pathway, agency).stream().anyMatch(grant -> grant.liveAt(at));
    }

    /** This service knows its own grants from the same commit on; the others hear of them. */
    private AccessList write(PathwayId pathway, AccessList.Command command, Act act) {
        var stream = StreamId.of("access", pathway.value());
        var written = journal.decide(stream, Subject.of(pathway), ACCESS, command, act);
        var version = written.before().version();
        for (var event : written.events()) {
            version++;
            here.apply(pathway, version, event);
        }
        return written.state();
    }
}
