package org.cairn.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.Test;

class RoutesHaveRulesTest {

    @Test
    void a_route_with_a_rule_passes() {
        var classes = new ClassFileImporter().importClasses(Ruled.class);
        assertThat(RoutesHaveRules.every_route_states_who_may_call_it
                        .evaluate(classes)
                        .hasViolation())
                .isFalse();
    }

    @Test
    void a_route_without_a_rule_fails_and_is_named() {
        var classes = new ClassFileImporter().importClasses(Unruled.class);
        assertThatThrownBy(() -> RoutesHaveRules.every_route_states_who_may_call_it.check(classes))
                .hasMessageContaining("open()");
    }

    static class Ruled {
        @GET
        @Rule(roles = Role.AUDITOR)
        public void closed() {}
    }

    static class Unruled {
        @GET
        public void open() {}
    }
}
