package org.cairn.chassis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;

/**
 * The rules of the house that bytecode can show; a service's ArchitectureTest takes them over with
 * {@code @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {

    private static final String CHASSIS = "org.cairn.chassis..";
    private static final String CONTRACTS = "org.cairn.contracts..";

    @ArchTest
    static final ArchRule the_core_knows_only_java = noClasses()
            .that(resideOutsideOfPackages("..edge..", CHASSIS, CONTRACTS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "com.fasterxml.jackson..",
                    "java.util.logging..",
                    "org.jboss..",
                    "org.slf4j..")
            .allowEmptyShould(true)
            .because("rules must be testable without a server (STYLE rule 1)");

    @ArchTest
    static final ArchRule no_service_knows_another = slices().matching("org.cairn.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(CHASSIS, CONTRACTS))
            .allowEmptyShould(true)
            .because("services meet only in contracts (STYLE rule 2)");

    @ArchTest
    static final ArchRule time_chance_and_environment_come_in_from_outside = noClasses()
            .that(resideOutsideOfPackages(CHASSIS))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callConstructor(Random.class)
            .allowEmptyShould(true)
            .because("what reads them cannot be replayed; ask PlatformClock (STYLE rule 3)");

    @ArchTest
    static final ArchRule nothing_depends_on_whether_the_person_helps_an_investigation = noClasses()
            .that(resideOutsideOfPackages("org.cairn.legalaid.cooperation..", CONTRACTS))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.cairn\\.contracts\\.legalaid\\.CooperationEvent.*")
            .allowEmptyShould(true)
            .because(
                    "assistance is not conditional on being a witness (CETS 197 Art. 12(6), Directive 2011/36/EU Art. 11(3))");

    @ArchTest
    static final ArchRule whole_classes_are_transactional_only_at_the_desks = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .haveNameMatching(".*(Desk|Consumer|View)")
            .allowEmptyShould(true)
            .because("journal and outbox are written by one method of a desk (STYLE rule 8)");

    @ArchTest
    static final ArchRule methods_are_transactional_only_at_the_desks = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(CHASSIS)
            .should(belongToADeskOrRead())
            .allowEmptyShould(true)
            .because(
                    "journal and outbox are written by one method of a desk; a read takes its audit row along (STYLE rule 8)");

    private HouseRules() {}

    private static ArchCondition<JavaMethod> belongToADeskOrRead() {
        return new ArchCondition<>("belong to a desk, a consumer or a view, or answer GET") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var fine = method.getOwner().getSimpleName().matches(".*(Desk|Consumer|View)")
                        || method.isAnnotatedWith(GET.class);
                events.add(new SimpleConditionEvent(method, fine, method.getDescription()));
            }
        };
    }
}
