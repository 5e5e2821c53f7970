package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral;
import org.cairn.coordination.referral.Referral.State;
import org.cairn.coordination.referral.ReferralRules;
import org.cairn.coordination.referral.Refusal;
import org.cairn.coordination.referral.Standings;

/** One step of a referral and all that follows from it: how it stands for each party, its clock, its grants, its parts. */
@ApplicationScoped
public class ReferralCourse {

    /** The kind of a referral's stream. */
    static final String STREAM = "referral";

    static final Aggregate<Referral, Command, ReferralEvent, Refusal> REFERRAL =
            new Aggregate<>(ReferralEvent.class, new Referral.Unsent(), ReferralRules::decide, Referral::evolve);

    private static final Set<State> ENDS_ITS_PARTS = Set.of(State.CANCELLED, State.FAILED, State.ENTERED_IN_ERROR);

    private final Journal journal;
    private final ReferralView referrals;
    private final ReferralNotes notes;
    private final Parties parties;
    private final Onwards onwards;
    private final Deadlines deadlines;
    private final AccessDesk access;

    ReferralCourse(
            Journal journal,
            ReferralView referrals,
            ReferralNotes notes,
            Parties parties,
            Onwards onwards,
            Deadlines deadlines,
            AccessDesk access) {
        this.journal = journal;
        this.referrals = referrals;
        this.notes = notes;
        this.parties = parties;
        this.onwards = onwards;
        this.deadlines = deadlines;
        this.access = access;
    }

    static StreamId stream(ReferralId referral) {
        return StreamId.of(STREAM, referral.value());
    }

    /** How the referral stands, held so until the transaction ends. */
    Referral held(ReferralId referral) {
        notes.holdClock(referral);
        return journal.heldState(stream(referral), REFERRAL).orElseThrow();
    }

    /** Takes the step; the grants that begin or end with it are left in {@code changes}. */
    Referral step(ReferralView.Row row, Command command, Changes changes, Act act) {
        notes.holdClock(row.referral());
        var written = journal.decide(stream(row.referral()), Subject.of(row.pathway()), REFERRAL, command, act);
        if (written.events().isEmpty()) {
            return written.state();
        }
        if (written.state() instanceof Referral.Discarded) {
            notes.discard(row.referral());
            note(row.referral(), row.requester(), "out", State.CANCELLED, act);
        }
        if (written.state() instanceof Referral.Sent now) {
            notes.note(row.referral(), now, written.events());
            tellParties(row, written, act);
            moveClock(row, written, act);
            changeGrants(row.referral(), written, changes, act);
            takeAlong(row, written, changes, act);
        }
        return written.state();
    }

    /** A sender whose own access has ended learns no more of it. */
    private void tellParties(ReferralView.Row row, Written<Referral, ReferralEvent> written, Act act) {
        var before = Standings.of(written.before());
        Standings.of(written.state()).forEach((agency, state) -> {
            if (before.get(agency) != state) {
                note(row.referral(), agency, "in", state, act);
            }
        });
        var state = Referral.stateOf(written.state());
        var begins = !(written.before() instanceof Referral.Sent);
        if (begins
                || state != Referral.stateOf(written.before())
                        && access.stands(row.pathway(), row.requester(), act.at())) {
            note(row.referral(), row.requester(), "out", state, act);
        }
    }

    /** How it stands for a party from now on. */
    void note(ReferralId referral, AgencyId agency, String box, State state, Act act) {
        referrals.note(new ReferralView.Standing(referral, agency, box, state, act.at()));
    }

    private void moveClock(ReferralView.Row row, Written<Referral, ReferralEvent> written, Act act) {
        var before = clockOf(row, written.before(), act);
        var now = clockOf(row, written.state(), act);
        if (before != null && (now == null || !now.kind().equals(before.kind()))) {
            deadlines.clear(before.stream(), before.kind());
        }
        if (now != null
                && (before == null
                        || !now.dueAt().equals(before.dueAt())
                        || !now.kind().equals(before.kind()))) {
            deadlines.set(now);
        }
    }

    private static Deadline clockOf(ReferralView.Row row, Referral referral, Act act) {
        if (!(referral instanceof Referral.Open(var request, var _))) {
            return null;
        }
        var halfway =
                act.at().plus(Duration.between(act.at(), request.answerBy()).dividedBy(2));
        return new Deadline(
                stream(row.referral()),
                row.pathway(),
                Letters.answerClock(request.priority()),
                halfway,
                request.answerBy());
    }

    private void changeGrants(ReferralId referral, Written<Referral, ReferralEvent> written, Changes changes, Act act) {
        var before = Standings.grants(referral, written.before());
        var now = Standings.grants(referral, written.state());
        without(before, now).forEach(changes::end);
        var request = Referral.requestOf(written.state());
        if (written.state() instanceof Referral.Taken taken && !before.equals(now)) {
            var party = parties.of(referral, taken.recipient(), request.service());
            changes.begin(Granting.toRecipient(party, onwards.covered(request, taken.recipient()), act.at()));
        } else if (written.state() instanceof Referral.Open open) {
            open.asked().awaited().stream()
                    .filter(agency -> !before.contains(Granting.candidate(referral, agency)))
                    .forEach(agency -> changes.begin(Granting.toCandidate(
                            parties.of(referral, agency, request.service()),
                            onwards.covered(request, agency),
                            act.at())));
        }
    }

    private static List<GrantId> without(Set<GrantId> all, Set<GrantId> some) {
        var left = new HashSet<>(all);
        left.removeAll(some);
        return left.stream().sorted(Comparator.comparing(GrantId::value)).toList();
    }

    /**
     * The service that an agency had taken on ends there; what is over already, because the person's move was heard of
     * first, stays as it is.
     *
     * @param next the transfer with which its parts go on; null when there is none
     */
    void leave(ReferralView.Row earlier, ReferralId next, Changes changes, Act act) {
        if (held(earlier.referral()) instanceof Referral.Taken taken) {
            if (next != null) {
                notes.passOnParts(earlier.referral(), next);
            }
            step(earlier, new Command.Complete(taken.recipient(), Outcome.PROVIDED, 0, act.at()), changes, act);
        }
    }

    /** What ends early takes its parts along; a transfer that begins takes the sender's own place. */
    private void takeAlong(ReferralView.Row row, Written<Referral, ReferralEvent> written, Changes changes, Act act) {
        var begun = written.before() instanceof Referral.Accepted && written.state() instanceof Referral.InProgress;
        if (begun && row.kind() == Kind.TRANSFER) {
            referrals
                    .takenBy(row.pathway(), row.requester(), row.service())
                    .forEach(earlier -> leave(earlier, row.referral(), changes, act));
        }
        if (written.before() instanceof Referral.Taken && ENDS_ITS_PARTS.contains(Referral.stateOf(written.state()))) {
            var whole = new Command.Cancel(Act.PLATFORM, CancelReason.WHOLE_CANCELLED, act.at());
            referrals.openPartsOf(row.referral()).forEach(part -> step(part, whole, changes, act));
        }
    }
}
