package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent.Granted;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.agency.edge.AgencyView;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.ConsentRefusal;
import org.cairn.coordination.consent.ConsentRules;
import org.cairn.coordination.referral.edge.ReferralDesk;

/** Asks for consent and notes the answer; nothing is asked or given on a closed pathway. */
@ApplicationScoped
public class ConsentDesk {

    /** The kind of a consent's stream. */
    static final String STREAM = "consent";

    static final Aggregate<Consent, Consent.Command, ConsentEvent, ConsentRefusal> CONSENT =
            new Aggregate<>(ConsentEvent.class, new Consent.Unasked(), ConsentRules::decide, Consent::evolve);

    private final Journal journal;
    private final PlatformClock clock;
    private final ConsentView consents;
    private final AgencyView agencies;
    private final AccessDesk access;
    private final Persons persons;
    private final ConsentPeriods periods;
    private final ReferralDesk referrals;

    ConsentDesk(
            Journal journal,
            PlatformClock clock,
            ConsentView consents,
            AgencyView agencies,
            AccessDesk access,
            Persons persons,
            ConsentPeriods periods,
            ReferralDesk referrals) {
        this.journal = journal;
        this.clock = clock;
        this.consents = consents;
        this.agencies = agencies;
        this.access = access;
        this.persons = persons;
        this.periods = periods;
        this.referrals = referrals;
    }

    static StreamId stream(ConsentId consent) {
        return StreamId.of(STREAM, consent.value());
    }

    /** Puts the question to the person. */
    @Transactional
    public ConsentId ask(PathwayId pathway, Consent.Terms terms, Act act) {
        persons.capacityOn(pathway);
        var consent = new ConsentId(clock.newId());
        write(new Place(consent, pathway), new Consent.Command.Ask(act.agency(), terms, act.at()), act);
        consents.put(new ConsentView.Row(consent, pathway, act.agency(), terms.recipient()));
        return consent;
    }

    /** Notes a yes; returns the position from which readers elsewhere may count on what it allows. */
    @Transactional
    public long give(Place place, Consent.Spoken yes, Act act) {
        var capacity = persons.capacityOn(place.pathway());
        var terms = Consent.termsOf(write(place, new Consent.Command.Give(yes, capacity, act.at()), act));
        periods.run(place.consent(), place.pathway(), terms.until(), act.at());
        return access.grant(place.pathway(), atOnce(place.consent(), terms, act), act);
    }

    /** Notes a no; nothing else changes, but that no emergency goes on against it. */
    @Transactional
    public void refuse(Place place, Act act) {
        var terms = Consent.termsOf(write(place, new Consent.Command.Refuse(act.at()), act));
        referrals.cancelEmergenciesTo(place.pathway(), terms.recipient(), act);
    }

    /** Notes that the person wants to think about it. */
    @Transactional
    public void defer(Place place, Instant askAgainAt, Act act) {
        persons.capacityOn(place.pathway());
        write(place, new Consent.Command.Defer(askAgainAt, act.at()), act);
    }

    /** Notes a yes once more; what rests on it lasts as much longer. */
    @Transactional
    public long renew(Place place, Instant until, Consent.Spoken yes, Act act) {
        var capacity = persons.capacityOn(place.pathway());
        var terms = Consent.termsOf(write(place, new Consent.Command.Renew(until, yes, capacity, act.at()), act));
        periods.run(place.consent(), place.pathway(), terms.until(), act.at());
        var longer = consents.lengthened(place.consent(), terms, access.standing(place.pathway()));
        return access.grant(place.pathway(), longer, act);
    }

    /**
     * A consent to formal identification opens its authority's door at once, and one to a travel document that of a consulate, which
     * nobody is referred to; every other one is used by a referral.
     */
    private List<Granted> atOnce(ConsentId consent, Consent.Terms terms, Act act) {
        var recipient = terms.recipient();
        if (terms.purpose() == Purpose.IDENTIFICATION && is(recipient, Role.IDENTIFICATION_AUTHORITY)) {
            return List.of(
                    Granting.toAuthorityByConsent(recipient, consent, terms.categories(), terms.until(), act.at()));
        }
        var toConsulate = terms.purpose() == Purpose.RETURN_DOCS && is(recipient, Role.CONSULATE);
        return toConsulate && terms.categories().contains(Category.IDENTITY)
                ? List.of(Granting.toConsulate(recipient, consent, terms.until(), act.at()))
                : List.of();
    }

    private boolean is(AgencyId agency, Role role) {
        return agencies.find(agency)
                .filter(entry -> entry.roles().contains(role))
                .isPresent();
    }

    private Consent write(Place place, Consent.Command command, Act act) {
        return journal.decide(stream(place.consent()), Subject.of(place.pathway()), CONSENT, command, act)
                .state();
    }

    /** A consent and the pathway that it belongs to. */
    public record Place(ConsentId consent, PathwayId pathway) {}
}
