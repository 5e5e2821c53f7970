package org.cairn.immigration;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.cairn.chassis.HouseRules;
import org.cairn.chassis.RoutesHaveRules;

@AnalyzeClasses(packages = "org.cairn.immigration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchTests routes = ArchTests.in(RoutesHaveRules.class);
}
