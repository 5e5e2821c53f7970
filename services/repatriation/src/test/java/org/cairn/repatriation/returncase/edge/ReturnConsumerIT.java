package org.cairn.repatriation.returncase.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.delay.edge.DelayDesk;
import org.cairn.repatriation.returncase.Command;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.cairn.repatriation.returncase.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnConsumerIT {

    private static final AgencyId MISSION = new AgencyId("return-mission");
    private static final AgencyId WAVE = new AgencyId("wave-abroad");
    private static final HearingId HEARING = new HearingId(UUID.randomUUID());
    private static final Instant D0 = Instant.parse("2026-01-05T09:00:00Z");
    private static final int ORDERS = 4;

    private final Container container = new Container("repatriation", "V101__returns.sql");
    private final ReturnConsumer consumer = container.get(ReturnConsumer.class);
    private final ReturnDesk desk = container.get(ReturnDesk.class);
    private final ReturnClock clock = container.get(ReturnClock.class);
    private final Returns returns = container.get(Returns.class);
    private long grants;

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void twice_and_in_any_order_the_outcome_is_one_and_nothing_of_it_is_published() {
        var story = List.of(
                new Told("coordination/pathway/1", 1, opened("uk-nrm")),
                new Told("coordination/pathway/1", 2, new PathwayEvent.Linked(null, D0)),
                new Told("identification/case/1", 3, new IdentificationEvent.AgePresumedChild(D0)),
                new Told("coordination/guardian/1", 1, new GuardianEvent.Required(D0)),
                new Told("coordination/guardian/1", 2, new GuardianEvent.Requested(MISSION, D0)),
                new Told("coordination/guardian/1", 3, new GuardianEvent.Appointed(MISSION, null, null, D0)),
                new Told("legal-aid/hearing/1", 1, scheduled()),
                new Told("legal-aid/hearing/1", 2, new ProceedingEvent.RemoteArranged(HEARING, D0)),
                new Told("immigration/hold/1", 1, new HoldEvent.Activated(null, D0)),
                new Told("immigration/hold/1", 4, new HoldEvent.Released(D0)),
                new Told("immigration/hold/1", 5, new HoldEvent.Activated(null, D0)),
                new Told("immigration/application/1", 3, new ApplicationEvent.Appealed(null, D0)),
                new Told("identification/case/1", 9, new IdentificationEvent.JudicialReviewOpened(D0)),
                new Told("immigration/application/1", 4, new ApplicationEvent.Withdrawn(D0)));
        var random = new Random(7);
        for (var order = 0; order < ORDERS; order++) {
            var person = somebody();
            var told = new ArrayList<>(story);
            told.addAll(story);
            Collections.shuffle(told, random);
            told.forEach(one -> hear(person, one));
            var around = container.get(SurroundingsDesk.class).of(person);
            assertThat(around.facts()).hasSize(story.size() - 2);
            assertThat(List.of(
                            around.linked(),
                            around.child(),
                            around.guardian(),
                            around.holdStands(),
                            around.appealOpen()))
                    .containsOnly(true);
            assertThat(around.presenceNeeded()).isFalse();
            assertThat(container.get(Laws.class).of(person).id()).isEqualTo("uk-nrm");
        }
        assertThat(count("outbox where type is not null")).isZero();
    }

    @Test
    void a_law_that_this_build_does_not_know_parks_the_pathway() {
        var person = somebody();
        assertThatThrownBy(() -> hear(person, new Told("coordination/pathway/1", 1, opened("atlantis"))))
                .hasMessage("unknown jurisdiction");
    }

    @Test
    void a_hearing_that_comes_up_takes_the_readiness_back_and_arranged_from_afar_it_is_given_again() {
        var row = ready(somebody());
        hear(row.pathway(), new Told("legal-aid/hearing/1", 1, scheduled()));
        hear(row.pathway(), new Told("legal-aid/hearing/1", 1, scheduled()));
        assertThat(stateOf(row)).isEqualTo(State.PLAN_AGREED);
        assertThat(count("outbox where type like '%.held-back.%'")).isEqualTo(1);
        assertThatThrownBy(() -> inTransaction(() -> desk.makeReady(row, act(1))))
                .isInstanceOf(Refused.class);
        hear(row.pathway(), new Told("legal-aid/hearing/1", 2, new ProceedingEvent.RemoteArranged(HEARING, D0)));
        inTransaction(() -> desk.makeReady(row, act(1)));
        inTransaction(() -> desk.depart(row, act(1)));
        assertThat(count("deadline where kind = 'arrival-confirmation'")).isEqualTo(1);
        assertThat(count("deadline where kind = 'risk-assessment-valid'")).isZero();
    }

    @Test
    void every_alert_comes_by_its_clock_until_the_answer_and_long_waits_are_counted_in_steps() {
        for (var person = 0; person < 11; person++) {
            var row = asked(somebody());
            for (var alert = 1; alert <= 6; alert++) {
                ring(row);
            }
        }
        assertThat(count("outbox where type like '%.deadline.missed.%'")).isEqualTo(66);
        assertThat(count("outbox where type like '%.stalled.%'")).isEqualTo(55);
        assertThat(count("outbox where type like '%.escalated.%'")).isEqualTo(11);
        var delays = container.get(DelayDesk.class);
        assertThat(delays.published()).hasSize(6).allSatisfy(cell -> assertThat(cell.people())
                .isEqualTo(11));
        var row = asked(somebody());
        ring(row);
        assertThat(delays.published())
                .allSatisfy(cell -> assertThat(cell.people()).isEqualTo(11));
        inTransaction(() -> desk.take(row, new Command.ConfirmNationality(D0), act(20)));
        assertThat(count("deadline where kind = 'return-stall' and stream = 'return/" + row.returnId() + "'"))
                .isZero();
    }

    @Test
    void an_assessment_that_grows_old_takes_the_readiness_back_and_cancels_nothing() {
        var row = ready(somebody());
        var due = container.database().jdbi().withHandle(db -> db.createQuery(
                        "select due_at from deadline where kind = 'risk-assessment-valid'")
                .mapTo(Instant.class)
                .one());
        var late = due.plus(Duration.ofSeconds(1));
        var deadline = new Deadline(ReturnDesk.stream(row.returnId()), row.pathway(), ReturnTimes.RISK, null, due);
        inTransaction(() -> clock.approaching(deadline, due.minusSeconds(60)));
        inTransaction(() -> clock.missed(deadline, late));
        assertThat(stateOf(row)).isEqualTo(State.PLAN_AGREED);
        assertThat(count("outbox where type like '%.deadline.%'")).isEqualTo(2);
    }

    @Test
    void who_arrived_is_asked_after_for_a_year_and_a_closed_pathway_lets_the_clocks_rest() {
        var row = ready(somebody());
        inTransaction(() -> desk.depart(row, act(1)));
        inTransaction(() -> desk.take(row, new Command.ConfirmArrival(D0), act(2)));
        assertThat(count("deadline where kind like 'return-monitoring.%'")).isEqualTo(4);
        inTransaction(() -> desk.take(row, new Command.Report(3, null, false, D0), act(3)));
        assertThat(count("deadline where kind like 'return-monitoring.%'")).isEqualTo(2);
        hear(row.pathway(), new Told("coordination/pathway/1", 8, new PathwayEvent.Closed(null, D0)));
        assertThat(count("deadline")).isZero();
    }

    @Test
    void what_leaves_on_the_bus_holds_no_country_no_name_and_no_word() {
        ready(somebody());
        var bus = container.database().jdbi().withHandle(db -> db.select("select payload || headers from outbox")
                .mapTo(String.class)
                .list());
        assertThat(bus)
                .isNotEmpty()
                .noneMatch(letter -> letter.matches("(?s).*(canary|\"AL\"|wave-abroad|MITIGABLE|voluntary\"|sqi).*"));
    }

    private Returns.Row ready(PathwayId person) {
        var row = asked(person);
        grants++;
        var grant = new AccessEvent.Granted(
                new GrantId("referral:" + grants),
                WAVE,
                Role.RECEIVING_NGO,
                Set.of(Category.STATUS, Category.IDENTITY),
                Purpose.RETURN,
                LegalBasis.CONSENT,
                D0.minusSeconds(60),
                null,
                D0);
        inTransaction(() -> container.get(Grants.class).apply(person, grants, grant));
        inTransaction(() -> desk.take(row, new Command.IssueDocument(ZoneOffset.UTC, D0), act(1)));
        var plan = new Command.Plan(WAVE, "canary contacts", "canary plan", null, null);
        inTransaction(() -> desk.take(row, new Command.AgreePlan(plan, true, D0), act(1)));
        inTransaction(() -> desk.take(row, new Command.ConfirmReception(WAVE, D0), act(1)));
        inTransaction(() -> desk.makeReady(row, act(1)));
        assertThat(stateOf(row)).isEqualTo(State.READY);
        return row;
    }

    /** A return whose State was asked on the first day. */
    private Returns.Row asked(PathwayId person) {
        hear(person, new Told("coordination/pathway/" + person, 1, opened("coe-default")));
        var id = new ReturnId(UUID.randomUUID());
        var asked = new Command.Asked(id, MISSION, Initiator.PERSON, "AL", false);
        inTransaction(() -> desk.request(person, asked, MISSION, act(0)));
        var row = returns.find(id).orElseThrow();
        inTransaction(() -> desk.counsel(row, "sqi", act(0)));
        inTransaction(
                () -> desk.take(row, new Command.RecordVoluntariness(true, false, Surroundings.NONE, D0), act(0)));
        var found = new Command.Assessment(
                Risk.MITIGABLE, "canary detail", D0.atZone(ZoneOffset.UTC).toLocalDate(), false);
        inTransaction(() -> desk.take(row, new Command.AssessRisk(found, D0), act(0)));
        var approach = new Command.Approach(true, Surroundings.NONE);
        inTransaction(() -> desk.take(row, new Command.RequestVerification("AL", approach, D0), act(0)));
        return row;
    }

    /** The clock of the wait runs out, whenever that is. */
    private void ring(Returns.Row row) {
        var stream = ReturnDesk.stream(row.returnId());
        var due = container.database().jdbi().withHandle(db -> db.createQuery(
                        "select due_at from deadline where stream = ? and kind = 'return-stall'")
                .bind(0, stream.toString())
                .mapTo(Instant.class)
                .one());
        inTransaction(() -> clock.missed(new Deadline(stream, row.pathway(), ReturnTimes.STALL, null, due), due));
    }

    private State stateOf(Returns.Row row) {
        return returns.find(row.returnId()).orElseThrow().state();
    }

    private static ProceedingEvent scheduled() {
        return new ProceedingEvent.HearingScheduled(HEARING, true, false, null, null, null, D0);
    }

    private static PathwayEvent opened(String law) {
        return new PathwayEvent.Opened(law, null, "Kent", null, false, null, MISSION, MISSION, D0);
    }

    private record Told(String source, long version, Event event) {}

    private void hear(PathwayId person, Told told) {
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id), "any.v1", told.source(), told.version(), person.toString(), D0, "any", id, id);
        inTransaction(() -> consumer.on(new Arrived(envelope, told.event())));
    }

    private void inTransaction(Runnable work) {
        container.inTransaction(work);
    }

    private long count(String from) {
        return container.database().count("select count(*) from " + from);
    }

    private static PathwayId somebody() {
        return new PathwayId(UUID.randomUUID());
    }

    private static Act act(int day) {
        return new Act(MISSION, "client", D0.plus(Duration.ofDays(day)), UUID.randomUUID(), UUID.randomUUID());
    }
}
