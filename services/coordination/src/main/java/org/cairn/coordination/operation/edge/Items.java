package org.cairn.coordination.operation.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.chassis.http.BodyProblems;
import org.cairn.chassis.http.Problem;

/** Reads the people of a batch one by one, so that what is wrong with one stands in nobody else's way. */
@ApplicationScoped
public class Items {

    private final ObjectMapper json;

    Items(ObjectMapper json) {
        this.json = json;
    }

    /** What could be read of each item, in their order. */
    List<Read> read(List<JsonNode> people) {
        return IntStream.range(0, people.size())
                .mapToObj(n -> read("people[" + n + "]", people.get(n)))
                .toList();
    }

    private Read read(String field, JsonNode person) {
        try {
            return new Known(field, json.treeToValue(person, MetPerson.class));
        } catch (JsonProcessingException unreadable) {
            return new Unread(BodyProblems.of(unreadable)
                    .orElseGet(() -> Problem.badField("", "This item cannot be read.", "See the API description."))
                    .within(field));
        }
    }

    /** An item as it could be read. */
    sealed interface Read {}

    /** A person, and how the request names the item. */
    record Known(String field, MetPerson person) implements Read {}

    /** An item with a field that is unknown, missing or wrong; the problem names it. */
    record Unread(Problem problem) implements Read {}
}
