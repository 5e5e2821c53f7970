package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Function;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral;

/** Notes what the parties of a referral do, and what its clock says; grants follow each step in the same transaction. */
@ApplicationScoped
public class StepDesk {

    private final Journal journal;
    private final ReferralView referrals;
    private final ReferralNotes notes;
    private final ReferralCourse course;
    private final Onwards onwards;
    private final AccessDesk access;

    StepDesk(
            Journal journal,
            ReferralView referrals,
            ReferralNotes notes,
            ReferralCourse course,
            Onwards onwards,
            AccessDesk access) {
        this.journal = journal;
        this.referrals = referrals;
        this.notes = notes;
        this.course = course;
        this.onwards = onwards;
        this.access = access;
    }

    /** Notes what a party does; returns the position of the grants after it. */
    @Transactional
    public long take(ReferralView.Row row, Command command, Act act) {
        var changes = new Changes(row.pathway());
        course.step(row, command, changes, act);
        return changes.write(access, act);
    }

    /** As {@link #take}, for a step that may lead on to the next in turn. */
    @Transactional
    public long take(ReferralView.Row row, Function<Command.Onward, Command> step, Act act) {
        return take(row, step.apply(onwards.of(row.pathway(), referrals.stateOf(row.referral()), act.at())), act);
    }

    /** Notes that the service ended as it should; not while parts of it that were passed on are open. */
    @Transactional
    public long complete(ReferralView.Row row, ReferralEvent.Outcome outcome, Act act) {
        notes.holdClock(row.referral());
        journal.heldState(ReferralCourse.stream(row.referral()), ReferralCourse.REFERRAL);
        var parts = referrals.openPartsOf(row.referral()).size();
        return take(row, new Command.Complete(act.agency(), outcome, parts, act.at()), act);
    }

    /** Changes what is asked for; a new priority brings its own day, counted from now. */
    @Transactional
    public long amend(ReferralView.Row row, Command.Change change, Act act) {
        var priority = change.priority() == null ? row.priority() : change.priority();
        var day = onwards.dayFor(row.pathway(), priority, act.at());
        var dated = new Command.Change(change.priority(), change.region(), change.note(), day);
        return take(row, new Command.Amend(act.agency(), dated, act.at()), act);
    }

    /** Notes that the day to answer has passed, and asks the next in turn. */
    @Transactional
    public void lapse(ReferralId referral, Act act) {
        var row = referrals.find(referral).orElseThrow();
        take(row, onward -> new Command.Lapse(onward, act.at()), act);
    }

    /** When the consents that the referral rests on run out for that agency; the distant past when there are none. */
    public Instant consentUntil(ReferralId referral, AgencyId agency) {
        return onwards.covered(Referral.requestOf(referrals.stateOf(referral)), agency)
                .until();
    }
}
