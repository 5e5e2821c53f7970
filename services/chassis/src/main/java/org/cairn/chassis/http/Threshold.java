package org.cairn.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.access.Standing;

/** What must hold for a bearer whatever the route: the agency takes part, the person works for it, and neither asks too much. */
@ApplicationScoped
class Threshold {

    private final Agencies agencies;
    private final Pseudonyms pseudonyms;
    private final Limits limits;

    Threshold(Agencies agencies, Pseudonyms pseudonyms, Limits limits) {
        this.agencies = agencies;
        this.pseudonyms = pseudonyms;
        this.limits = limits;
    }

    /** The name under which the journal and the audit know the bearer. */
    String actor(Bearer bearer) {
        return pseudonyms.of(bearer.subject());
    }

    /**
     * Lets the bearer pass.
     *
     * @throws Problem 401 who has left, 403 when the agency takes no part, 429 when it asks too much
     */
    void pass(Bearer bearer) {
        if (bearer.agency().isEmpty()) {
            return;
        }
        limits.count(bearer.agency().get());
        switch (standing(bearer)) {
            case GOOD -> {}
            case SUSPENDED ->
                throw Problem.of(
                        403,
                        "agency-suspended",
                        "Your agency takes no part at present.",
                        "",
                        "Ask the platform's operator, who can reinstate it.");
            case OFF_BOARDED ->
                throw Problem.of(
                        403,
                        "agency-off-boarded",
                        "Your agency has left the platform.",
                        "",
                        "An agency that comes back is entered under a new id by the platform's operator.");
            case DEPARTED ->
                throw Problem.of(
                        401,
                        "departed",
                        "This account is closed here.",
                        "",
                        "Sign in with the account that your present agency gave you.");
        }
    }

    /** Whether the bearer would still pass, by what is committed now. */
    boolean stands(Bearer bearer) {
        return standing(bearer) == Standing.GOOD;
    }

    private Standing standing(Bearer bearer) {
        return agencies.standing(bearer.agency().orElseThrow(), pseudonyms.acrossServices(bearer.subject()));
    }
}
