package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.GuardianEvent.EndReason;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.access.Offices;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.edge.ConsentDesk;
import org.cairn.coordination.dependant.edge.DependantCourse;
import org.cairn.coordination.guardian.Guardianship;
import org.cairn.coordination.guardian.edge.GuardianDesk;
import org.cairn.coordination.pathway.Course;
import org.cairn.coordination.pathway.Pathway;
import org.cairn.coordination.pathway.PathwayRules;
import org.cairn.coordination.referral.edge.ReferralDesk;
import org.cairn.coordination.safety.edge.SafetyWork;

/** Opens pathways with all that belongs to them, notes contact lost and found, and closes them: each all or nothing. */
@ApplicationScoped
public class PathwayDesk {

    static final Aggregate<Pathway, Pathway.Command, PathwayEvent, Pathway.Refusal> PATHWAY =
            new Aggregate<>(PathwayEvent.class, new Pathway.Unopened(), PathwayRules::decide, Pathway::evolve);

    private final Journal journal;
    private final PlatformClock clock;
    private final AccessDesk access;
    private final ConsentDesk consents;
    private final RecordDesk records;
    private final ReferralDesk referrals;
    private final GuardianDesk guardians;
    private final ContactClocks clocks;
    private final SafetyWork safety;
    private final DependantCourse dependants;

    PathwayDesk(
            Journal journal,
            PlatformClock clock,
            AccessDesk access,
            ConsentDesk consents,
            RecordDesk records,
            ReferralDesk referrals,
            GuardianDesk guardians,
            ContactClocks clocks,
            SafetyWork safety,
            DependantCourse dependants) {
        this.journal = journal;
        this.clock = clock;
        this.access = access;
        this.consents = consents;
        this.records = records;
        this.referrals = referrals;
        this.guardians = guardians;
        this.clocks = clocks;
        this.safety = safety;
        this.dependants = dependants;
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of("pathway", pathway.value());
    }

    /** Opens a pathway for a person whom the caller's agency has met. */
    @Transactional
    public Opened open(Opening opening, Who who, Act act) {
        var pathway = new PathwayId(clock.newId());
        var event = opening.event();
        write(pathway, new Pathway.Command.Open(event, opening.earlier()), act);
        records.keep(pathway, opening.person(), act);
        if (Course.isChild(event.age())) {
            guardians.require(pathway, act);
        }
        var position = access.grant(
                pathway,
                List.of(
                        Granting.toOpener(who.agency(), who.role(), act.at()),
                        Granting.toCoordinator(event.coordinator(), act.at())),
                act);
        var given = new ArrayList<ConsentId>();
        for (var answer : opening.answers()) {
            var consent = consents.ask(pathway, answer.terms(), act);
            position = consents.give(new ConsentDesk.Place(consent, pathway), answer.yes(), act);
            given.add(consent);
        }
        return new Opened(pathway, position, given);
    }

    /** Notes that contact with the person is lost; nothing ends by that, and some clocks stand still. */
    @Transactional
    public void suspend(PathwayId pathway, Act act) {
        var written = write(pathway, new Pathway.Command.Suspend(act.agency(), act.at()), act);
        clocks.pause(pathway, written.state(), act.at());
    }

    /** Notes that the person is in contact again. */
    @Transactional
    public void resume(PathwayId pathway, Act act) {
        var written = write(pathway, new Pathway.Command.Resume(act.agency(), act.at()), act);
        clocks.resume(pathway, written.state(), act.at());
    }

    /**
     * Closes it for good: open referrals are cancelled, links to dependants are forgotten, and
     * every grant ends but those of the person, their guardian and the
     * coordinating agency, which keep the history. Consents stand until they end by themselves or are taken back, but
     * nothing can be sent on them any more. Returns the position of the last revocation.
     */
    @Transactional
    public long close(PathwayId pathway, ClosureReason reason, Act act) {
        write(pathway, new Pathway.Command.Close(act.agency(), reason, act.at()), act);
        referrals.cancelAllOf(pathway, CancelReason.PATHWAY_CLOSED, act);
        safety.forget(pathway);
        guardians.forget(pathway);
        dependants.closeAll(pathway, act);
        return access.revoke(pathway, Offices.endingWithPathway(access.standing(pathway)), act);
    }

    /**
     * Notes what identification found of the age, at the time when it found it: a child needs a guardian, an adult none. A
     * finding that changes nothing, because it is old or known, has no consequence either.
     */
    @Transactional
    public void noteAge(PathwayId pathway, AgeStatus age, Instant foundAt, Act act) {
        var noted = write(pathway, new Pathway.Command.NoteAge(age, foundAt), act);
        if (noted.events().isEmpty()) {
            return;
        }
        if (Course.isChild(age)) {
            guardians.require(pathway, act);
        } else {
            guardians.end(pathway, new Guardianship.Command.FindAdult(act.at()), act);
        }
    }

    /** Notes that the person showed by their token that an earlier pathway is theirs. */
    @Transactional
    public void link(PathwayId pathway, PathwayId earlier, Act act) {
        write(pathway, new Pathway.Command.Link(pathway, earlier, act.at()), act);
    }

    /** Ends a guardianship; who has come of age is held to be an adult from then on. */
    @Transactional
    public long endGuardianship(PathwayId pathway, EndReason reason, Act act) {
        if (reason == EndReason.COME_OF_AGE) {
            write(pathway, new Pathway.Command.NoteAge(AgeStatus.ADULT, act.at()), act);
        }
        return guardians.end(
                pathway, new Guardianship.Command.End(reason, records.isMinor(pathway, act.at()), act.at()), act);
    }

    private Written<Pathway, PathwayEvent> write(PathwayId pathway, Pathway.Command command, Act act) {
        return journal.decide(stream(pathway), Subject.of(pathway), PATHWAY, command, act);
    }

    /** What it takes to open a pathway; {@code earlier} is null unless the person said that this one goes on from it. */
    public record Opening(PathwayEvent.Opened event, PathwayId earlier, PersonRecord person, List<Answer> answers) {}

    /** A consent that was asked for and given at the first meeting. */
    public record Answer(Consent.Terms terms, Consent.Spoken yes) {}

    /** The new pathway, the position that its grants stand at, and the consents in the order given. */
    public record Opened(PathwayId pathway, long position, List<ConsentId> consents) {}
}
