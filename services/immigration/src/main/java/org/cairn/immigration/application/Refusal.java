package org.cairn.immigration.application;

/** Why something about an application for a status is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    ALREADY_PREPARED("This application is written already.", "", "Read the application to see where it stands."),
    NOT_REQUIRED(
            "It is noted that the person needs no permission to stay, so there is nothing to apply for.",
            "",
            "If that was wrong, take the note back first."),
    GROUND_NOT_IN_LAW(
            "The law under which this pathway runs knows no permit on this ground (see status-grounds in its "
                    + "profile).",
            "ground",
            "Choose a ground that the profile names."),
    NOT_DERIVATIVE(
            "Only an application on the ground DERIVATIVE rests on a relative's.",
            "derivation",
            "Leave derivation out, or send the ground DERIVATIVE."),
    NO_PRINCIPAL(
            "An application on the ground DERIVATIVE rests on a relative's, and none is named.",
            "derivation",
            "Name the relative's application and what the person is to them."),
    RELATION_NOT_IN_LAW(
            "The law under which this pathway runs lets no such relative rest an application on another's.",
            "derivation.relation",
            "Choose a relation that the profile names under derivative-relations, or another ground."),
    SPOUSES_ARE_MARRIED(
            "Class T-2 is for the spouse of the principal (8 CFR 214.200 ff.; INA 101(a)(15)(T)(ii)).",
            "derivation.married",
            "Send married if they are; else apply on another ground."),
    AGE_MISSING(
            "The class of this relative depends on their age (8 CFR 214.200 ff.).",
            "derivation.age",
            "Send the age in whole years."),
    TOO_OLD(
            "Class T-3 is for children under 21 and class T-5 for siblings under 18 (8 CFR 214.200 ff.; INA "
                    + "101(a)(15)(T)(ii)).",
            "derivation.age",
            "Where danger of retaliation threatens another class may be open; else apply on another ground."),
    MARRIED(
            "Classes T-3 and T-5 are for the unmarried (8 CFR 214.200 ff.).",
            "derivation.married",
            "Apply on another ground."),
    NO_DANGER(
            "Parents and siblings of a principal of 21 or older, and children of relatives, derive only where "
                    + "present danger of retaliation threatens (8 CFR 214.200 ff.; INA 101(a)(15)(T)(ii)(III)).",
            "derivation.danger",
            "Have the danger assessed in coordination and send it."),
    NOT_PREPARED("There is no such application yet.", "", "Prepare it first."),
    ALREADY_LODGED("This application was handed in already.", "", "Read the application to see where it stands."),
    OWN_APPLICATION(
            "Who writes an application for the person does not decide on it.", "authority", "Name another authority."),
    NO_GUARDIAN(
            "The person is a child, or presumed one, and nobody who may speak for them is appointed (CETS 197 "
                    + "Art. 10(4)(a); Directive 2011/36/EU Art. 14(2), 16(3)).",
            "",
            "Have a guardian appointed in coordination; preparing may go on meanwhile."),
    NO_CONSENT(
            "The person has not agreed that this authority may know what it needs (CETS 197 Art. 11, 12(7)).",
            "authority",
            "Send the authority a referral for IMMIGRATION_STATUS with the person's consent to the purpose "
                    + "STATUS_DECISION."),
    NOT_LODGED("This application was not handed in.", "", "Wait until it is lodged with you."),
    ALREADY_EXAMINED("The authority examines this application already.", "", "Decide it when you have what you need."),
    NOT_EXAMINED("This application is not being examined.", "", "Note first that the examination has begun."),
    ALREADY_DECIDED("This application was decided already.", "", "Read the application to see where it stands."),
    NOT_THE_AUTHORITY(
            "This application was lodged with another authority.", "", "Only the authority that was asked answers."),
    PERMANENT_HAS_NO_END(
            "A permanent permit has no last day.", "validUntil", "Leave validUntil out, or send TEMPORARY."),
    ENDS_BEFORE_IT_BEGINS(
            "A temporary permit needs a last day after today.", "validUntil", "Send the last day of the permit."),
    PERMIT_TOO_SHORT(
            "A permit that rests on cooperation lasts at least as long as the law of the pathway says: six "
                    + "months (Directive 2004/81/EC Art. 8(3)).",
            "validUntil",
            "Send a later last day."),
    OUTLASTS_PRINCIPAL(
            "A permit that rests on a relative's does not outlast it (USCIS Policy Manual vol. 3 part B ch. 10; Directive "
                    + "2003/86/EC Art. 13(3); AufenthG s. 27(4)).",
            "validUntil",
            "Send a day within the relative's permit. A ground of the person's own is bound by none: it needs an "
                    + "application of its own."),
    PRINCIPAL_MAY_NOT_STAY(
            "A permit that rests on a relative's needs one on which it can rest (USCIS Policy Manual vol. 3 part B ch. 10; "
                    + "Directive 2003/86/EC Art. 13(3); AufenthG s. 27(4)).",
            "outcome",
            "Wait until the relative's application or renewal is decided. A ground of the person's own is bound by none: it "
                    + "needs an application of its own."),
    LATE_NEEDS_REASON(
            "The last day to appeal has passed, so the appeal needs a reason; it is not refused for being "
                    + "late alone.",
            "lateBecause",
            "Send the reason, one that the profile names where it names any."),
    ALREADY_APPEALED("An appeal is pending already.", "", "Read the application to see where it stands."),
    NOT_REFUSED(
            "This application was not refused, so there is nothing to appeal against.",
            "",
            "Read the application to see where it stands."),
    NOT_APPEALED("No appeal is pending.", "", "Wait until somebody appeals."),
    NOT_THEIR_WISH(
            "An application is withdrawn at the person's wish and for no other reason.",
            "atPersonsWish",
            "Send true when the person wishes it."),
    NOTHING_TO_WITHDRAW("This application is over.", "", "Read the application to see where it stands."),
    NOTHING_TO_RENEW("There is no permit that could be renewed.", "", "Read the application to see where it stands."),
    ALREADY_ASKED(
            "A renewal was asked for already; the permit goes on until it is decided.", "", "Wait for the decision."),
    ALREADY_EXPIRED("This permit has expired.", "", "Prepare a new application; help goes on meanwhile."),
    NO_RENEWAL_ASKED("Nobody asked for a renewal.", "", "Wait until somebody asks."),
    NOT_LONGER("A renewal lasts longer than the permit that it renews.", "validUntil", "Send a later last day."),
    WITHDRAWN_ALREADY("This application was withdrawn.", "", "Prepare a new one if the person wishes."),
    APPLICATION_OPEN(
            "An application is under way or a permit stands, so a permission is needed.",
            "",
            "Withdraw the application first if the person wishes.");

    private final Reason reason;

    Refusal(String because, String field, String wayOut) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
