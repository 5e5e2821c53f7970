package org.cairn.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.sealing.KeyFiles;
import org.cairn.chassis.sealing.TestKeys;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.Test;

class EtagTest {

    private static final KeyFiles KEYS = TestKeys.files();
    private static final Map<String, Integer> BODY = Map.of("state", 1);

    @Test
    void the_same_content_has_the_same_tag_for_one_agency_and_another_for_two() {
        assertThat(etag("ngo", Map.of()).of(BODY))
                .isEqualTo(etag("ngo", Map.of()).of(BODY))
                .isNotEqualTo(etag("ngo", Map.of()).of(Map.of("state", 2)))
                .isNotEqualTo(etag("lawyers", Map.of()).of(BODY));
    }

    @Test
    void a_change_on_what_was_read_goes_on() {
        var tag = etag("ngo", Map.of()).of(BODY);
        assertThatCode(() -> etag("ngo", Map.of("If-Match", tag)).requireMatch(BODY))
                .doesNotThrowAnyException();
        assertThatCode(() -> etag("ngo", Map.of("If-Match", "\"x\", " + tag)).requireMatch(BODY))
                .doesNotThrowAnyException();
        assertThatCode(() -> etag("ngo", Map.of("If-Match", "*")).requireMatch(BODY))
                .doesNotThrowAnyException();
        assertThatCode(() -> etag("ngo", Map.of()).requireMatch(BODY)).doesNotThrowAnyException();
    }

    @Test
    void a_change_on_what_somebody_else_changed_is_refused() {
        var tag = etag("ngo", Map.of()).of(BODY);
        var stale = catchThrowableOfType(
                Problem.class, () -> etag("ngo", Map.of("If-Match", tag)).requireMatch(Map.of("state", 2)));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.field()).isEqualTo("If-Match");
    }

    private static Etag etag(String agency, Map<String, String> headers) {
        var caller = new Caller(new PlatformClock());
        caller.enter(
                new Who(new AgencyId(agency), Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "actor"),
                "GET /things",
                headers::get);
        return new Etag(new ObjectMapper(), caller, KEYS);
    }
}
