package org.cairn.repatriation.returncase.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.returncase.Command;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.cairn.repatriation.returncase.Surroundings;
import org.junit.jupiter.api.AfterEach;

/** Returns on a real database, brought as far as a test of consumer or clocks needs them. */
abstract class ReturnFixture {

    static final AgencyId MISSION = new AgencyId("return-mission");
    private static final AgencyId WAVE = new AgencyId("wave-abroad");
    static final Instant D0 = Instant.parse("2026-01-05T09:00:00Z");

    final Container container = new Container("repatriation", "V101__returns.sql");
    private final ReturnConsumer consumer = container.get(ReturnConsumer.class);
    final ReturnDesk desk = container.get(ReturnDesk.class);
    private final Returns returns = container.get(Returns.class);
    private long grants;

    @AfterEach
    void close() {
        container.close();
    }

    Returns.Row ready(PathwayId person) {
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
    Returns.Row asked(PathwayId person) {
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

    State stateOf(Returns.Row row) {
        return returns.find(row.returnId()).orElseThrow().state();
    }

    static PathwayEvent opened(String law) {
        return new PathwayEvent.Opened(law, null, "Kent", null, false, null, MISSION, MISSION, D0);
    }

    record Told(String source, long version, Event event) {}

    void hear(PathwayId person, Told told) {
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id), "any.v1", told.source(), told.version(), person.toString(), D0, "any", id, id);
        inTransaction(() -> consumer.on(new Arrived(envelope, told.event())));
    }

    void inTransaction(Runnable work) {
        container.inTransaction(work);
    }

    long count(String from) {
        return container.database().count("select count(*) from " + from);
    }

    static PathwayId somebody() {
        return new PathwayId(UUID.randomUUID());
    }

    static Act act(int day) {
        return new Act(MISSION, "client", D0.plus(Duration.ofDays(day)), UUID.randomUUID(), UUID.randomUUID());
    }
}
