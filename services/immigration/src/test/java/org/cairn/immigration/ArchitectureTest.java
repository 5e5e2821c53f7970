package org.cairn.immigration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.cairn.chassis.HouseRules;
import org.cairn.chassis.RoutesHaveRules;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;

@AnalyzeClasses(packages = "org.cairn.immigration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** Invariant 3, and CETS 197 Art. 12(6), 14(1)(a): what the person does for a prosecution is not even heard here. */
    @ArchTest
    static final ArchRule nothing_here_reads_whether_the_person_cooperates = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cairn.contracts.legalaid..")
            .because("a stay for the personal situation asks for no cooperation");

    /** Invariant 7. */
    @ArchTest
    static final ArchRule enforcement_has_one_route = methods()
            .that()
            .areAnnotatedWith(Rule.class)
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("EnforcementResource")
            .should(notLetEnforcementIn());

    private static ArchCondition<JavaMethod> notLetEnforcementIn() {
        return new ArchCondition<>("not let an enforcement body in") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var let =
                        List.of(method.getAnnotationOfType(Rule.class).roles()).contains(Role.IMMIGRATION_ENFORCEMENT);
                events.add(new SimpleConditionEvent(method, !let, method.getDescription()));
            }
        };
    }

    @ArchTest
    static final ArchTests routes = ArchTests.in(RoutesHaveRules.class);
}
