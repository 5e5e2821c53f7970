package org.cairn.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.cairn.chassis.TestDatabase;
import org.cairn.chassis.journal.JournalFixture;
import org.cairn.chassis.sealing.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersIT {

    private static final byte[] SLOT = {1, 2, 3};
    private static final byte[] BODY = {4, 5, 6};
    private static final Answers.Answer ANSWER =
            new Answers.Answer(201, Map.of("Location", "/things/1"), "{\"caseId\":\"case_canary\"}");

    private final JournalFixture fixture = new JournalFixture();
    private final TestDatabase database = fixture.database;
    private final Answers answers = new Answers(database.jdbi(), TestKeys.keyring(database, fixture.files));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_slot_is_claimed_once_and_gives_the_first_answer_again() {
        fixture.transactions.inNew(() -> {
            assertThat(answers.claim(SLOT, BODY)).isTrue();
            answers.keep(SLOT, ANSWER);
        });
        fixture.transactions.inNew(() -> assertThat(answers.claim(SLOT, BODY)).isFalse());
        var stored = answers.find(SLOT);
        assertThat(stored.answer()).isEqualTo(ANSWER);
        assertThat(stored.bodyHash()).isEqualTo(BODY);
    }

    @Test
    void answers_lie_sealed() {
        fixture.transactions.inNew(() -> {
            answers.claim(SLOT, BODY);
            answers.keep(SLOT, ANSWER);
        });
        var stored = database.jdbi().withHandle(db -> db.createQuery("select answer from idempotency")
                .mapTo(byte[].class)
                .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    }

    @Test
    void the_second_of_two_at_once_waits_for_the_first() throws Exception {
        var firstMayEnd = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(
                () -> fixture.transactions.inNew(() -> {
                    answers.claim(SLOT, BODY);
                    answers.keep(SLOT, ANSWER);
                    await(firstMayEnd);
                }),
                Thread::startVirtualThread);
        Awaitility.await()
                .until(() -> database.count("select count(*) from pg_stat_activity where state = 'idle in transaction'")
                        > 0);
        var second = CompletableFuture.supplyAsync(
                () -> fixture.transactions.inNew(() -> answers.claim(SLOT, BODY)), Thread::startVirtualThread);
        Awaitility.await()
                .until(() ->
                        database.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0);
        assertThat(second).isNotDone();
        firstMayEnd.countDown();
        first.get(20, TimeUnit.SECONDS);
        assertThat(second.get(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void what_was_refused_can_be_sent_again() {
        try {
            fixture.transactions.inNew(() -> {
                answers.claim(SLOT, BODY);
                throw Problem.forbidden("way out");
            });
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(403);
        }
        fixture.transactions.inNew(() -> assertThat(answers.claim(SLOT, BODY)).isTrue());
    }

    @Test
    void after_72_hours_the_key_is_free_again() {
        fixture.transactions.inNew(() -> {
            answers.claim(SLOT, BODY);
            answers.keep(SLOT, ANSWER);
        });
        database.jdbi().useHandle(db -> db.execute("update idempotency set at = at - interval '73 hours'"));
        fixture.transactions.inNew(() -> assertThat(answers.claim(SLOT, BODY)).isTrue());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
