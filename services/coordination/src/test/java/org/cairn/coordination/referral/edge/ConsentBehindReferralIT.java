package org.cairn.coordination.referral.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.referral.edge.House.HARBOUR;
import static org.cairn.coordination.referral.edge.House.NOON;
import static org.cairn.coordination.referral.edge.House.NORTH;
import static org.cairn.coordination.referral.edge.House.act;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.edge.ConsentDesk;
import org.cairn.coordination.consent.edge.EndingDesk;
import org.cairn.coordination.referral.Referral;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentBehindReferralIT {

    private static final Instant END = NOON.plus(Duration.ofDays(365));
    private static final Instant LATER_END = NOON.plus(Duration.ofDays(500));
    private static final Consent.Spoken YES = new Consent.Spoken(Giver.INDIVIDUAL, "spoken", "sqi", true, null, null);

    private final House house = new House();
    private final ConsentDesk.Place place = new ConsentDesk.Place(house.consents.getFirst(), house.pathway);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void who_took_a_referral_on_reads_until_the_renewed_end_and_no_longer() {
        var referral = house.send(List.of(NORTH), List.of());
        house.accept(referral, NORTH);
        assertThat(reads(END.plusSeconds(1))).isFalse();
        house.container.inTransaction(
                () -> house.container.get(ConsentDesk.class).renew(place, LATER_END, YES, act(HARBOUR, NOON)));
        assertThat(reads(END.plusSeconds(1))).isTrue();
        assertThat(reads(LATER_END)).isFalse();
    }

    @Test
    void a_yes_that_runs_out_ends_the_referral_that_rests_on_it_and_asks_its_recipient_to_stop() {
        var referral = house.send(List.of(NORTH), List.of());
        house.accept(referral, NORTH);
        house.container.inTransaction(
                () -> house.container.get(EndingDesk.class).expire(place, act(HARBOUR, END)));
        assertThat(house.state(referral)).isEqualTo(Referral.State.CANCELLED);
        assertThat(reads(NOON.plusSeconds(1))).isFalse();
        assertThat(house.container
                        .database()
                        .count("select count(*) from stop_use_notice where recipient = ?", NORTH.value()))
                .isEqualTo(1);
    }

    private boolean reads(Instant at) {
        return house.container.get(Grants.class).of(house.pathway, NORTH).stream()
                .anyMatch((Grant grant) -> grant.liveAt(at));
    }
}
