package org.cairn.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.HttpMethod;
import org.cairn.chassis.http.Rule;

/**
 * Every route states who may call it; a service's ArchitectureTest takes this over with
 * {@code @ArchTest static final ArchTests routes = ArchTests.in(RoutesHaveRules.class)}.
 */
public final class RoutesHaveRules {

    @ArchTest
    static final ArchRule every_route_states_who_may_call_it = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(Rule.class)
            .orShould()
            .beMetaAnnotatedWith(Rule.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Rule.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areMetaAnnotatedWith(Rule.class)
            .allowEmptyShould(true)
            .because("a route without a rule answers 404 to everybody (STYLE rule 11)");

    private RoutesHaveRules() {}
}
