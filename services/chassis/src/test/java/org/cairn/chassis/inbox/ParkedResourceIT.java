package org.cairn.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.chassis.inbox.InboxFixture.AMINA;

import org.cairn.chassis.access.OutgoingIds;
import org.cairn.chassis.access.OutgoingIdsForTests;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.http.Callers;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.WithoutKeys;
import org.cairn.chassis.inbox.ParkedResource.Released;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkedResourceIT {

    private static final Runnable POISON = () -> {
        throw new IllegalStateException("cannot take Amina, ever");
    };

    private final InboxFixture inbox = new InboxFixture();
    private final OutgoingIds ids = OutgoingIdsForTests.ids();
    private final ParkedResource operator = operator("cairn-operator");

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void the_operator_sees_that_something_waits_and_why_and_not_whose_it_is() {
        park();
        assertThat(operator.list().items()).singleElement().satisfies(line -> {
            assertThat(line.topic()).isEqualTo("shelter.events");
            assertThat(line.eventsWaiting()).isEqualTo(2);
            assertThat(line.attempts()).isZero();
            assertThat(line.why()).isEqualTo("This service could not take the event: IllegalStateException.");
            assertThat(line.toString()).doesNotContain(AMINA).doesNotContain("Amina");
        });
        assertThat(parkedId())
                .as("another operator's name for it is another")
                .isNotEqualTo(operator("other").list().items().getFirst().parkedId());
    }

    @Test
    void what_still_fails_stays_in_its_place_and_the_try_is_counted() {
        park();
        var answer = release();
        assertThat(answer.outcome()).isEqualTo("STILL_FAILING");
        assertThat(answer.eventsWaiting()).isEqualTo(2);
        assertThat(operator.list().items()).singleElement().satisfies(line -> {
            assertThat(line.attempts()).isEqualTo(1);
            assertThat(line.lastTriedAt()).isNotNull();
        });
        assertThat(inbox.arrivals()).isEmpty();
    }

    @Test
    void what_can_be_taken_now_is_taken_in_order() {
        park();
        var id = parkedId();
        inbox.counter.trouble = () -> {};
        var answer = release();
        assertThat(answer.outcome()).isEqualTo("RELEASED");
        assertThat(answer.eventsTaken()).isEqualTo(2);
        assertThat(inbox.arrivals()).containsExactly("Admitted a", "Discharged a");
        assertThat(operator.list().items()).isEmpty();
        assertThat(catchThrowableOfType(Problem.class, () -> operator.release(id))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_id_that_was_made_for_somebody_else_opens_nothing() {
        park();
        var foreign = operator("other").list().items().getFirst().parkedId();
        assertThat(catchThrowableOfType(Problem.class, () -> operator.release(foreign))
                        .status())
                .isEqualTo(404);
        assertThat(catchThrowableOfType(Problem.class, () -> operator.release(AMINA))
                        .status())
                .isEqualTo(404);
    }

    private void park() {
        inbox.counter.trouble = POISON;
        inbox.take(inbox.admitted(AMINA));
        inbox.take(inbox.discharged(AMINA, DischargeReason.OWN_WISH));
        inbox.counter.trouble = POISON;
    }

    private String parkedId() {
        return operator.list().items().getFirst().parkedId();
    }

    private Released release() {
        return (Released) operator.release(parkedId()).getEntity();
    }

    private ParkedResource operator(String agency) {
        var who = new Who(new AgencyId(agency), Role.PLATFORM_OPERATOR, Purpose.OVERSIGHT, "actor");
        return new ParkedResource(
                inbox.parking, inbox.release, ids, Callers.calling(who, "none", "none"), new WithoutKeys());
    }
}
