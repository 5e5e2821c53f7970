package org.cairn.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.sealing.Keyring;
import org.jdbi.v3.core.Jdbi;

/** The answers given to requests with an Idempotency-Key, sealed with the service's key, for 72 hours. */
@ApplicationScoped
public class Answers {

    private static final String KEPT = "interval '72 hours'";
    private static final int SWEPT_AT_ONCE = 20;

    private final Jdbi jdbi;
    private final Keyring keyring;

    Answers(Jdbi jdbi, Keyring keyring) {
        this.jdbi = jdbi;
        this.keyring = keyring;
    }

    /** One answer: its status, its headers and its body as JSON text, null when it had none. */
    record Answer(int status, Map<String, String> headers, String entity) {}

    /** An answer and the hash of the body it was given to. */
    record Stored(byte[] bodyHash, Answer answer) {}

    /** Takes the slot for this transaction; false when it is taken. Waits while another transaction is taking it. */
    boolean claim(byte[] slot, byte[] bodyHash) {
        return jdbi.withHandle(db -> {
            db.execute(
                    "delete from idempotency where slot in (select slot from idempotency where at < now() - " + KEPT
                            + " limit ? for update skip locked)",
                    SWEPT_AT_ONCE);
            db.execute("delete from idempotency where slot = ? and at < now() - " + KEPT, slot);
            return db.execute(
                            "insert into idempotency (slot, body_hash) values (?, ?) on conflict do nothing",
                            slot,
                            bodyHash)
                    == 1;
        });
    }

    /** Writes the answer into the slot that this transaction claimed. */
    void keep(byte[] slot, Answer answer) {
        try {
            var sealed = keyring.seal(Subject.NOBODY, EventJson.MAPPER.writeValueAsBytes(answer), place(slot));
            jdbi.useHandle(db -> db.execute("update idempotency set answer = ? where slot = ?", sealed, slot));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What stands in a taken slot. */
    Stored find(byte[] slot) {
        return jdbi.withHandle(db -> db.createQuery("select body_hash, answer from idempotency where slot = ?")
                .bind(0, slot)
                .map((row, _) -> new Stored(row.getBytes("body_hash"), unsealed(row.getBytes("answer"), slot)))
                .findOne()
                .orElseThrow(() -> Problem.unavailable("The first request with this key is just ending.", 1)));
    }

    private Answer unsealed(byte[] sealed, byte[] slot) {
        try {
            var answer = keyring.unseal(Subject.NOBODY, sealed, place(slot)).orElseThrow();
            return EventJson.MAPPER.readValue(answer, Answer.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String place(byte[] slot) {
        return "idempotency/" + HexFormat.of().formatHex(slot);
    }
}
