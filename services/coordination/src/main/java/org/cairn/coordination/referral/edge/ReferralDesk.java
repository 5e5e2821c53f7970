package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.CancelReason;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.consent.edge.ConsentView;
import org.cairn.coordination.referral.Referral;
import org.cairn.coordination.referral.ReferralRules;

/** Sends referrals and notes their answers; grants follow each step in the same transaction. */
@ApplicationScoped
public class ReferralDesk {

    /** The kind of a referral's stream. */
    static final String STREAM = "referral";

    static final Aggregate<Referral, Referral.Command, ReferralEvent, Referral.Refusal> REFERRAL =
            new Aggregate<>(ReferralEvent.class, new Referral.Unsent(), ReferralRules::decide, Referral::evolve);

    private final Journal journal;
    private final PlatformClock clock;
    private final ReferralView referrals;
    private final Parties parties;
    private final AccessDesk access;
    private final Deadlines deadlines;
    private final ConsentView consents;

    ReferralDesk(
            Journal journal,
            PlatformClock clock,
            ReferralView referrals,
            Parties parties,
            AccessDesk access,
            Deadlines deadlines,
            ConsentView consents) {
        this.journal = journal;
        this.clock = clock;
        this.referrals = referrals;
        this.parties = parties;
        this.access = access;
        this.deadlines = deadlines;
        this.consents = consents;
    }

    /** Sends a referral; {@code answerClock} is the key of its answer period in the jurisdiction profile. */
    @Transactional
    public Sent send(PathwayId pathway, ReferralEvent.Requested request, String answerClock, Act act) {
        var referral = new ReferralId(clock.newId());
        var asked = parties.of(referral, request);
        decide(referral, pathway, new Referral.Command.Request(request), act);
        referrals.put(new ReferralView.Row(
                referral, pathway, request.service(), request.priority(), request.answerBy(), answerClock));
        referrals.note(
                new ReferralView.Standing(referral, request.requester(), "out", Referral.State.REQUESTED, act.at()));
        asked.forEach(party -> referrals.note(
                new ReferralView.Standing(referral, party.agency(), "in", Referral.State.REQUESTED, act.at())));
        referrals.rest(referral, request.consents());
        deadlines.set(new Deadline(
                StreamId.of(STREAM, referral.value()),
                pathway,
                answerClock,
                halfway(act, request),
                request.answerBy()));
        var grants = asked.stream()
                .map(party ->
                        Granting.toCandidate(party, request.purpose(), consentUntil(request, party.agency()), act.at()))
                .toList();
        return new Sent(referral, access.grant(pathway, grants, act));
    }

    /** Notes the first yes: its agency may read what consent covers, the other addressees nothing more. */
    @Transactional
    public long accept(ReferralId referral, PathwayId pathway, Referral.Command.Accept yes, Act act) {
        var taken = decide(referral, pathway, yes, act);
        var request = Referral.requestOf(taken);
        var losers = request.candidates().stream()
                .filter(agency -> !agency.equals(yes.by()))
                .toList();
        losers.forEach(agency -> noteFor(referral, agency, Referral.State.CANCELLED, act));
        noteFor(referral, yes.by(), Referral.State.ACCEPTED, act);
        noteSender(new Step(referral, pathway), request, Referral.State.ACCEPTED, act);
        stopClock(referral);
        access.revoke(pathway, candidates(referral, losers), act);
        var covered = new Granting.Covered(request.purpose(), request.categories(), yes.consentUntil());
        var granted = Granting.toRecipient(parties.of(referral, yes.by(), request.service()), covered, act.at());
        return access.grant(pathway, List.of(granted), act);
    }

    /** Notes one addressee's no. */
    @Transactional
    public long reject(ReferralId referral, PathwayId pathway, Referral.Command.Reject no, Act act) {
        var after = decide(referral, pathway, no, act);
        noteFor(referral, no.by(), Referral.State.REJECTED, act);
        if (after instanceof Referral.Over over) {
            noteSender(new Step(referral, pathway), over.request(), Referral.State.REJECTED, act);
            stopClock(referral);
        }
        return access.revoke(pathway, candidates(referral, List.of(no.by())), act);
    }

    /** Notes that the service began. */
    @Transactional
    public long start(ReferralId referral, PathwayId pathway, Act act) {
        var after = decide(referral, pathway, new Referral.Command.Start(act.agency(), act.at()), act);
        noteFor(referral, act.agency(), Referral.State.IN_PROGRESS, act);
        noteSender(new Step(referral, pathway), Referral.requestOf(after), Referral.State.IN_PROGRESS, act);
        return access.grant(pathway, List.of(), act);
    }

    /** Notes that it ended, done or not; grants that rest on it end with it. */
    @Transactional
    public long end(ReferralId referral, PathwayId pathway, Referral.Command command, Act act) {
        var after = decide(referral, pathway, command, act);
        var request = Referral.requestOf(after);
        var recipient = Referral.recipientOf(after);
        var affected = recipient == null ? request.candidates() : List.of(recipient);
        affected.forEach(agency -> noteFor(referral, agency, Referral.stateOf(after), act));
        noteSender(new Step(referral, pathway), request, Referral.stateOf(after), act);
        stopClock(referral);
        var ended = Stream.concat(
                candidates(referral, request.candidates()).stream(), Stream.of(Granting.recipient(referral)));
        return access.revoke(pathway, ended.toList(), act);
    }

    /** Ends what a withdrawn consent carried: every open referral that names it and every one that its agency took on. */
    @Transactional
    public void cancelThoseRestingOn(ConsentId consent, AgencyId agency, Act act) {
        for (var row : referrals.restingOn(consent, agency)) {
            end(
                    row.referral(),
                    row.pathway(),
                    new Referral.Command.Cancel(act.agency(), CancelReason.CONSENT_WITHDRAWN, act.at()),
                    act);
        }
    }

    /** Ends every referral of a pathway that is not over, such as when the pathway closes. */
    @Transactional
    public void cancelAllOf(PathwayId pathway, CancelReason reason, Act act) {
        referrals.runningOf(pathway).forEach(row -> cancel(row, reason, act));
    }

    /** Ends every referral that is not over and in which the agency takes part, since it leaves the platform. */
    @Transactional
    public void cancelAllWith(AgencyId agency, Act act) {
        referrals.runningWith(agency).forEach(row -> cancel(row, CancelReason.AGENCY_LEFT, act));
    }

    private void cancel(ReferralView.Row row, CancelReason reason, Act act) {
        end(row.referral(), row.pathway(), new Referral.Command.Cancel(Act.PLATFORM, reason, act.at()), act);
    }

    /** When the consents that the referral rests on run out for that agency; the distant past when there are none. */
    public Instant consentUntil(ReferralId referral, AgencyId agency) {
        return consentUntil(Referral.requestOf(referrals.stateOf(referral)), agency);
    }

    private Instant consentUntil(ReferralEvent.Requested request, AgencyId agency) {
        return consents.until(request.consents(), agency, request.purpose());
    }

    private Referral decide(ReferralId referral, PathwayId pathway, Referral.Command command, Act act) {
        return journal.decide(StreamId.of(STREAM, referral.value()), Subject.of(pathway), REFERRAL, command, act)
                .state();
    }

    private void noteFor(ReferralId referral, AgencyId agency, Referral.State state, Act act) {
        referrals.note(new ReferralView.Standing(referral, agency, "in", state, act.at()));
    }

    /** A sender whose own access has ended learns no more of it. */
    private void noteSender(Step step, ReferralEvent.Requested request, Referral.State state, Act act) {
        if (access.stands(step.pathway(), request.requester(), act.at())) {
            referrals.note(new ReferralView.Standing(step.referral(), request.requester(), "out", state, act.at()));
        }
    }

    private record Step(ReferralId referral, PathwayId pathway) {}

    private void stopClock(ReferralId referral) {
        deadlines.clear(StreamId.of(STREAM, referral.value()), referrals.answerClockOf(referral));
    }

    private static List<GrantId> candidates(ReferralId referral, List<AgencyId> agencies) {
        return agencies.stream()
                .map(agency -> Granting.candidate(referral, agency))
                .toList();
    }

    private static Instant halfway(Act act, ReferralEvent.Requested request) {
        return act.at().plus(Duration.between(act.at(), request.answerBy()).dividedBy(2));
    }

    /** A new referral and the position that its grants stand at. */
    public record Sent(ReferralId referral, long position) {}
}
