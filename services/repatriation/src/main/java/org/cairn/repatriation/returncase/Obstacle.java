package org.cairn.repatriation.returncase;

import java.util.Locale;
import org.cairn.chassis.Refusal;

/** What stands in the way of a departure, each with its source in law and the way out. */
public enum Obstacle implements Refusal {
    WILL_NOT_ASKED(
            "Nobody has noted whether the person wants to return",
            "Palermo Protocol Art. 8(2); CETS 197 Art. 16(2)",
            "Counsel the person and note their answer."),
    AGAINST_THE_PERSONS_WILL(
            "The person does not want to return",
            "Palermo Protocol Art. 8(2); CETS 197 Art. 16(2)",
            "Let the person stay; help with status and protection goes on."),
    WILL_NOT_BY_GUARDIAN(
            "For a child, or who is presumed one, only the guardian says yes",
            "CETS 197 Art. 10(4) and 16(7)",
            "Let the guardian answer after hearing the child."),
    RISK_UNKNOWN(
            "The danger of a return was not assessed",
            "Palermo Protocol Art. 8(1); CETS 197 Art. 16(1)",
            "Assess the risk with the person."),
    RISK_UNSAFE(
            "A return was found unsafe",
            "CETS 197 Art. 16(1); Palermo Protocol Art. 14 (non-refoulement)",
            "Look for protection here; assess the risk anew when something has changed."),
    RISK_TOO_OLD(
            "The assessment of the danger is older than it may be",
            "jurisdiction profile, risk-assessment-valid, after CETS 197 Art. 16(1)",
            "Assess the risk anew with the person."),
    EARLIER_ROUTE_UNSAFE(
            "An earlier return of the person may have gone wrong, and its route counts as unsafe until it is reassessed",
            "Palermo Protocol Art. 9(1)(b); CETS 197 Art. 16(5)",
            "Assess the risk anew, look at the earlier return, too, and send routeReassessed true."),
    PRESENCE_NEEDED(
            "A hearing needs the person here, and it is neither over nor arranged from afar",
            "Palermo Protocol Art. 8(2); CETS 197 Art. 16(2)",
            "Wait for the hearing, or ask the person's lawyer to arrange that they are heard from afar."),
    DOCUMENT_MISSING("There is no travel document", "Palermo Protocol Art. 8(4); CETS 197 Art. 16(4)", "Ask for one."),
    NOBODY_RECEIVES(
            "No agency that receives the person and no contacts there are named",
            "CETS 197 Art. 16(5) and 16(6)",
            "Agree on a plan with the person."),
    RECEIVING_WITHOUT_CONSENT(
            "The person does not, or no longer, let the receiving agency know of them",
            "CETS 197 Art. 11(1); GDPR Art. 6(1)(a)",
            "Ask the person, or agree on a plan with another agency."),
    RECEPTION_OPEN(
            "The receiving agency has not said that it is ready",
            "CETS 197 Art. 16(5)",
            "Let it confirm the reception, or agree on a plan with another agency."),
    GUARDIAN_MISSING(
            "Nobody is appointed who speaks for the child",
            "CETS 197 Art. 10(4)",
            "Ask the coordinating agency to have a guardian appointed."),
    BEST_INTERESTS_UNKNOWN(
            "Whether a return is in the child's best interests was not determined",
            "CETS 197 Art. 16(7)",
            "Have it determined after an assessment of risk and security."),
    AGAINST_BEST_INTERESTS(
            "A return is not in the child's best interests",
            "CETS 197 Art. 16(7)",
            "Let the child stay; have it determined anew when something has changed."),
    CAREGIVER_NOT_ASSESSED(
            "Who shall care for the child there was not assessed",
            "CETS 197 Art. 16(5) and 16(7)",
            "Have the caregiver assessed and note it with the best interests."),
    HOLD_STANDS(
            "The State asked for this return, and nobody may remove the person now",
            "CETS 197 Art. 10(2) and 13(1)",
            "Wait for the end of the hold; a return that the person asks for themselves is not barred.");

    private final String what;
    private final String source;
    private final String wayOut;

    Obstacle(String what, String source, String wayOut) {
        this.what = what;
        this.source = source;
        this.wayOut = wayOut;
    }

    /** Its name on the wire, as the last part of the problem type that it gives. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in one clause. */
    public String what() {
        return what;
    }

    /** Instrument and article, or where the platform's own rule stands. */
    public String source() {
        return source;
    }

    @Override
    public Reason reason() {
        return new Reason(what + " (" + source + ").", wayOut, "");
    }
}
