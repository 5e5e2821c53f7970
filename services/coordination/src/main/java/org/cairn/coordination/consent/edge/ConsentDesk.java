package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.agency.edge.AgencyView;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.referral.edge.ReferralDesk;

/** Asks for consent, notes the answer, takes it back. */
@ApplicationScoped
public class ConsentDesk {

    static final Aggregate<Consent, Consent.Command, ConsentEvent, Consent.Refusal> CONSENT =
            new Aggregate<>(ConsentEvent.class, new Consent.Unasked(), Consent::decide, Consent::evolve);

    private final Journal journal;
    private final PlatformClock clock;
    private final ConsentView consents;
    private final AgencyView agencies;
    private final AccessDesk access;
    private final ReferralDesk referrals;

    ConsentDesk(
            Journal journal,
            PlatformClock clock,
            ConsentView consents,
            AgencyView agencies,
            AccessDesk access,
            ReferralDesk referrals) {
        this.journal = journal;
        this.clock = clock;
        this.consents = consents;
        this.agencies = agencies;
        this.access = access;
        this.referrals = referrals;
    }

    /** Puts the question to the person. */
    @Transactional
    public ConsentId ask(PathwayId pathway, Consent.Terms terms, Act act) {
        var consent = new ConsentId(clock.newId());
        write(consent, pathway, new Consent.Command.Ask(act.agency(), terms, act.at()), act);
        consents.put(new ConsentView.Row(consent, pathway, act.agency(), terms.recipient()));
        return consent;
    }

    /** Notes a yes; returns the position from which readers elsewhere may count on what it allows. */
    @Transactional
    public long give(ConsentId consent, PathwayId pathway, Consent.Command.Give yes, Act act) {
        var terms = Consent.termsOf(write(consent, pathway, yes, act).state());
        var grants = toAuthority(terms)
                ? List.of(Granting.toAuthorityByConsent(
                        terms.recipient(), consent, terms.categories(), terms.until(), act.at()))
                : List.<org.cairn.contracts.coordination.AccessEvent.Granted>of();
        return access.grant(pathway, grants, act);
    }

    /** Notes a no; nothing else changes. */
    @Transactional
    public void refuse(ConsentId consent, PathwayId pathway, Act act) {
        write(consent, pathway, new Consent.Command.Refuse(act.at()), act);
    }

    /** Takes the yes back with all that rests on it; returns the position that must be applied everywhere. */
    @Transactional
    public long withdraw(ConsentId consent, PathwayId pathway, Act act) {
        var terms = Consent.termsOf(write(consent, pathway, new Consent.Command.Withdraw(act.at()), act)
                .state());
        referrals.cancelThoseRestingOn(consent, terms.recipient(), act);
        return access.revoke(pathway, List.of(Granting.ofConsent(consent)), act);
    }

    /** A consent to formal identification opens its authority's door at once; every other one is used by a referral. */
    private boolean toAuthority(Consent.Terms terms) {
        return terms.purpose() == Purpose.IDENTIFICATION
                && agencies.find(terms.recipient())
                        .filter(entry -> entry.roles().contains(Role.IDENTIFICATION_AUTHORITY))
                        .isPresent();
    }

    private Written<Consent, ConsentEvent> write(
            ConsentId consent, PathwayId pathway, Consent.Command command, Act act) {
        return journal.decide(StreamId.of("consent", consent.value()), Subject.of(pathway), CONSENT, command, act);
    }
}
