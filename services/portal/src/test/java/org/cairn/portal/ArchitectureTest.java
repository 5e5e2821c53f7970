package org.cairn.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cairn.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_core_knows_only_java = noClasses()
            .that()
            .resideOutsideOfPackage("..edge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "io.vertx..",
                    "java.sql..",
                    "java.net.http..",
                    "com.fasterxml..",
                    "org.jboss..")
            .because("what is drawn must be testable without a server");

    @ArchTest
    static final ArchRule the_portal_keeps_nothing = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.apache.kafka..", "java.nio.file..")
            .because("it shows what the services tell its reader and holds no data of its own");

    @ArchTest
    static final ArchRule no_service_leans_on_another = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.cairn.coordination..",
                    "org.cairn.identification..",
                    "org.cairn.shelter..",
                    "org.cairn.timeline..")
            .because("the portal is a client of the public APIs");
}
