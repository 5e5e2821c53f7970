package org.cairn.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.sealing.Erased;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"zzz\":1}; zzz; Leave it out",
                "{\"sub\":{\"text\":\"a\",\"zzz\":1}}; sub.zzz; Leave it out",
                "{\"subs\":[{\"text\":\"a\"},{\"text\":\"toolong\"}]}; subs[1].text; at most 5",
                "{\"sub\":{}}; sub.text; Send the field",
                "{\"category\":\"SECRETVALUE\"}; category; Use one of: STATUS",
                "{\"role\":\"SECRETVALUE\"}; role; Use one of: person",
                "{\"number\":\"SECRETVALUE\"}; number; Send a number",
                "{\"day\":\"SECRETVALUE\"}; day; Send a date",
                "{\"subs\":\"SECRETVALUE\"}; subs; Send a list",
            })
    void a_bad_field_is_named_by_its_path_with_the_way_out(String body, String field, String wayOut) {
        var problem = problemOf(body);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.wayOut()).contains(wayOut);
        assertThat(problem.getMessage() + problem.wayOut()).doesNotContain("SECRETVALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":", "{", "SECRETVALUE"})
    void malformed_json_says_where_and_not_what(String body) {
        var problem = problemOf(body);
        assertThat(problem.type()).isEqualTo("malformed-json");
        assertThat(problem.wayOut()).contains("line 1").doesNotContain("SECRETVALUE");
    }

    @Test
    void what_is_erased_or_unknown_reads_like_what_never_was() {
        var never = Problem.notFound();
        assertThat(Problems.of(new Erased("stream of kind referral")))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(never);
        assertThat(Problems.of(new Refused(Why.UNKNOWN_REFERRAL)))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(never);
        assertThat(Problems.of(new NotFoundException()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(never);
    }

    @Test
    void a_refusal_keeps_its_name_its_reason_and_its_way_out() {
        var problem = Problems.of(new Refused(Why.TOO_LATE)).orElseThrow();
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("too-late");
        assertThat(problem.getMessage()).isEqualTo("because");
        assertThat(problem.wayOut()).isEqualTo("way out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57014", "40001", "55P03"})
    void trouble_that_passes_asks_to_come_again(String state) {
        var thrown = new IllegalStateException(new SQLException("x", state));
        var problem = Problems.of(thrown).orElseThrow();
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfterSeconds()).isPositive();
    }

    @Test
    void an_exhausted_pool_asks_to_come_again() {
        assertThat(Problems.of(new IllegalStateException(new SQLException("no connection in time"))))
                .get()
                .extracting(Problem::status)
                .isEqualTo(503);
    }

    @Test
    void a_mistake_of_ours_is_not_dressed_up() {
        assertThat(Problems.of(new SQLException("x", "23505"))).isEmpty();
        assertThat(Problems.of(new NullPointerException())).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_our_mistake_and_not_the_callers() {
        var unwritable =
                catchThrowableOfType(JsonProcessingException.class, () -> JSON.writeValueAsString(new Unwritable("x")));
        assertThat(Problems.of(unwritable)).isEmpty();
    }

    private static Problem problemOf(String body) {
        var refused = catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(body, Body.class));
        return Problems.of(refused).orElseThrow();
    }

    private enum Why implements Refusal {
        UNKNOWN_REFERRAL,
        TOO_LATE;

        @Override
        public Reason reason() {
            return new Reason("because", "way out", "");
        }
    }

    private record Sub(String text) {
        Sub {
            Fields.text("text", text, 5);
        }
    }

    private record Body(Sub sub, List<Sub> subs, Category category, Role role, Integer number, LocalDate day) {}

    private record Unwritable(String text) {
        public String getBroken() {
            throw new IllegalStateException(text);
        }
    }
}
