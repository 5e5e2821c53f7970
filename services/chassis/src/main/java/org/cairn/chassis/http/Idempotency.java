package org.cairn.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.crypto.tink.Mac;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cairn.chassis.access.SortedSets;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.sealing.KeyFiles;

/** Creates happen once: the same Idempotency-Key and body give the first answer again, another body a problem. */
@ApplicationScoped
public class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final ObjectMapper CANONICAL = EventJson.MAPPER
            .copy()
            .registerModule(SortedSets.module())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY);

    private final ObjectMapper json;
    private final Caller caller;
    private final Answers answers;
    private final Mac key;

    Idempotency(ObjectMapper json, Caller caller, Answers answers, KeyFiles files) {
        this.json = json;
        this.caller = caller;
        this.answers = answers;
        this.key = files.bodyHashKey();
    }

    /**
     * Runs {@code create} in one transaction with the record of its answer, unless the caller's agency used the
     * request's Idempotency-Key on this route in the last 72 hours: then the stored answer comes back. Without the header it
     * just runs, in one transaction too. The answer's entity must be a record of outgoing ids and times, never of personal
     * data. What is refused is not kept: it is decided afresh when it is sent again.
     */
    public Response once(Object body, Supplier<Response> create) {
        var header = caller.header(HEADER);
        if (header.isEmpty()) {
            return QuarkusTransaction.joiningExisting().call(create::get);
        }
        Fields.text(HEADER, header.get(), LONGEST_KEY);
        var slot = hash(caller.who().agency() + "\n" + caller.path() + "\n" + header.get(), new byte[0]);
        var bodyHash = hash("body\n", canonical(body));
        return QuarkusTransaction.joiningExisting().call(() -> once(slot, bodyHash, create));
    }

    private Response once(byte[] slot, byte[] bodyHash, Supplier<Response> create) {
        if (answers.claim(slot, bodyHash)) {
            var answer = written(create.get());
            answers.keep(slot, answer);
            return response(answer);
        }
        var stored = answers.find(slot);
        if (!Arrays.equals(stored.bodyHash(), bodyHash)) {
            throw Problem.of(
                    409,
                    "idempotency-key-reused",
                    "This key stands for another request of your agency.",
                    HEADER,
                    "Send a new key with a new request; the old key only with the same body.");
        }
        return response(stored.answer());
    }

    private Answers.Answer written(Response response) {
        var headers = new TreeMap<String, String>();
        response.getHeaders()
                .forEach((name, values) -> headers.put(name, values.getFirst().toString()));
        try {
            var entity = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
            return new Answers.Answer(response.getStatus(), headers, entity);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Response response(Answers.Answer answer) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (answer.entity() != null) {
            response.entity(answer.entity()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }

    private static byte[] canonical(Object body) {
        try {
            return CANONICAL.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private byte[] hash(String place, byte[] content) {
        try {
            var hashed = new ByteArrayOutputStream();
            hashed.writeBytes(place.getBytes(StandardCharsets.UTF_8));
            hashed.writeBytes(content);
            return key.computeMac(hashed.toByteArray());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot hash", broken);
        }
    }
}
