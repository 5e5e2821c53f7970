package org.cairn.local.demo;

import java.util.function.Supplier;

/** The scenarios that the demo can play, by their names in the domain's description. */
enum Scenarios {
    S1("A child whose age is disputed", ChildWhoseAgeIsDisputed::new),
    S2("Exploited at home: a citizen, and nothing for immigration", CitizenExploitedAtHome::new),
    S3("A person who will not help the police is helped all the same", HelpWithoutCooperation::new),
    S4("A negative decision and its reversal", DecisionReversed::new),
    S5("A return that stalls for 210 days", StalledReturn::new),
    S6("A relative under threat", RelativeUnderThreat::new),
    S7("Consent withdrawn midway", ConsentWithdrawnMidway::new),
    S8("A move to another region after a threat", MoveAfterThreat::new),
    S9("Returned, harmed again, and helped anew", HarmedAgainAfterReturn::new),
    S10("A raid: many people at once, and few accept help", ManyAtOnce::new);

    private final String title;
    private final Supplier<Scenario> scenario;

    Scenarios(String title, Supplier<Scenario> scenario) {
        this.title = title;
        this.scenario = scenario;
    }

    String title() {
        return title;
    }

    Scenario scenario() {
        return scenario.get();
    }
}
