package org.cairn.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a service answered: the status, the document (missing when there was none), and who was asked what. */
public record Answer(String asked, int status, JsonNode body, Optional<String> location, Optional<String> retryAfter) {

    /** The body of a success; anything else ends what was being done. */
    public JsonNode expect(int... wanted) {
        for (var code : wanted) if (code == status) return body;
        throw new UnexpectedAnswer(this);
    }

    public boolean is(int code) {
        return status == code;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    /** A service said something else than what the caller can go on with. */
    public static final class UnexpectedAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(Answer answer) {
            super(answer.asked() + " answered " + answer.status() + " " + answer.body());
        }
    }
}
