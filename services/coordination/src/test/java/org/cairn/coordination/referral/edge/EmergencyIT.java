package org.cairn.coordination.referral.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.coordination.referral.edge.House.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.edge.ConsentDesk;
import org.cairn.coordination.consent.edge.EndingDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmergencyIT {

    private static final String DANGER = "A child alone at night; no guardian is appointed yet.";

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_person_in_danger_gets_a_bed_before_anybody_can_consent() {
        var referral = house.send(HARBOUR, emergency(List.of(NORTH), List.of("alias", "needs"), DANGER));
        assertThat(grants(NORTH)).hasSize(1);
        house.accept(referral, NORTH);
        assertThat(grants(NORTH)).singleElement().satisfies(grant -> {
            assertThat(grant.basis()).isEqualTo(LegalBasis.VITAL_INTEREST);
            assertThat(grant.until())
                    .as("after that, somebody has to be asked")
                    .isEqualTo(NOON.plus(Duration.ofHours(72)));
        });
    }

    static List<SendReferral> what_is_none() {
        return List.of(
                letter(Priority.URGENT, ServiceType.SHELTER, List.of(NORTH), List.of("alias"), DANGER),
                letter(Priority.EMERGENCY, ServiceType.LEGAL_AID, List.of(NORTH), List.of("alias"), DANGER),
                emergency(List.of(NORTH, SOUTH), List.of("alias"), DANGER),
                emergency(List.of(NORTH), List.of("alias", "name"), DANGER),
                emergency(List.of(NORTH), List.of("alias"), null));
    }

    @ParameterizedTest
    @MethodSource("what_is_none")
    void what_is_no_emergency_waits_for_consent(SendReferral letter) {
        assertThatThrownBy(() -> house.send(HARBOUR, letter)).isInstanceOf(Problem.class);
        assertThat(grants(NORTH)).isEmpty();
    }

    @Test
    void an_emergency_does_not_overrule_a_no() {
        house.withdraw(NORTH);
        assertThatThrownBy(() -> house.send(HARBOUR, emergency(List.of(NORTH), List.of("alias"), DANGER)))
                .isInstanceOf(Problem.class);
        assertThat(grants(NORTH)).isEmpty();
    }

    @Test
    void a_no_ends_an_emergency_that_was_sent_before_it() {
        var referral = house.send(HARBOUR, emergency(List.of(NORTH), List.of("alias"), DANGER));
        house.withdraw(NORTH);
        assertThat(grants(NORTH)).isEmpty();
        assertThatThrownBy(() -> house.accept(referral, NORTH)).isInstanceOf(Refused.class);
        assertThat(grants(NORTH)).isEmpty();
    }

    @Test
    void an_emergency_that_was_taken_on_ends_with_a_no_to_a_question_put_later() {
        house.accept(house.send(HARBOUR, emergency(List.of(SOUTH), List.of("alias"), DANGER)), SOUTH);
        assertThat(grants(SOUTH)).hasSize(1);
        house.refuse(SOUTH);
        assertThat(grants(SOUTH)).isEmpty();
    }

    @Test
    void an_agency_that_could_not_help_anyway_tells_nothing_of_what_the_person_answered() {
        house.refuse(NATIONAL);
        problem(400, "bad-field", () -> house.send(HARBOUR, to(NATIONAL)));
    }

    @Test
    void what_passed_for_a_yes_and_never_was_one_is_a_no() {
        var place = new ConsentDesk.Place(house.consents.getFirst(), house.pathway);
        house.container.inTransaction(() -> house.container
                .get(EndingDesk.class)
                .invalidate(place, InvalidReason.DURESS, House.act(HARBOUR, NOON)));
        problem(409, "person-said-no", () -> house.send(HARBOUR, to(NORTH)));
    }

    @Test
    void an_emergency_is_not_renewed_in_place_of_asking() {
        sendAt(TWO);
        problem(409, "emergency-used", () -> sendAt(TWO.plusSeconds(60)));
        var later = TWO.plus(Duration.ofDays(4));
        problem(409, "emergency-used", () -> sendAt(later));
        ask(TWO.plusSeconds(60));
        problem(409, "emergency-used", () -> sendAt(TWO.plusSeconds(120)));
        sendAt(later);
        problem(409, "emergency-used", () -> sendAt(later.plusSeconds(60)));
    }

    private void sendAt(Instant at) {
        house.container.inTransaction(() -> {
            var act = House.act(HARBOUR, at);
            var request = house.container.get(Letters.class).write(house.pathway, to(NORTH), act);
            house.container.get(ReferralDesk.class).send(house.pathway, request, act);
        });
    }

    private void ask(Instant at) {
        var terms =
                new Consent.Terms(NORTH, Set.of(Category.IDENTITY), Purpose.ASSISTANCE, at.plus(Duration.ofDays(365)));
        house.container.inTransaction(() -> {
            house.container.get(ConsentDesk.class).ask(house.pathway, terms, House.act(HARBOUR, at));
        });
    }

    private static SendReferral to(AgencyId agency) {
        return emergency(List.of(agency), List.of("alias"), DANGER);
    }

    private static void problem(int status, String type, Runnable send) {
        assertThatThrownBy(send::run).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.type()).isEqualTo(type);
        });
    }

    private List<Grant> grants(AgencyId agency) {
        return house.container.get(Grants.class).of(house.pathway, agency).stream()
                .filter(grant -> grant.liveAt(NOON.plus(Duration.ofHours(3))))
                .toList();
    }

    private static SendReferral emergency(List<AgencyId> recipients, List<String> fields, String note) {
        return letter(Priority.EMERGENCY, ServiceType.SHELTER, recipients, fields, note);
    }

    private static SendReferral letter(
            Priority priority, ServiceType service, List<AgencyId> recipients, List<String> fields, String note) {
        return new SendReferral(
                false,
                Kind.REFERRAL,
                null,
                recipients,
                List.of(),
                service,
                priority,
                Purpose.ASSISTANCE,
                null,
                List.<ConsentId>of(),
                fields,
                null,
                null,
                true,
                note);
    }
}
