package org.cairn.chassis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.chassis.journal.JournalFixture.given;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayIT {

    private final JournalFixture house = new JournalFixture();
    private final Wire wire = new Wire();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Relay relay = new Relay(house.database.jdbi(), wire, metrics);

    @BeforeEach
    void three_letters_wait() {
        var journal = house.journal();
        List.of("one", "two", "three").forEach(how -> house.write(journal, given(how)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void letters_go_out_in_order_and_leave_the_outbox() {
        relay.sendAll();
        assertThat(wire.versions()).containsExactly("1", "2", "3");
        assertThat(waiting()).isZero();
    }

    @Test
    void a_letter_says_what_it_is_in_its_headers() {
        relay.sendAll();
        var first = wire.sent.history().getFirst();
        assertThat(first.topic()).isEqualTo("coordination.events");
        assertThat(first.key()).isEqualTo(house.amina.toString());
        assertThat(header(first.headers(), "ce_type")).isEqualTo("org.cairn.coordination.consent.given.v1");
        assertThat(header(first.headers(), "ce_source")).isEqualTo("shelter/" + house.stream);
    }

    @Test
    void without_the_broker_everything_waits_and_goes_out_later() {
        wire.broken = true;
        assertThatThrownBy(relay::sendAll).isInstanceOf(RuntimeException.class);
        assertThat(waiting()).isEqualTo(3);
        wire.broken = false;
        relay.sendAll();
        assertThat(wire.versions()).containsExactly("1", "2", "3");
    }

    @Test
    void dying_between_sending_and_deleting_sends_the_same_letters_again() {
        wire.dieAfterSending = true;
        assertThatThrownBy(relay::sendAll).hasMessage("killed");
        wire.dieAfterSending = false;
        relay.sendAll();
        var ids = wire.sent.history().stream()
                .map(letter -> header(letter.headers(), "ce_id"))
                .toList();
        assertThat(ids).hasSize(6);
        assertThat(ids.subList(3, 6)).as("known again by their ids").isEqualTo(ids.subList(0, 3));
    }

    @Test
    void only_one_relay_of_a_service_sends_at_a_time() {
        try (var other = house.database.jdbi().open().begin()) {
            other.execute("select pg_advisory_xact_lock(hashtextextended('relay', 0))");
            assertThat(relay.sendBatch()).isZero();
            other.rollback();
        }
        assertThat(relay.sendBatch()).isEqualTo(3);
    }

    @Test
    void what_waits_is_measured() {
        assertThat(metrics.get("cairn_outbox_rows").gauge().value()).isEqualTo(3);
        relay.sendAll();
        assertThat(metrics.get("cairn_outbox_oldest_seconds").gauge().value()).isZero();
    }

    private long waiting() {
        return house.database.count("select count(*) from outbox");
    }

    private static String header(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value());
    }

    private static final class Wire extends Broker {

        private MockProducer<String, byte[]> sent = mock();
        private boolean broken;
        private boolean dieAfterSending;

        private Wire() {
            super(Map.of());
        }

        private static MockProducer<String, byte[]> mock() {
            return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        private List<String> versions() {
            return sent.history().stream()
                    .map(letter -> header(letter.headers(), "ce_version"))
                    .toList();
        }

        @Override
        Producer<String, byte[]> producer() {
            sent.sendException = broken ? new TimeoutException("no broker") : null;
            sent.flushException = dieAfterSending ? new IllegalStateException("killed") : null;
            return sent;
        }

        @Override
        void replace(Producer<String, byte[]> failed) {
            sent = broken ? mock() : sent;
        }
    }
}
