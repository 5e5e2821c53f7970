package org.cairn.coordination.guardian.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.coordination.access.Offices;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.guardian.GuardianRules;
import org.cairn.coordination.guardian.Guardianship;

/** Has guardians appointed, replaced and released; their grants follow each step in the same transaction. */
@ApplicationScoped
public class GuardianDesk {

    static final Aggregate<Guardianship, Guardianship.Command, GuardianEvent, Guardianship.Refusal> GUARDIANSHIP =
            new Aggregate<>(
                    GuardianEvent.class, new Guardianship.NotRequired(), GuardianRules::decide, Guardianship::evolve);

    private final Journal journal;
    private final AccessDesk access;
    private final GuardianWork work;

    GuardianDesk(Journal journal, AccessDesk access, GuardianWork work) {
        this.journal = journal;
        this.access = access;
        this.work = work;
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of("guardian", pathway.value());
    }

    /** Notes that somebody must speak for the person; once is enough. */
    @Transactional
    public void require(PathwayId pathway, Act act) {
        write(pathway, new Guardianship.Command.Require(act.at()), act);
    }

    /** Asks an agency to appoint somebody; one that was asked before is not asked any more. */
    @Transactional
    public long request(PathwayId pathway, AgencyId from, Act act) {
        var step = write(pathway, new Guardianship.Command.Request(from, act.agency(), act.at()), act);
        access.grant(pathway, List.of(Offices.toAskedGuardian(from, act.at())), act);
        return access.revoke(pathway, asked(step.before()), act);
    }

    /** Appoints somebody of the caller's agency, which may read from now on what concerns the child. */
    @Transactional
    public long appoint(PathwayId pathway, Guardianship.Command.Appoint appointment, Act act) {
        var step = write(pathway, appointment, act);
        var before = Guardianship.guardianOf(step.before());
        access.grant(pathway, List.of(Offices.toGuardian(appointment.by(), act.at())), act);
        var leaving = before == null || before.equals(appointment.by())
                ? asked(step.before())
                : Stream.concat(asked(step.before()).stream(), Stream.of(Offices.guardian(before)))
                        .toList();
        return access.revoke(pathway, leaving, act);
    }

    /** The agency that was asked appoints nobody, and is let out at once; somebody else has to be asked. */
    @Transactional
    public long decline(PathwayId pathway, Act act) {
        var step = write(pathway, new Guardianship.Command.Decline(act.agency(), act.at()), act);
        return access.revoke(pathway, asked(step.before()), act);
    }

    /** Ends the guardianship; a person who is still a child needs another guardian from that moment on. */
    @Transactional
    public long end(PathwayId pathway, Guardianship.Command command, Act act) {
        var step = write(pathway, command, act);
        var guardian = Stream.of(step.before())
                .map(Guardianship::guardianOf)
                .filter(Objects::nonNull)
                .map(Offices::guardian);
        return access.revoke(
                pathway, Stream.concat(guardian, asked(step.before()).stream()).toList(), act);
    }

    /** Lets an agency go that leaves the platform: it speaks for the child no more, and is asked no more. */
    @Transactional
    public void goOnWithout(PathwayId pathway, AgencyId agency, Act act) {
        write(pathway, new Guardianship.Command.GoOnWithout(agency, act.at()), act);
        access.revoke(pathway, List.of(Offices.guardian(agency), Offices.askedGuardian(agency)), act);
    }

    /** The pathway is over: nobody has to be asked any more. */
    public void forget(PathwayId pathway) {
        work.forget(pathway);
    }

    private static List<GrantId> asked(Guardianship before) {
        var asked = Guardianship.askedOf(before);
        return asked == null ? List.of() : List.of(Offices.askedGuardian(asked));
    }

    private Written<Guardianship, GuardianEvent> write(PathwayId pathway, Guardianship.Command command, Act act) {
        var written = journal.decide(stream(pathway), Subject.of(pathway), GUARDIANSHIP, command, act);
        work.note(pathway, written.state(), act.at());
        return written;
    }
}
