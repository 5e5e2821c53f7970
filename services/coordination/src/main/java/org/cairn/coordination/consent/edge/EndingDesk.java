package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.ConsentEvent.Revoker;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.Consent.Command;
import org.cairn.coordination.consent.edge.ConsentDesk.Place;
import org.cairn.coordination.referral.edge.ReferralDesk;

/** Ends a yes with all that rests on it, tells the recipient to stop using what it has learnt, and notes its word that it has. */
@ApplicationScoped
public class EndingDesk {

    private final Journal journal;
    private final ConsentPeriods periods;
    private final ConsentView consents;
    private final StopUseView notices;
    private final AccessDesk access;
    private final ReferralDesk referrals;

    EndingDesk(
            Journal journal,
            ConsentPeriods periods,
            ConsentView consents,
            StopUseView notices,
            AccessDesk access,
            ReferralDesk referrals) {
        this.journal = journal;
        this.periods = periods;
        this.consents = consents;
        this.notices = notices;
        this.access = access;
        this.referrals = referrals;
    }

    /** Takes the yes back with all that rests on it; returns the position that must be applied everywhere. */
    @Transactional
    public long withdraw(Place place, Act act) {
        return end(place, new Command.Withdraw(act.at()), CancelReason.CONSENT_WITHDRAWN, act);
    }

    /** Takes it back for the person; returns the position that must be applied everywhere. */
    @Transactional
    public long revoke(Place place, Revoker by, Act act) {
        return end(place, new Command.Revoke(by, act.at()), CancelReason.CONSENT_WITHDRAWN, act);
    }

    /** Notes that it never counted; returns the position that must be applied everywhere. */
    @Transactional
    public long invalidate(Place place, InvalidReason reason, Act act) {
        return end(place, new Command.Invalidate(reason, act.at()), CancelReason.CONSENT_WITHDRAWN, act);
    }

    /** Notes that its time is over; a yes that was renewed meanwhile goes on. */
    @Transactional
    public void expire(Place place, Act act) {
        end(place, new Command.Expire(act.at()), CancelReason.CONSENT_ENDED, act);
    }

    /** Notes that its end is near. */
    @Transactional
    public void nearItsEnd(Place place, Act act) {
        write(place, new Command.NearItsEnd(act.at()), act);
    }

    /** Notes that the recipient has stopped. */
    @Transactional
    public void acknowledge(Place place, Act act) {
        write(place, new Command.AcknowledgeStopUse(act.agency(), act.at()), act);
        periods.stopUseAcknowledged(place.consent());
        notices.note(place.consent(), Consent.StopUse.ACKNOWLEDGED);
    }

    /** Notes that it did not say so in time. */
    @Transactional
    public void stopUseMissed(Place place, Instant dueAt, Act act) {
        var written = write(place, new Command.MissStopUse(dueAt, act.at()), act);
        if (!written.events().isEmpty()) {
            notices.note(place.consent(), Consent.StopUse.OVERDUE);
        }
    }

    private long end(Place place, Command command, CancelReason reason, Act act) {
        var written = write(place, command, act);
        if (!(written.state() instanceof Consent.Ended ended)) {
            return 0;
        }
        if (!written.events().isEmpty()) {
            periods.stop(place.consent());
            sendStopUse(place, ended.terms(), act);
        }
        referrals.cancelThoseRestingOn(place.consent(), ended.terms().recipient(), reason, act);
        if (Consent.isNo(ended)) {
            referrals.cancelEmergenciesTo(place.pathway(), ended.terms().recipient(), act);
        }
        return access.revoke(place.pathway(), List.of(Granting.ofConsent(place.consent())), act);
    }

    /** Only who may have learnt something is told; the grants still stand at this point. */
    private void sendStopUse(Place place, Consent.Terms terms, Act act) {
        var byConsent = access.standing(place.pathway()).stream()
                .anyMatch(grant -> grant.grant().equals(Granting.ofConsent(place.consent())));
        if (byConsent || consents.reached(place.consent(), terms.recipient())) {
            var dueAt = periods.awaitStopUse(place.consent(), place.pathway(), act.at());
            write(place, new Command.SendStopUse(dueAt, act.at()), act);
            notices.put(new StopUseView.Notice(
                    place.consent(), place.pathway(), terms.recipient(), act.at(), dueAt, Consent.StopUse.SENT));
        }
    }

    private Written<Consent, ConsentEvent> write(Place place, Command command, Act act) {
        return journal.decide(
                ConsentDesk.stream(place.consent()), Subject.of(place.pathway()), ConsentDesk.CONSENT, command, act);
    }
}
