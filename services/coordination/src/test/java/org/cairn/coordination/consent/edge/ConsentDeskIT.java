package org.cairn.coordination.consent.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.Consent.StopUse;
import org.cairn.coordination.consent.ConsentRefusal;
import org.cairn.coordination.consent.edge.ConsentDesk.Place;
import org.cairn.coordination.pathway.Pathway;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final AgencyId AUTHORITY = new AgencyId("uk-sca");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant SPRING = Instant.parse("2026-04-05T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-05T12:00:00Z");
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, 2001, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());
    private static final Consent.Terms TERMS =
            new Consent.Terms(AUTHORITY, Set.of(Category.IDENTITY), Purpose.IDENTIFICATION, SPRING);
    private static final Consent.Spoken YES = spoken(Giver.INDIVIDUAL);

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V110__stop_use.sql",
            "V120__referral_in_full.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql");
    private final ConsentDesk desk = container.get(ConsentDesk.class);
    private final EndingDesk ending = container.get(EndingDesk.class);
    private final ConsentClock clock = container.get(ConsentClock.class);

    @BeforeEach
    void the_authority_is_listed() {
        container.database().jdbi().useHandle(db -> db.execute("""
                insert into agency (agency, name, kind, service_area, discreet, roles)
                values ('uk-sca', 'The authority', ?, 'GB', false, array['identification-authority'])
                """, AgencyKind.values()[0].name()));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void a_yes_that_runs_out_ends_what_rests_on_it() {
        var place = given(AgeStatus.ADULT);
        assertThat(live(place, NOON)).hasSize(1);
        container.inTransaction(() -> clock.approaching(ending(place, SPRING), SPRING.minusSeconds(1)));
        container.inTransaction(() -> clock.missed(ending(place, SPRING), SPRING));
        assertThat(live(place, SPRING)).isEmpty();
        assertThat(stateOf(place)).isEqualTo("ConsentExpired");
        assertThat(notices()).singleElement().satisfies(notice -> assertThat(notice.state())
                .isEqualTo(StopUse.SENT));
        assertThat(container.get(ConsentView.class).storyOf(place.consent())).hasSize(5);
    }

    @Test
    void a_yes_to_papers_opens_a_consulates_door_for_who_the_person_is_and_no_more() {
        var consulate = new AgencyId("consulate-of-origin");
        container.database().jdbi().useHandle(db -> db.execute("""
                insert into agency (agency, name, kind, service_area, discreet, roles)
                values ('consulate-of-origin', 'The consulate', ?, 'GB', false, array['consulate'])
                """, AgencyKind.values()[0].name()));
        var pathway = open(AgeStatus.ADULT);
        var terms =
                new Consent.Terms(consulate, Set.of(Category.IDENTITY, Category.HEALTH), Purpose.RETURN_DOCS, SPRING);
        var consent = container.inTransaction(() -> desk.ask(pathway, terms, act(NGO, NOON)));
        var place = new Place(consent, pathway);
        container.inTransaction(() -> desk.give(place, YES, act(NGO, NOON)));
        var grants = container.get(Grants.class).of(pathway, consulate);
        assertThat(grants).singleElement().satisfies(grant -> {
            assertThat(grant.role()).isEqualTo(Role.CONSULATE);
            assertThat(grant.categories()).containsExactly(Category.IDENTITY);
        });
        container.inTransaction(() -> ending.withdraw(place, act(NGO, NOON)));
        assertThat(container.get(Grants.class).of(pathway, consulate)).noneMatch(grant -> grant.liveAt(NOON));
    }

    @Test
    void a_clock_that_rings_after_a_renewal_ends_nothing() {
        var place = given(AgeStatus.ADULT);
        container.inTransaction(() -> desk.renew(place, SUMMER, YES, act(NGO, NOON)));
        container.inTransaction(() -> clock.missed(ending(place, SPRING), SPRING));
        assertThat(live(place, SPRING)).hasSize(1);
        assertThat(live(place, SUMMER)).isEmpty();
        assertThat(container.database().count("select count(*) from deadline where due_at = ?", SUMMER))
                .isEqualTo(1);
    }

    @Test
    void a_withdrawn_consent_leaves_one_notice_and_no_clock_of_its_own() {
        var place = given(AgeStatus.ADULT);
        container.inTransaction(() -> ending.withdraw(place, act(NGO, NOON)));
        container.inTransaction(() -> ending.withdraw(place, act(NGO, NOON)));
        assertThat(live(place, NOON)).isEmpty();
        assertThat(notices()).hasSize(1);
        assertThat(container.database().count("select count(*) from deadline where kind = 'consent.default'"))
                .isZero();
    }

    @Test
    void the_recipient_says_in_time_or_late_that_it_has_stopped() {
        var place = given(AgeStatus.ADULT);
        container.inTransaction(() -> ending.invalidate(place, InvalidReason.DURESS, act(NGO, NOON)));
        var notice = notices().getFirst();
        assertThat(Duration.between(NOON, notice.dueAt())).isGreaterThan(Duration.ofDays(5));
        var overdue = new Deadline(
                ConsentDesk.stream(place.consent()), place.pathway(), ConsentPeriods.STOP_USE, null, notice.dueAt());
        container.inTransaction(() -> clock.missed(overdue, notice.dueAt()));
        assertThat(notices().getFirst().state()).isEqualTo(StopUse.OVERDUE);
        container.inTransaction(() -> ending.acknowledge(place, act(AUTHORITY, notice.dueAt())));
        assertThat(notices().getFirst().state()).isEqualTo(StopUse.ACKNOWLEDGED);
        assertThat(container.database().count("select count(*) from deadline")).isZero();
    }

    @Test
    void who_can_have_learnt_nothing_is_told_nothing() {
        var pathway = open(AgeStatus.ADULT);
        var terms = new Consent.Terms(NATIONAL, Set.of(Category.IDENTITY), Purpose.ASSISTANCE, SPRING);
        var consent = container.inTransaction(() -> desk.ask(pathway, terms, act(NGO, NOON)));
        var place = new Place(consent, pathway);
        container.inTransaction(() -> desk.give(place, YES, act(NGO, NOON)));
        container.inTransaction(() -> ending.withdraw(place, act(NGO, NOON)));
        assertThat(container.get(StopUseView.class).to(NATIONAL, null, 10)).isEmpty();
    }

    @Test
    void a_closed_pathway_accepts_no_consent_but_lets_one_be_taken_back() {
        var place = given(AgeStatus.ADULT);
        var asked = ask(place.pathway());
        container.inTransaction(() ->
                container.get(PathwayDesk.class).close(place.pathway(), ClosureReason.COMPLETED, act(NATIONAL, NOON)));
        assertRefused(Pathway.Refusal.CLOSED, () -> desk.ask(place.pathway(), TERMS, act(NGO, NOON)));
        assertRefused(Pathway.Refusal.CLOSED, () -> desk.give(asked, YES, act(NGO, NOON)));
        assertRefused(Pathway.Refusal.CLOSED, () -> desk.renew(place, SUMMER, YES, act(NGO, NOON)));
        assertRefused(Pathway.Refusal.CLOSED, () -> desk.defer(asked, SPRING, act(NGO, NOON)));
        container.inTransaction(() -> ending.withdraw(place, act(NGO, NOON)));
        assertThat(stateOf(place)).isEqualTo("ConsentWithdrawn");
    }

    @Test
    void a_child_needs_a_guardian_from_the_opening_on() {
        var place = ask(open(AgeStatus.PRESUMED_CHILD));
        assertRefused(ConsentRefusal.CHILD_NEEDS_GUARDIAN, () -> desk.give(place, YES, act(NGO, NOON)));
        assertRefused(ConsentRefusal.NO_GUARDIAN, () -> desk.give(place, spoken(Giver.GUARDIAN), act(NGO, NOON)));
        assertThat(container.database().count("select count(*) from outbox where type like '%guardian.required%'"))
                .isEqualTo(1);
    }

    private Place given(AgeStatus age) {
        var place = ask(open(age));
        container.inTransaction(() -> desk.give(place, YES, act(NGO, NOON)));
        return place;
    }

    private Place ask(PathwayId pathway) {
        return new Place(container.inTransaction(() -> desk.ask(pathway, TERMS, act(NGO, NOON))), pathway);
    }

    private PathwayId open(AgeStatus age) {
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                age,
                NGO,
                NATIONAL,
                NOON);
        return container
                .inTransaction(() -> container
                        .get(PathwayDesk.class)
                        .open(
                                new PathwayDesk.Opening(opening, null, AMINA, List.of()),
                                new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                                act(NGO, NOON)))
                .pathway();
    }

    private List<Grant> live(Place place, Instant at) {
        return container.get(Grants.class).of(place.pathway(), AUTHORITY).stream()
                .filter(grant -> grant.liveAt(at))
                .toList();
    }

    private List<StopUseView.Notice> notices() {
        return container.get(StopUseView.class).to(AUTHORITY, null, 10);
    }

    private String stateOf(Place place) {
        return Consent.codeOf(container.get(ConsentView.class).stateOf(place.consent()));
    }

    private void assertRefused(Refusal why, Runnable work) {
        assertThatThrownBy(() -> container.inTransaction(work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private static Deadline ending(Place place, Instant until) {
        return new Deadline(ConsentDesk.stream(place.consent()), place.pathway(), ConsentPeriods.STANDING, null, until);
    }

    private static Consent.Spoken spoken(Giver by) {
        return new Consent.Spoken(by, "spoken", "sqi", true, "notice 3", null);
    }

    private static Act act(AgencyId agency, Instant at) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", at, request, request);
    }
}
