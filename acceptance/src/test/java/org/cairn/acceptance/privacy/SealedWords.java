package org.cairn.acceptance.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.House;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Person;
import org.cairn.acceptance.steps.WorkList;

/** Puts a marked word into every field of words that agencies write to one another about a person. */
record SealedWords(Cast cast, String canary) {

    static final String DAY = LocalDate.now().minusDays(3).toString();

    /** A house asks, is answered, and reads a changed note; another one says no in words; a draft waits. */
    void inReferrals(Pathway pathway, House house) {
        var offer = house.offerTo(cast.ngo());
        var consent = pathway.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        var letter = Letter.toShelter(List.of(offer), List.of(consent)).with("note", canary + "-first-note");
        var sent = pathway.refer(letter);
        var inbox = new Inbox(house.agency());
        var referral = "/referrals/" + inbox.awaited().path("referralId").asText();
        step(house.agency(), referral + "/information-request", Map.of("question", canary + "-question"));
        step(cast.ngo(), "/referrals/" + sent + "/information", Map.of("to", offer, "answer", canary + "-answer"));
        step(cast.ngo(), "/referrals/" + sent + "/amendment", Map.of("note", canary + "-amended"));
        var no = Map.of("reason", "OTHER", "text", canary + "-no");
        step(house.agency(), referral + "/rejection", no);
        var draft = letter.with("draft", true).with("note", canary + "-draft").document();
        cast.ngo()
                .post("coordination", "/pathways/" + pathway.caseId() + "/referrals", draft)
                .expect(201);
        var right = Map.of(
                "alias",
                canary + "-right-alias",
                "safeContact",
                canary + "-right-contact",
                "needs",
                List.of(canary + "-right-need"),
                "reason",
                "WRITTEN_WRONGLY");
        cast.ngo()
                .post("coordination", "/pathways/" + pathway.caseId() + "/record/corrections", right)
                .expect(204);
    }

    /** Where a house stands, and that somebody of it is missing. */
    void inHouse(House house, String stay, String lastSeenAt) {
        house.agency()
                .put("shelter", "/houses/WOMEN/address", Map.of("address", canary + "-street 1"))
                .expect(204);
        house.agency()
                .post("shelter", "/placements/" + stay + "/missing", Map.of("lastSeenAt", lastSeenAt, "risk", "HIGH"))
                .expect(200);
    }

    /** Reasons, opinions and statements about a case that was decided in the person's favour, and one that was not. */
    void inCases(Pathway good, String goodAtAuthority, Pathway bad) {
        note(cast.ngo(), good, "assessments", Map.of("assessment", canary + "-opinion"));
        var theirs = "/cases/" + goodAtAuthority + "/";
        decide(theirs + "age", Map.of("finding", "ADULT", "method", canary + "-method"));
        decide(theirs + "reflection/withholding", Map.of("ground", "PUBLIC_ORDER", "reasons", canary + "-withheld"));
        decide(
                theirs + "conclusive-grounds",
                Map.of(
                        "outcome",
                        "POSITIVE",
                        "decidedOn",
                        DAY,
                        "exploitation",
                        List.of("ForcedLabour"),
                        "reasons",
                        canary + "-conclusive",
                        "beforeMinimumAtPersonsWish",
                        true));

        var no = "/cases/" + submitted(bad) + "/";
        decide(no + "reasonable-grounds", Map.of("outcome", "NEGATIVE", "decidedOn", DAY, "reasons", canary + "-neg"));
        var again = Map.of("ground", "NEW_EVIDENCE", "statement", canary + "-statement");
        note(cast.ngo(), bad, "reconsideration", again);
        decide(
                no + "reconsideration/decision",
                Map.of("outcome", "UPHELD", "decidedOn", DAY, "reasons", canary + "-again"));
    }

    /** Somebody speaks for a child, under a name. */
    void inGuardianship() {
        var child = cast.meet(Person.someone().ofAge("CHILD").telling("birthYear", 2012));
        var office = cast.platform().onboarded("guardians", "NGO", "guardian");
        var guardian = "/guardian/";
        cast.ngo()
                .post(
                        "coordination",
                        "/pathways/" + child.caseId() + guardian + "request",
                        Map.of("agency", office.id()))
                .expect(200);
        var theirs = Awaitility.await("the request")
                .until(
                        () -> office.get("coordination", "/tasks").expect(200).findValuesAsText("caseId"),
                        ids -> !ids.isEmpty())
                .getFirst();
        office.post(
                        "coordination",
                        "/pathways/" + theirs + guardian + "appointment",
                        Map.of("standing", "GUARDIAN", "name", canary + "-guardian"))
                .expect(200);
    }

    /** The authority's id of a case that was submitted to it, with a narrative. */
    String submitted(Pathway pathway) {
        pathway.consent("uk-sca", "IDENTIFICATION", "STATUS", "IDENTITY", "EXPLOITATION");
        var waiting = WorkList.from(cast.authority());
        var submission = Map.of(
                "referralDate", DAY,
                "exploitation", "Labour",
                "ageAtExploitation", "Adult (18 or over)",
                "gender", "Female",
                "nationality", "Vietnamese",
                "narrative", canary + "-narrative of " + pathway.caseId());
        note(pathway.ngo().as("first-responder"), pathway, "submission", submission);
        return waiting.caseTelling(pathway.caseId());
    }

    private static void note(Agency agency, Pathway pathway, String what, Object body) {
        agency.knowing(pathway.position())
                .post("identification", "/cases/" + pathway.caseId() + "/" + what, body)
                .expect(200, 201, 204);
    }

    private void decide(String path, Object body) {
        cast.authority().post("identification", path, body).expect(200, 201, 204);
    }

    private static void step(Agency agency, String path, Object body) {
        agency.post("coordination", path, body).expect(200);
    }
}
