package org.cairn.coordination.referral.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.RejectionReason;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.agency.Agency;
import org.cairn.coordination.agency.edge.AgencyDesk;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.edge.ConsentDesk;
import org.cairn.coordination.consent.edge.EndingDesk;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral;

/** A platform with a sender, three shelters and one person whose consent covers all of them. */
final class House implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Instant TWO = NOON.plus(Duration.ofHours(2));
    static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    static final AgencyId NATIONAL = new AgencyId("national-coordination");
    static final AgencyId NORTH = new AgencyId("north-house");
    static final AgencyId SOUTH = new AgencyId("south-house");
    static final AgencyId EAST = new AgencyId("east-house");

    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, 2001, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    final Container container = new Container("coordination", migrations());
    final PathwayId pathway;
    final List<ConsentId> consents;

    House() {
        List.of(NORTH, SOUTH, EAST).forEach(agency -> enter(agency, Role.SHELTER_WORKER));
        enter(HARBOUR, Role.NGO_CASEWORKER);
        enter(NATIONAL, Role.PATHWAY_COORDINATOR);
        pathway = open();
        consents = List.of(NORTH, SOUTH, EAST).stream().map(this::consent).toList();
    }

    private static String[] migrations() {
        return new String[] {
            "V101__read_models.sql",
            "V110__stop_use.sql",
            "V120__referral_in_full.sql",
            "V121__stays.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql"
        };
    }

    @Override
    public void close() {
        container.close();
    }

    void enter(AgencyId agency, Role role) {
        var entry = new AgencyEvent.Listed(agency, agency.value(), AgencyKind.NGO, "Kent", false, Set.of(role), NOON);
        container.inTransaction(() ->
                container.get(AgencyDesk.class).decide(agency, new Agency.Command.Enter(entry), act(agency, NOON)));
    }

    private PathwayId open() {
        var event = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.CROSS_BORDER,
                false,
                PathwayEvent.AgeStatus.ADULT,
                HARBOUR,
                NATIONAL,
                NOON);
        return container
                .inTransaction(() -> container
                        .get(PathwayDesk.class)
                        .open(
                                new PathwayDesk.Opening(event, null, AMINA, List.of()),
                                new Who(HARBOUR, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                                act(HARBOUR, NOON)))
                .pathway();
    }

    private ConsentId consent(AgencyId recipient) {
        return consent(recipient, Purpose.ASSISTANCE);
    }

    ConsentId consent(AgencyId recipient, Purpose purpose) {
        return consent(recipient, purpose, Category.IDENTITY);
    }

    ConsentId consent(AgencyId recipient, Purpose purpose, Category... categories) {
        var terms = new Consent.Terms(recipient, Set.of(categories), purpose, NOON.plus(Duration.ofDays(365)));
        var yes = new Consent.Spoken(Giver.INDIVIDUAL, "spoken", "sqi", true, null, null);
        var desk = container.get(ConsentDesk.class);
        return container.inTransaction(() -> {
            var consent = desk.ask(pathway, terms, act(HARBOUR, NOON));
            desk.give(new ConsentDesk.Place(consent, pathway), yes, act(HARBOUR, NOON));
            return consent;
        });
    }

    void refuse(AgencyId recipient) {
        var terms = new Consent.Terms(
                recipient, Set.of(Category.IDENTITY), Purpose.ASSISTANCE, NOON.plus(Duration.ofDays(365)));
        var desk = container.get(ConsentDesk.class);
        container.inTransaction(() -> {
            var consent = desk.ask(pathway, terms, act(HARBOUR, NOON));
            desk.refuse(new ConsentDesk.Place(consent, pathway), act(HARBOUR, TWO));
            return consent;
        });
    }

    void withdraw(AgencyId recipient) {
        var consent = consents.get(List.of(NORTH, SOUTH, EAST).indexOf(recipient));
        var place = new ConsentDesk.Place(consent, pathway);
        container.inTransaction(() -> container.get(EndingDesk.class).withdraw(place, act(HARBOUR, TWO)));
    }

    SendReferral letter(Kind kind, ReferralId partOf, List<AgencyId> recipients, List<AgencyId> reserve) {
        return new SendReferral(
                false,
                kind,
                partOf,
                recipients,
                reserve,
                ServiceType.SHELTER,
                Priority.URGENT,
                Purpose.ASSISTANCE,
                null,
                consents,
                List.of("alias"),
                null,
                null,
                false,
                null);
    }

    /** A letter for another service than a bed, that leaves the purpose open. */
    SendReferral letterFor(ServiceType service, AgencyId recipient, ConsentId consent) {
        return letterFor(service, recipient, consent, Set.of());
    }

    /** The same, with what else the recipient may read. */
    SendReferral letterFor(ServiceType service, AgencyId recipient, ConsentId consent, Set<Category> more) {
        return new SendReferral(
                false,
                Kind.REFERRAL,
                null,
                List.of(recipient),
                List.of(),
                service,
                Priority.NORMAL,
                null,
                null,
                List.of(consent),
                List.of("alias"),
                more,
                null,
                false,
                null);
    }

    /** The categories of the agency's grants on the pathway. */
    Set<Category> readableBy(AgencyId agency) {
        return container.get(Grants.class).of(pathway, agency).stream()
                .flatMap(grant -> grant.categories().stream())
                .collect(Collectors.toSet());
    }

    ReferralId send(AgencyId from, SendReferral letter) {
        return container.inTransaction(() -> {
            var act = act(from, NOON);
            var request = container.get(Letters.class).write(pathway, letter, act);
            return container.get(ReferralDesk.class).send(pathway, request, act).referral();
        });
    }

    ReferralId send(List<AgencyId> recipients, List<AgencyId> reserve) {
        return send(HARBOUR, letter(Kind.REFERRAL, null, recipients, reserve));
    }

    void take(ReferralId referral, AgencyId by, Command command) {
        container.inTransaction(() -> container.get(StepDesk.class).take(row(referral), command, act(by, TWO)));
    }

    void accept(ReferralId referral, AgencyId by) {
        var until = container.get(StepDesk.class).consentUntil(referral, by);
        take(referral, by, new Command.Accept(by, new HoldId(new UUID(1, 2)), TWO, until, TWO));
    }

    Command.No no() {
        return new Command.No(RejectionReason.NO_CAPACITY, CapacityStatus.NO_CAPACITY, "canary");
    }

    Command.Onward nobody() {
        return new Command.Onward(Set.of(), NOON);
    }

    ReferralView.Row row(ReferralId referral) {
        return container.get(ReferralView.class).find(referral).orElseThrow();
    }

    Referral.State state(ReferralId referral) {
        return Referral.stateOf(container.get(ReferralView.class).stateOf(referral));
    }

    /** How it stands for an agency, as the inbox shows it; null when it is in none. */
    Referral.State standing(ReferralId referral, AgencyId agency) {
        return container.get(ReferralView.class).standingsOf(referral, agency).stream()
                .map(ReferralView.Standing::state)
                .findFirst()
                .orElse(null);
    }

    /** How many of the agency's grants on the pathway stand. */
    long grants(AgencyId agency) {
        return container.get(Grants.class).of(pathway, agency).stream()
                .filter(grant -> grant.liveAt(NOON.plus(Duration.ofDays(30))))
                .count();
    }

    static Act act(AgencyId agency, Instant at) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", at, request, request);
    }
}
