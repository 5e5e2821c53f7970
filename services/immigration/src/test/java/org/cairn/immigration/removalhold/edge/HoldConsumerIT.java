package org.cairn.immigration.removalhold.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.Labels;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.immigration.pathway.edge.GuardianConsumer;
import org.cairn.immigration.pathway.edge.Pathways;
import org.cairn.immigration.pathway.edge.Pathways.Guardianship;
import org.cairn.immigration.removalhold.RemovalHold.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldConsumerIT {

    private static final Instant D0 = Instant.parse("2026-01-05T12:00:00Z");
    private static final int ORDERS = 8;

    private final Container container = new Container("immigration", "V101__immigration.sql");
    private final HoldDesk desk = container.get(HoldDesk.class);
    private final HoldConsumer consumer = container.get(HoldConsumer.class);
    private final PathwayId amina = somebody();
    private long version;

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void everybody_is_held_within_one_hop_of_presumption_whatever_their_nationality() {
        for (var nationality : List.of("British", "Albanian", "Stateless")) {
            var person = somebody();
            hear(person, presumed());
            assertThat(desk.of(person).state()).isEqualTo(State.ACTIVE);
            hear(person, submitted(new Labels("Labour", "Adult (18 or over)", "Female", nationality)));
            assertThat(desk.of(person).reasons())
                    .containsExactlyInAnyOrder(HoldReason.PRESUMED, HoldReason.IDENTIFICATION_PENDING);
        }
        assertThat(published("removal-hold.activated")).isEqualTo(3);
    }

    @Test
    void the_hold_does_not_wait_for_the_news_of_the_opening_and_no_notice_begins_before_it() {
        hear(amina, presumed());
        hear(amina, closed(1));
        assertThat(desk.of(amina).state()).isEqualTo(State.ACTIVE);
        hear(amina, opened("uk-nrm"));
        assertThat(desk.of(amina).state()).isEqualTo(State.RELEASE_NOTICED);
    }

    @Test
    void twice_and_in_any_order_the_outcome_is_one() {
        var random = new Random(7);
        for (var order = 0; order < ORDERS; order++) {
            var person = somebody();
            var told = new ArrayList<>(story());
            told.addAll(story());
            Collections.shuffle(told, random);
            told.forEach(event -> hear(person, event));
            assertThat(desk.of(person).reasons()).as("order %s", order).containsExactly(HoldReason.RECONSIDERATION);
            assertThat(desk.of(person).state()).isEqualTo(State.ACTIVE);
            assertThat(desk.of(person).heard()).hasSize(7);
        }
    }

    @Test
    void only_the_clock_of_the_notice_releases_and_a_reason_in_time_calls_it_off() {
        hear(amina, opened("uk-nrm"));
        hear(amina, presumed());
        hear(amina, closed(1));
        var releaseAt = desk.of(amina).releaseAt();
        assertThat(due()).isEqualTo(releaseAt);
        ring(releaseAt.minusSeconds(1));
        assertThat(desk.of(amina).holds()).isTrue();
        hear(amina, new IdentificationEvent.Submitted(null, null, null, null, null, false, null, null, null, day(2)));
        assertThat(desk.of(amina).state()).isEqualTo(State.ACTIVE);
        ring(releaseAt.plusSeconds(1));
        assertThat(desk.of(amina).holds()).isTrue();
    }

    @Test
    void when_the_notice_has_run_it_is_released_and_that_is_told() {
        hear(amina, opened("coe-default"));
        hear(amina, presumed());
        hear(amina, closed(1));
        ring(desk.of(amina).releaseAt());
        assertThat(desk.of(amina).state()).isEqualTo(State.RELEASED);
        assertThat(container.database().count("select count(*) from deadline")).isZero();
        assertThat(published("removal-hold.release-noticed")).isEqualTo(1);
        assertThat(published("removal-hold.released")).isEqualTo(1);
        assertThat(container.database().count("select count(*) from outbox where payload like '%reason%'"))
                .isZero();
    }

    @Test
    void a_law_that_this_build_does_not_know_parks_the_pathway() {
        assertThatThrownBy(() -> hear(amina, opened("atlantis"))).hasMessage("unknown jurisdiction");
    }

    @Test
    void hearing_of_guardians_twice_and_in_any_order_has_one_outcome() {
        var pathways = container.get(Pathways.class);
        assertThat(pathways.guardianship(amina).child()).isFalse();
        tell(2, new GuardianEvent.Appointed(null, null, null, D0));
        tell(1, new GuardianEvent.Required(D0));
        tell(2, new GuardianEvent.Appointed(null, null, null, D0));
        tell(2, new GuardianEvent.Requested(null, D0));
        assertThat(pathways.guardianship(amina)).isEqualTo(Guardianship.APPOINTED);
        tell(4, new GuardianEvent.Required(D0));
        tell(3, new GuardianEvent.Ended(null, D0));
        assertThat(pathways.guardianship(amina)).isEqualTo(Guardianship.REQUIRED);
        tell(5, new GuardianEvent.Ended(null, D0));
        assertThat(pathways.guardianship(amina).child()).isFalse();
    }

    private static List<Event> story() {
        return List.of(
                opened("uk-nrm"),
                presumed(),
                submitted(null),
                new IdentificationEvent.ReasonableGroundsDecided(null, today(6), null, day(6)),
                new IdentificationEvent.ReflectionStarted(today(6), today(36), true, day(6)),
                new IdentificationEvent.ConclusiveGroundsDecided(null, FAR, null, null, day(60)),
                new IdentificationEvent.ReflectionEnded(FAR, day(60)),
                new IdentificationEvent.ReconsiderationRequested(null, null, null, null, day(70)));
    }

    /** So that the time to ask again is not over on the day of the test. */
    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);

    private static Event presumed() {
        return new IdentificationEvent.VictimPresumed(null, D0);
    }

    private static Event submitted(Labels labels) {
        return new IdentificationEvent.Submitted(null, null, null, null, null, false, labels, null, null, D0);
    }

    private static Event opened(String law) {
        return new PathwayEvent.Opened(law, null, "Wales", null, false, null, null, null, D0);
    }

    private static Event closed(int day) {
        return new PathwayEvent.Closed(null, day(day));
    }

    private void ring(Instant at) {
        var clock = new Deadline(HoldDesk.streamOf(amina), amina, HoldDesk.NOTICE, null, at);
        container.inTransaction(() -> container.get(HoldClock.class).missed(clock, at));
    }

    private Instant due() {
        return container.database().jdbi().withHandle(db -> db.createQuery("select due_at from deadline")
                .map((row, _) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .one());
    }

    private long published(String type) {
        return container
                .database()
                .count("select count(*) from outbox where type = ?", "org.cairn.immigration." + type + ".v1");
    }

    private void hear(PathwayId person, Event event) {
        version++;
        deliver(consumer, person, version, event);
    }

    private void tell(long place, Event event) {
        deliver(container.get(GuardianConsumer.class), amina, place, event);
    }

    private void deliver(InboxConsumer to, PathwayId person, long place, Event event) {
        var id = UUID.randomUUID();
        var envelope =
                new Envelope(new EventId(id), "any.v1", "any/" + person, place, person.toString(), D0, "ngo", id, id);
        container.inTransaction(() -> to.on(new Arrived(envelope, event)));
    }

    private static PathwayId somebody() {
        return new PathwayId(UUID.randomUUID());
    }

    private static Instant day(int number) {
        return D0.plus(Duration.ofDays(number));
    }

    private static LocalDate today(int number) {
        return day(number).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
