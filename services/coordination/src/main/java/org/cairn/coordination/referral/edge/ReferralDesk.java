package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral;

/** Sends referrals, and ends those that have lost what they rest on; grants follow in the same transaction. */
@ApplicationScoped
public class ReferralDesk {

    private final Journal journal;
    private final PlatformClock clock;
    private final ReferralView referrals;
    private final ReferralNotes notes;
    private final ReferralCourse course;
    private final Onwards onwards;
    private final Parties parties;
    private final AccessDesk access;

    ReferralDesk(
            Journal journal,
            PlatformClock clock,
            ReferralView referrals,
            ReferralNotes notes,
            ReferralCourse course,
            Onwards onwards,
            Parties parties,
            AccessDesk access) {
        this.journal = journal;
        this.clock = clock;
        this.referrals = referrals;
        this.notes = notes;
        this.course = course;
        this.onwards = onwards;
        this.parties = parties;
        this.access = access;
    }

    /** Keeps a draft that only its sender sees. */
    @Transactional
    public ReferralId draft(PathwayId pathway, ReferralEvent.Drafted draft, Priority priority, Act act) {
        var referral = new ReferralId(clock.newId());
        journal.decide(
                ReferralCourse.stream(referral),
                Subject.of(pathway),
                ReferralCourse.REFERRAL,
                new Command.Draft(draft),
                act);
        notes.put(new ReferralView.Row(
                referral,
                pathway,
                draft.requester(),
                draft.service(),
                priority,
                null,
                Kind.REFERRAL,
                null,
                null,
                Referral.State.DRAFT));
        course.note(referral, draft.requester(), "out", Referral.State.DRAFT, act);
        return referral;
    }

    /** Sends a referral. */
    @Transactional
    public Sent send(PathwayId pathway, ReferralEvent.Requested request, Act act) {
        return dispatch(new ReferralId(clock.newId()), pathway, request, act);
    }

    /** Sends what was a draft until now, or a new one under that id. */
    @Transactional
    public Sent dispatch(ReferralId referral, PathwayId pathway, ReferralEvent.Requested request, Act act) {
        parties.check(request);
        var whole = request.partOf() == null ? null : heldWhole(pathway, request.partOf());
        var row = new ReferralView.Row(
                referral,
                pathway,
                request.requester(),
                request.service(),
                request.priority(),
                request.answerBy(),
                request.kind(),
                whole == null ? null : request.partOf(),
                request.region(),
                Referral.State.REQUESTED);
        notes.put(row);
        referrals.rest(referral, request.consents());
        var changes = new Changes(pathway);
        course.step(row, new Command.Request(request, whole), changes, act);
        return new Sent(referral, changes.write(access, act));
    }

    /** The whole stays as it is until the part is written: no end of the whole can miss it. */
    private Referral heldWhole(PathwayId pathway, ReferralId whole) {
        return referrals
                .find(whole)
                .filter(row -> row.pathway().equals(pathway))
                .flatMap(_ -> journal.heldState(ReferralCourse.stream(whole), ReferralCourse.REFERRAL))
                .orElse(null);
    }

    /** Ends what a withdrawn consent carried: its agency is asked no more, and what it took on is over. */
    @Transactional
    public void cancelThoseRestingOn(ConsentId consent, AgencyId agency, Act act) {
        cancelThoseRestingOn(consent, agency, CancelReason.CONSENT_WITHDRAWN, act);
    }

    /** As above, when the consent ended for another reason. */
    @Transactional
    public void cancelThoseRestingOn(ConsentId consent, AgencyId agency, CancelReason reason, Act act) {
        goOnWithout(agency, reason, referrals.restingOn(consent, agency), act);
    }

    /** The person says no to that agency: what an emergency let it know, it knows no longer. */
    @Transactional
    public void cancelEmergenciesTo(PathwayId pathway, AgencyId agency, Act act) {
        goOnWithout(agency, CancelReason.CONSENT_WITHDRAWN, referrals.emergenciesTo(pathway, agency), act);
    }

    /** Ends every referral of a pathway that is not over, such as when the pathway closes. */
    @Transactional
    public void cancelAllOf(PathwayId pathway, CancelReason reason, Act act) {
        var changes = new Changes(pathway);
        for (var row : referrals.runningOf(pathway)) {
            var cancel = new Command.Cancel(Act.PLATFORM, reason, act.at());
            course.step(row, cancel, changes, act);
        }
        changes.write(access, act);
    }

    /** Lets an agency go that leaves the platform: it is asked no more, and what it sent or took on is over. */
    @Transactional
    public void cancelAllWith(AgencyId agency, Act act) {
        goOnWithout(agency, CancelReason.AGENCY_LEFT, referrals.runningWith(agency), act);
    }

    private void goOnWithout(AgencyId agency, CancelReason reason, List<ReferralView.Row> rows, Act act) {
        Changes changes = null;
        PathwayId pathway = null;
        for (var row : rows) {
            if (!row.pathway().equals(pathway)) {
                if (changes != null) {
                    changes.write(access, act);
                }
                pathway = row.pathway();
                changes = new Changes(pathway);
            }
            course.step(row, new Command.GoOnWithout(agency, reason, onward(row, act), act.at()), changes, act);
        }
        if (changes != null) {
            changes.write(access, act);
        }
    }

    private Command.Onward onward(ReferralView.Row row, Act act) {
        return onwards.of(row.pathway(), referrals.stateOf(row.referral()), act.at());
    }

    /** A new referral and the position that its grants stand at. */
    public record Sent(ReferralId referral, long position) {}
}
