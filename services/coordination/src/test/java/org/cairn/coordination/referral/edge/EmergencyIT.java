package org.cairn.coordination.referral.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.coordination.referral.edge.House.HARBOUR;
import static org.cairn.coordination.referral.edge.House.NOON;
import static org.cairn.coordination.referral.edge.House.NORTH;
import static org.cairn.coordination.referral.edge.House.SOUTH;

import java.time.Duration;
import java.util.List;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ReferralEvent.ServiceType;
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
                true,
                note);
    }
}
