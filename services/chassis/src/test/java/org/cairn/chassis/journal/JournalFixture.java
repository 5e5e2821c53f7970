package org.cairn.chassis.journal;

import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Heard;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.TestDatabase;
import org.cairn.chassis.sealing.KeyFiles;
import org.cairn.chassis.sealing.TestKeys;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.ConsentEvent;

/** A journal on a database of its own, with a small made-up aggregate: a consent that takes three facts and no more. */
public final class JournalFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    static final Aggregate<Integer, ConsentEvent, ConsentEvent, Why> CONSENT = new Aggregate<>(
            ConsentEvent.class,
            0,
            (facts, next) -> facts < 3 ? Decision.agreed(next) : Decision.refused(Why.ENOUGH),
            (facts, _) -> facts + 1);

    public final TestDatabase database = new TestDatabase();
    public final KeyFiles files = TestKeys.files();
    public final Heard<OutboxFilled> filled = new Heard<>();
    public final Transactions transactions = new Transactions(database.transactionManager());
    public final Outbox outbox = new Outbox(database.jdbi(), "shelter", database.registry(), filled);
    final PathwayId amina = new PathwayId(UUID.randomUUID());
    final StreamId stream = StreamId.of("consent", UUID.randomUUID());

    /** A journal of a process that has just started: it knows no key yet. */
    Journal journal() {
        return new Journal(database.jdbi(), TestKeys.keyring(database, files), outbox);
    }

    Written<Integer, ConsentEvent> write(Journal journal, ConsentEvent event) {
        return transactions.inNew(() -> journal.decide(stream, Subject.of(amina), CONSENT, event, act()));
    }

    static ConsentEvent given(String how) {
        return new ConsentEvent.Given(ConsentEvent.Giver.INDIVIDUAL, how, "sq", true, null, null, NOON);
    }

    static Act act() {
        return new Act(new AgencyId("harbour-aid"), "client", NOON, UUID.randomUUID(), UUID.randomUUID());
    }

    @Override
    public void close() {
        database.close();
    }

    enum Why implements Refusal {
        ENOUGH;

        @Override
        public Reason reason() {
            return new Reason("three facts are enough", "begin another", "");
        }
    }
}
