package org.cairn.chassis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.chassis.journal.JournalFixture.NOON;
import static org.cairn.chassis.journal.JournalFixture.given;

import java.util.List;
import java.util.Map;
import org.cairn.chassis.sealing.TestKeys;
import org.cairn.contracts.coordination.ConsentEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepublicationIT {

    private final JournalFixture house = new JournalFixture();

    @BeforeEach
    void write() {
        house.write(house.journal(), given("canary"));
        house.write(house.journal(), new ConsentEvent.Withdrawn(NOON));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_was_sent_is_sent_again_letter_for_letter() {
        var first = outbox();
        house.database.jdbi().useHandle(db -> db.execute("delete from outbox"));
        var again = republication();
        again.sendAll();
        assertThat(outbox()).isEqualTo(first).hasSize(2);
        assertThat(again.progress().sent()).isEqualTo(2);
    }

    @Test
    void what_is_still_waiting_to_be_sent_goes_out_once() {
        republication().sendAll();
        republication().sendAll();
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void of_a_person_whose_key_is_gone_nothing_is_sent() {
        house.database.jdbi().useHandle(db -> {
            db.execute("delete from outbox");
            db.execute("delete from keyring.data_key");
        });
        var again = republication();
        again.sendAll();
        assertThat(outbox()).isEmpty();
        assertThat(again.progress().erased()).isEqualTo(2);
    }

    private List<Map<String, Object>> outbox() {
        return house.database.jdbi().withHandle(db -> db.createQuery(
                        "select id, aggregatetype, aggregateid, type, payload, headers from outbox order by seq")
                .mapToMap()
                .list());
    }

    private Republication republication() {
        return new Republication(
                house.database.jdbi(), TestKeys.keyring(house.database, house.files), house.outbox, house.transactions);
    }
}
