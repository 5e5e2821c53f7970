package org.cairn.chassis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.chassis.journal.JournalFixture.CONSENT;
import static org.cairn.chassis.journal.JournalFixture.NOON;
import static org.cairn.chassis.journal.JournalFixture.given;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.cairn.chassis.sealing.Erased;
import org.cairn.chassis.sealing.TestKeys;
import org.cairn.contracts.coordination.ConsentEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalIT {

    private static final String CANARY = "canary-9f3b";

    private final JournalFixture house = new JournalFixture();
    private final Journal journal = house.journal();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_is_written_is_read_again_by_a_process_that_starts_later() {
        house.write(journal, given(CANARY));
        var written = house.write(house.journal(), new ConsentEvent.Withdrawn(NOON));
        assertThat(written.version()).isEqualTo(2);
        assertThat(house.journal().state(house.stream, CONSENT)).contains(2);
    }

    @Test
    void the_table_holds_no_readable_byte_of_a_person() {
        house.write(journal, given(CANARY));
        var sealed = house.database.jdbi().withHandle(db -> db.createQuery("select sealed from journal")
                .mapTo(byte[].class)
                .one());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(CANARY)
                .doesNotContain("consent");
    }

    @Test
    void the_outbox_gets_only_what_may_stand_on_the_bus() {
        house.write(journal, given(CANARY));
        var row = house.database.jdbi().withHandle(db -> db.createQuery("select * from outbox")
                .mapToMap()
                .one());
        assertThat(row.get("payload")).isEqualTo("{\"at\":\"2026-01-10T12:00:00Z\"}");
        assertThat(row.get("aggregateid")).isEqualTo(house.amina.toString());
        assertThat(row.toString()).doesNotContain(CANARY);
    }

    @Test
    void a_refused_command_leaves_nothing_behind() {
        IntStream.range(0, 3).forEach(_ -> house.write(journal, given("yes")));
        assertThatThrownBy(() -> house.write(journal, given("again"))).isInstanceOf(Refused.class);
        assertThat(house.database.count("select count(*) from journal")).isEqualTo(3);
        assertThat(house.database.count("select count(*) from outbox")).isEqualTo(3);
    }

    @Test
    void the_relay_is_woken_once_after_the_commit_and_not_by_a_refusal() {
        house.write(journal, given("yes"));
        assertThat(house.filled.all()).hasSize(1);
        IntStream.range(0, 2).forEach(_ -> house.write(journal, given("yes")));
        assertThatThrownBy(() -> house.write(journal, given("again"))).isInstanceOf(Refused.class);
        assertThat(house.filled.all()).hasSize(3);
    }

    @Test
    void a_stream_whose_key_is_gone_is_erased() {
        house.write(journal, given(CANARY));
        house.database.jdbi().useHandle(db -> db.execute("delete from keyring.data_key"));
        assertThatThrownBy(() -> house.journal().state(house.stream, CONSENT)).isInstanceOf(Erased.class);
    }

    @Test
    void sealed_bytes_open_only_where_they_were_written() {
        house.write(journal, given(CANARY));
        house.database.jdbi().useHandle(db -> db.execute("update journal set stream = 'consent/elsewhere'"));
        assertThatThrownBy(() -> journal.state(new StreamId("consent", "elsewhere"), CONSENT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_made_in_a_transaction_that_failed_is_never_used() {
        var keyring = TestKeys.keyring(house.database, house.files);
        var amina = house.amina.value();
        assertThatThrownBy(() -> house.transactions.inNew(() -> {
                    keyring.seal(amina, new byte[1], "place");
                    throw new IllegalStateException("the command failed after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        var sealed = house.transactions.inNew(() -> keyring.seal(amina, "name".getBytes(), "place"));
        assertThat(TestKeys.keyring(house.database, house.files).unseal(amina, sealed, "place"))
                .hasValue("name".getBytes());
    }

    @Test
    void commands_on_one_stream_wait_for_each_other() throws InterruptedException {
        var both = IntStream.range(0, 3)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> house.write(journal, given("yes"))))
                .toList();
        for (var one : both) {
            one.join();
        }
        assertThat(house.database.count("select max(version) from journal")).isEqualTo(3);
    }
}
