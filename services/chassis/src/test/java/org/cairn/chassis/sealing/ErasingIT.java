package org.cairn.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cairn.chassis.Heard;
import org.cairn.chassis.journal.JournalFixture;
import org.cairn.chassis.sealing.Erasing.PathwayErased;
import org.cairn.contracts.PathwayId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasingIT {

    private static final String PLACE = "person/1@1";

    private final JournalFixture house = new JournalFixture();
    private final Keyring keyring = TestKeys.keyring(house.database, house.files);
    private final Heard<PathwayErased> told = new Heard<>();
    private final Erasing erasing = new Erasing(house.database.jdbi(), keyring, Optional.of(List.of("numbered")), told);
    private final PathwayId amina = new PathwayId(UUID.randomUUID());
    private final PathwayId besa = new PathwayId(UUID.randomUUID());
    private final byte[] sealed = seal(amina);

    ErasingIT() {
        house.database.jdbi().useHandle(db -> {
            db.execute("create table stay (pathway uuid not null)");
            db.execute("create table numbered (pathway uuid not null)");
            db.execute("insert into stay values (?), (?)", amina.value(), besa.value());
            db.execute("insert into numbered values (?)", amina.value());
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_was_sealed_is_nothing_any_more_here_nor_in_a_process_that_starts_later() {
        erase(amina);
        assertThat(keyring.unseal(amina.value(), sealed, PLACE)).isEmpty();
        assertThat(TestKeys.keyring(house.database, house.files).unseal(amina.value(), sealed, PLACE))
                .isEmpty();
        assertThat(house.database.count("select count(*) from keyring.data_key where sealed_for = ?", amina.value()))
                .isZero();
    }

    @Test
    void nobody_gets_a_new_key_under_an_erased_id() {
        erase(amina);
        assertThatThrownBy(() -> seal(amina)).isInstanceOf(Erased.class);
        assertThat(erasing.isErased(amina)).isTrue();
    }

    @Test
    void rows_go_and_those_of_others_stay_and_what_is_handled_apart_is_told() {
        erase(amina);
        erase(amina);
        assertThat(house.database.count("select count(*) from stay")).isEqualTo(1);
        assertThat(house.database.count("select count(*) from numbered")).isEqualTo(1);
        assertThat(told.all()).contains(new PathwayErased(amina));
        assertThat(erasing.isErased(besa)).isFalse();
        assertThat(seal(besa)).isNotEmpty();
    }

    @Test
    void an_erasure_that_is_rolled_back_leaves_the_person_as_they_were() {
        assertThatThrownBy(() -> house.transactions.inNew(() -> {
                    erasing.erase(amina);
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessageContaining("power");
        assertThat(keyring.unseal(amina.value(), sealed, PLACE)).isPresent();
    }

    @Test
    void a_key_that_is_just_being_made_does_not_outlive_the_erasure() {
        var drita = new PathwayId(UUID.randomUUID());
        var made = new CountDownLatch(1);
        var writing = run(() -> house.transactions.inNew(() -> {
            seal(drita);
            made.countDown();
            untilSomebodyWaits();
        }));
        var erasing = run(() -> {
            awaited(made);
            erase(drita);
        });
        CompletableFuture.allOf(writing, erasing)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        assertThat(house.database.count("select count(*) from keyring.data_key where sealed_for = ?", drita.value()))
                .isZero();
    }

    /** Until then, or for a moment where nobody does. */
    private void untilSomebodyWaits() {
        run(() -> {
                    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
                    while (house.database.count("select count(*) from pg_locks where not granted") == 0
                            && System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                })
                .join();
    }

    private static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, task -> Thread.ofPlatform().start(task));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_service_whose_rows_would_keep_a_person_does_not_start() {
        erasing.start(null);
        house.database.jdbi().useHandle(db -> {
            db.execute("create table parent (id uuid primary key, pathway uuid not null)");
            db.execute("create table child (parent uuid references parent)");
        });
        assertThatThrownBy(() -> erasing.start(null)).hasMessageContaining("child");
    }

    private void erase(PathwayId pathway) {
        house.transactions.inNew(() -> erasing.erase(pathway));
    }

    private byte[] seal(PathwayId person) {
        return keyring.seal(person.value(), "Amina".getBytes(StandardCharsets.UTF_8), PLACE);
    }
}
