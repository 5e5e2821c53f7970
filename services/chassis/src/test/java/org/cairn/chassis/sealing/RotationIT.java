package org.cairn.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.chassis.TestDatabase;
import org.cairn.chassis.journal.JournalFixture;
import org.cairn.chassis.journal.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RotationIT {

    private static final String CANARY = "canary-Amina-Berisha";

    private final JournalFixture house = new JournalFixture();
    private final TestDatabase database = house.database;
    private final Transactions transactions = house.transactions;
    private final KeyFiles files = house.files;
    private final Keyring running = TestKeys.keyring(database, files);
    private final List<UUID> persons =
            Stream.generate(UUID::randomUUID).limit(5).toList();
    private final List<byte[]> sealed = new ArrayList<>();

    RotationIT() {
        persons.forEach(person -> sealed.add(seal(running, person)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_was_sealed_before_a_rotation_is_read_after_it_and_after_the_old_key_is_dropped() throws IOException {
        TestKeys.addPrimary(files.keyEncryptionFile());
        assertReads(running);
        assertReads(started());
        assertThat(rewrapping().rewrapAll(2)).isEqualTo(5);
        assertThat(rewrapping().left()).isZero();
        assertReads(started());
        TestKeys.dropAllButPrimary(files.keyEncryptionFile());
        assertReads(started());
        assertReads(running);
    }

    @Test
    void a_process_that_runs_on_seals_with_the_new_key_without_a_restart() {
        TestKeys.addPrimary(files.keyEncryptionFile());
        rewrapping().rewrapAll(10);
        var newcomer = UUID.randomUUID();
        seal(running, newcomer);
        assertThat(rewrapping().left())
                .as("nothing is wrapped by the old key any more")
                .isZero();
    }

    @Test
    void rewrapping_goes_on_where_it_was_broken_off_and_twice_is_as_good_as_once() {
        TestKeys.addPrimary(files.keyEncryptionFile());
        var primary = new KeyEncryptionKey(files.keyEncryptionFile()).primary();
        database.jdbi()
                .useHandle(db ->
                        db.execute("update keyring.data_key set kek = ? where sealed_for = ?", 12, persons.getFirst()));
        assertThat(rewrapping().rewrapAll(1)).isEqualTo(5);
        assertThat(rewrapping().rewrapAll(1)).isZero();
        assertThat(database.count("select count(*) from keyring.data_key where kek = ?", primary))
                .isEqualTo(5);
    }

    @Test
    void a_data_key_that_opens_no_more_keeps_none_of_the_others_from_being_wrapped_anew() {
        database.jdbi()
                .useHandle(db -> db.execute(
                        "update keyring.data_key set wrapped = 'nonsense' where sealed_for = ?", persons.get(2)));
        TestKeys.addPrimary(files.keyEncryptionFile());
        assertThat(rewrapping().rewrapAll(2)).isEqualTo(4);
        assertThat(rewrapping().left()).isEqualTo(1);
    }

    @Test
    void dropping_the_old_key_too_early_stops_the_start_and_says_which_file() {
        TestKeys.addPrimary(files.keyEncryptionFile());
        TestKeys.dropAllButPrimary(files.keyEncryptionFile());
        assertThatThrownBy(() -> TestKeys.keyring(database, files).start(null))
                .hasMessageContaining(files.keyEncryptionFile().getFileName().toString())
                .hasMessageContaining("does not open");
    }

    @Test
    void with_a_lost_key_the_service_does_not_start_and_opens_nothing() throws IOException {
        var other = TestKeys.keyring(database, TestKeys.files());
        assertThatThrownBy(() -> other.start(null)).hasMessageContaining("does not open this service's data keys");
        assertThatThrownBy(() -> other.unseal(persons.getFirst(), sealed.getFirst(), "place"))
                .hasMessageContaining("does not open");
        Files.delete(files.keyEncryptionFile());
        assertThatThrownBy(() -> TestKeys.keyring(database, files).start(null))
                .hasMessageContaining(files.keyEncryptionFile().getFileName() + " is missing");
    }

    @Test
    void with_the_right_key_the_service_starts_before_and_during_a_rotation() {
        assertThatCode(() -> TestKeys.keyring(database, files).start(null)).doesNotThrowAnyException();
        TestKeys.addPrimary(files.keyEncryptionFile());
        assertThatCode(() -> TestKeys.keyring(database, files).start(null)).doesNotThrowAnyException();
    }

    @Test
    void a_copy_of_the_database_holds_nothing_in_clear() {
        TestKeys.addPrimary(files.keyEncryptionFile());
        rewrapping().rewrapAll(2);
        database.jdbi().useHandle(db -> {
            db.execute("create table kept (sealed bytea)");
            sealed.forEach(bytes -> db.execute("insert into kept values (?)", (Object) bytes));
        });
        var clear = CANARY.getBytes(StandardCharsets.UTF_8);
        var dump = new ArrayList<String>();
        for (var table : List.of("keyring.data_key", "kept")) {
            dump.addAll(database.jdbi().withHandle(db -> db.createQuery("select cast(t as text) from " + table + " t")
                    .mapTo(String.class)
                    .list()));
        }
        assertThat(dump)
                .hasSize(10)
                .noneMatch(row ->
                        row.contains(CANARY) || row.contains(HexFormat.of().formatHex(clear)));
    }

    private byte[] seal(Keyring keyring, UUID person) {
        return transactions.inNew(() -> keyring.seal(person, CANARY.getBytes(StandardCharsets.UTF_8), "place"));
    }

    private void assertReads(Keyring keyring) {
        for (var i = 0; i < persons.size(); i++) {
            assertThat(keyring.unseal(persons.get(i), sealed.get(i), "place"))
                    .hasValue(CANARY.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Keyring started() {
        var keyring = TestKeys.keyring(database, files);
        keyring.start(null);
        return keyring;
    }

    private Rewrapping rewrapping() {
        return new Rewrapping(database.jdbi(), files, transactions, new SimpleMeterRegistry());
    }
}
