package org.cairn.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.http.Rules;
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

    @Test
    void a_route_without_its_own_takes_the_rule_of_its_type() throws NoSuchMethodException {
        assertThat(roles(RuledAsAWhole.class, "closed")).containsExactly(Role.AUDITOR);
        assertPasses(RuledAsAWhole.class);
    }

    @Test
    void a_routes_own_rule_replaces_that_of_its_type() throws NoSuchMethodException {
        assertThat(roles(RuledAsAWhole.class, "other")).containsExactly(Role.LAWYER);
    }

    @Test
    void a_named_list_of_roles_stands_for_its_rule() throws NoSuchMethodException {
        assertThat(roles(RuledByName.class, "closed")).containsExactly(Role.GUARDIAN);
        assertThat(roles(RuledByName.class, "other")).containsExactly(Role.LAWYER);
        assertPasses(RuledByName.class);
    }

    @Test
    void a_route_without_any_rule_has_none() throws NoSuchMethodException {
        assertThat(Rules.of(Unruled.class.getDeclaredMethod("open"))).isEmpty();
    }

    private static void assertPasses(Class<?> resource) {
        RoutesHaveRules.every_route_states_who_may_call_it.check(new ClassFileImporter().importClasses(resource));
    }

    private static Role[] roles(Class<?> resource, String route) throws NoSuchMethodException {
        return Rules.of(resource.getDeclaredMethod(route)).orElseThrow().roles();
    }

    static class Ruled {
        @GET
        @Rule(roles = Role.AUDITOR)
        public void closed() {}
    }

    @Rule(roles = Role.AUDITOR)
    static class RuledAsAWhole {
        @GET
        public void closed() {}

        @GET
        @Rule(roles = Role.LAWYER)
        public void other() {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Rule(roles = Role.GUARDIAN)
    @interface Guardians {}

    @Guardians
    static class RuledByName {
        @GET
        public void closed() {}

        @GET
        @Rule(roles = Role.LAWYER)
        public void other() {}
    }

    static class Unruled {
        @GET
        public void open() {}
    }
}
