package org.cairn.coordination.operation.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import org.cairn.chassis.http.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemsTest {

    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Items items = new Items(JSON);

    @Test
    void what_is_wrong_with_one_item_is_said_there_and_stands_in_nobodys_way() {
        var read = items.read(people("""
                [{"age": "ADULT", "acceptsHelp": true},
                 {"age": "ADULT"},
                 {"age": "OLD", "acceptsHelp": true},
                 {"age": "ADULT", "acceptsHelp": true, "birthYear": "no"},
                 {"age": "ADULT", "acceptsHelp": true}]"""));
        assertThat(read.get(0)).isInstanceOf(Items.Known.class);
        assertThat(problem(read.get(1)).field()).isEqualTo("people[1].acceptsHelp");
        assertThat(problem(read.get(2)).field()).isEqualTo("people[2].age");
        assertThat(problem(read.get(3)).field()).isEqualTo("people[3].birthYear");
        assertThat(read.get(4)).isInstanceOf(Items.Known.class);
    }

    @Test
    void there_is_no_field_for_a_suspect() {
        var read = items.read(people("""
                [{"age": "ADULT", "acceptsHelp": true, "suspects": [{"name": "canary"}]}]"""));
        var problem = problem(read.getFirst());
        assertThat(problem.field()).isEqualTo("people[0].suspects");
        assertThat(problem.getMessage() + problem.wayOut()).doesNotContain("canary");
    }

    @Test
    void a_batch_holds_a_hundred_people_and_says_so() {
        var one = people("[{}]").getFirst();
        assertThatCode(() -> batch(Collections.nCopies(100, one))).doesNotThrowAnyException();
        assertThatThrownBy(() -> batch(Collections.nCopies(101, one)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.field()).isEqualTo("people");
                    assertThat(problem.wayOut()).contains("100");
                });
    }

    private static BatchResource.NewBatch batch(List<JsonNode> people) {
        return new BatchResource.NewBatch("b1", null, null, null, people);
    }

    private static Problem problem(Items.Read read) {
        return ((Items.Unread) read).problem();
    }

    static List<JsonNode> people(String json) {
        try {
            return List.of(JSON.treeToValue(JSON.readTree(json), JsonNode[].class));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
