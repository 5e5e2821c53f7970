package org.cairn.acceptance.steps;

import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;

/** Agencies that nobody has met before this story: so none has anything but what the story gives it. */
public record Cast(Platform platform, Agency ngo, Agency coordinator) {

    /** An NGO at the border and an office that coordinates. */
    public static Cast of(Platform platform) {
        return new Cast(
                platform,
                platform.onboarded("border-aid", "NGO", "ngo-caseworker", "first-responder"),
                platform.onboarded("coordination-office", "NGO", "pathway-coordinator"));
    }

    /** The NGO in the role in which it submits. */
    public Agency responder() {
        return ngo.as("first-responder");
    }

    /** A lawyer's office that nobody knows yet. */
    public Agency lawyer() {
        return platform.onboarded("lawyers", "LEGAL_SERVICE", "lawyer");
    }

    /** A house that nobody knows yet, with that many places for women. */
    public House house(int places) {
        return House.opened(platform.onboarded("house", "SHELTER", "shelter-worker"), places);
    }

    /** The authority that the law of {@code uk-nrm} names. */
    public Agency authority() {
        return platform.agency("uk-sca", "identification-authority");
    }

    /** A body that enforces. */
    public Agency enforcement() {
        return platform.agency("border-enforcement", "immigration-enforcement");
    }

    /** A pathway of somebody whom the NGO has just met. */
    public Pathway meet() {
        return meet(Person.someone());
    }

    /** A pathway of that person. */
    public Pathway meet(Person person) {
        return Pathway.opened(this, person);
    }
}
