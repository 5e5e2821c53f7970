package org.cairn.chassis.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.chassis.journal.JournalFixture;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimerIT {

    private static final StreamId STREAM = new StreamId("referral", "1");
    private static final PathwayId PATHWAY = new PathwayId(UUID.randomUUID());

    private final JournalFixture house = new JournalFixture();
    private final PlatformClock clock = new PlatformClock();
    private final Deadlines deadlines = new Deadlines(house.database.jdbi());
    private final Told told = new Told();
    private final Timer timer = new Timer(house.database.jdbi(), house.transactions, clock, List.of(told));
    private final Instant past = clock.now().minusSeconds(60);
    private final Instant future = clock.now().plusSeconds(60);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_owner_hears_once_that_the_end_is_near_and_once_that_it_came() {
        set("answer", past, future);
        timer.look();
        timer.look();
        assertThat(told.words).containsExactly("near answer");
        set("answer", null, past);
        timer.look();
        timer.look();
        assertThat(told.words).containsExactly("near answer", "missed answer");
    }

    @Test
    void what_ran_out_while_nobody_looked_is_missed_and_no_longer_near() {
        set("answer", past.minusSeconds(60), past);
        timer.look();
        assertThat(told.words).containsExactly("missed answer");
    }

    @Test
    void a_clock_that_was_stopped_or_moved_tells_nothing() {
        set("answer", null, past);
        set("intake", null, past);
        deadlines.clear(STREAM, "answer");
        deadlines.clear(STREAM, "never set");
        set("intake", null, future);
        timer.look();
        assertThat(told.words).isEmpty();
    }

    @Test
    void a_clock_that_stands_still_neither_warns_nor_runs_out_and_then_goes_on_with_what_was_left() {
        var law = new Jurisdictions(List.of("uk-nrm")).find("uk-nrm").orElseThrow();
        set("needs-review.1", past, past);
        set("safety-review.high", past, past.plusSeconds(1));
        deadlines.pause(PATHWAY, law, "contact-lost", past.minusSeconds(60));
        timer.look();
        assertThat(told.words).containsExactly("missed safety-review.high");
        deadlines.resume(PATHWAY, law, "contact-lost", past.plus(Duration.ofDays(2)));
        timer.look();
        assertThat(told.words).as("two days are left again").containsExactly("missed safety-review.high");
        deadlines.resume(PATHWAY, law, "contact-lost", past.plus(Duration.ofDays(9)));
        set("needs-review.1", past, past);
        timer.look();
        assertThat(told.words).containsExactly("missed safety-review.high", "missed needs-review.1");
    }

    @Test
    void an_owner_that_fails_is_asked_again_later_and_delays_no_other() {
        set("answer", null, past.minusSeconds(1));
        set("intake", null, past);
        told.failing = "answer";
        timer.look();
        assertThat(told.words).containsExactly("missed intake");
        told.failing = "";
        house.database.jdbi().useHandle(db -> db.execute("update deadline set wait_until = ?", past));
        timer.look();
        assertThat(told.words).containsExactly("missed intake", "missed answer");
    }

    @Test
    void two_replicas_tell_it_once() throws InterruptedException {
        for (var number = 0; number < 20; number++) {
            set("answer-" + number, null, past);
        }
        var other = new Timer(house.database.jdbi(), house.transactions, clock, List.of(told));
        var one = Thread.ofVirtual().start(timer::look);
        var two = Thread.ofVirtual().start(other::look);
        assertThat(one.join(Duration.ofSeconds(20)) && two.join(Duration.ofSeconds(20)))
                .isTrue();
        assertThat(told.words).hasSize(20).doesNotHaveDuplicates();
    }

    private void set(String kind, Instant remindAt, Instant dueAt) {
        deadlines.set(new Deadline(STREAM, PATHWAY, kind, remindAt, dueAt));
    }

    private static final class Told implements DeadlineOwner {

        private final List<String> words = java.util.Collections.synchronizedList(new ArrayList<>());
        private String failing = "";

        @Override
        public boolean owns(String streamKind) {
            return streamKind.equals("referral");
        }

        @Override
        public void approaching(Deadline deadline, Instant now) {
            words.add("near " + deadline.kind());
        }

        @Override
        public void missed(Deadline deadline, Instant now) {
            if (deadline.kind().equals(failing)) {
                throw new IllegalStateException("cannot now");
            }
            words.add("missed " + deadline.kind());
        }
    }
}
