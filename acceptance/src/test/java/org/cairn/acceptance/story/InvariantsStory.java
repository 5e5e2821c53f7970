package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Person;
import org.cairn.acceptance.steps.WorkList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds at every step: nobody learns more than was agreed to, and a child is never alone with papers or consent. */
@ExtendWith(RunningPlatform.class)
class InvariantsStory {

    private static final String PURPOSE = "LEGAL_REPRESENTATION";

    private final Cast cast;

    InvariantsStory(Platform platform) {
        this.cast = Cast.of(platform);
    }

    @Test
    void a_referral_never_tells_more_than_was_agreed_to_neither_when_sent_nor_changed_nor_read() {
        var lawyer = cast.lawyer();
        var pathway = cast.meet();
        var identity = pathway.consent(lawyer.id(), PURPOSE, "STATUS", "IDENTITY");
        var letter = Letter.toLawyer(lawyer, identity);
        notCovered(send(pathway, letter.with("note", "She sleeps badly.")), "note");
        notCovered(send(pathway, letter.with("fields", List.of("alias", "needs"))), "needs");
        var sent = pathway.refer(letter);
        notCovered(change(sent, "amendment", Map.of("note", "She sleeps badly.")), "note");
        change(sent, "amendment", Map.of("priority", "URGENT")).expect(200);

        var received = new Inbox(lawyer).awaited().path("referralId").asText();
        lawyer.post("coordination", "/referrals/" + received + "/information-request", Map.of("question", "Asleep?"))
                .expect(200);
        notCovered(change(sent, "information", Map.of("to", lawyer.id(), "answer", "She sleeps badly.")), "answer");
        new Inbox(lawyer).accept(received, null).expect(200);
        var read = lawyer.get("coordination", "/referrals/" + received).expect(200);
        assertThat(names(read.path("details")))
                .as("what was agreed to")
                .containsExactlyInAnyOrder("alias", "languages");
        assertThat(read.has("note")).isFalse();
        correct(pathway, Map.of("safeContact", "at her sister's", "reason", "CHANGED_SINCE"));
        var later = lawyer.get("coordination", "/referrals/" + received);
        assertThat(later.text()).as("what was told since").doesNotContain("sister", "sleeps", "drop-in");
    }

    @Test
    void what_rests_on_a_consent_taken_back_is_read_no_more_though_another_consent_stands() {
        var lawyer = cast.lawyer();
        var pathway = cast.meet();
        var identity = pathway.consent(lawyer.id(), PURPOSE, "STATUS", "IDENTITY");
        var contact = pathway.consent(lawyer.id(), PURPOSE, "CONTACT");
        pathway.refer(Letter.toLawyer(lawyer, identity)
                .with("consents", List.of(identity, contact))
                .with("fields", List.of("alias", "safeContact")));
        var received = new Inbox(lawyer).awaited().path("referralId").asText();
        new Inbox(lawyer).accept(received, null).expect(200);
        var path = "/referrals/" + received;
        assertThat(lawyer.get("coordination", path).text()).contains("drop-in", "Mira");
        pathway.withdraw(contact).expect(200);
        assertThat(lawyer.get("coordination", path).text()).doesNotContain("drop-in");
    }

    @Test
    void a_child_has_neither_papers_nor_a_consent_without_a_guardian() {
        var child = Person.someone().ofAge("CHILD").telling("birthYear", 2012);
        var inline = new HashMap<>(Pathway.opening(cast, child));
        inline.put("consents", List.of(atOnce("INDIVIDUAL")));
        refused(cast.ngo().post("coordination", "/pathways", inline), "child-needs-guardian");
        inline.put("consents", List.of(atOnce("GUARDIAN")));
        refused(cast.ngo().post("coordination", "/pathways", inline), "no-guardian");

        var pathway = cast.meet(child);
        var asked = "/consents/" + pathway.ask("law-centre", PURPOSE, "STATUS", "IDENTITY") + "/giving";
        refused(cast.ngo().post("coordination", asked, said("INDIVIDUAL")), "child-needs-guardian");
        refused(cast.ngo().post("coordination", asked, said("GUARDIAN")), "no-guardian");

        var papers = "/cases/" + decided(pathway) + "/papers";
        refused(cast.authority().post("identification", papers, Map.of("on", "GUARDIAN")), "no-guardian");
        assertThat(cast.authority()
                        .post("identification", papers, Map.of("on", "PERSON"))
                        .status())
                .isEqualTo(409);
    }

    /** By law and without consent a child is submitted; returns the authority's id of the case that it decided. */
    private String decided(Pathway pathway) {
        var waiting = WorkList.from(cast.authority());
        var submission = Map.of(
                "referralDate", "2026-11-02",
                "exploitation", "Labour",
                "ageAtExploitation", "Child (17 or under)",
                "ageToday", 14,
                "gender", "Female",
                "nationality", "Albanian",
                "narrative", "Told to " + cast.ngo().id());
        pathway.ngo()
                .as("first-responder")
                .post("identification", "/cases/" + pathway.caseId() + "/submission", submission)
                .expect(201);
        var theirs = waiting.caseTelling(cast.ngo().id());
        var decision =
                Map.of("outcome", "POSITIVE", "decidedOn", "2026-11-09", "reasons", "The account is consistent.");
        cast.authority()
                .post("identification", "/cases/" + theirs + "/reasonable-grounds", decision)
                .expect(201);
        return theirs;
    }

    private static Map<String, Object> said(String giver) {
        return Map.of("givenBy", giver, "how", "spoken", "language", "sqi", "interpreter", true, "childAssents", true);
    }

    private static Map<String, Object> atOnce(String giver) {
        var consent = new HashMap<>(said(giver));
        consent.put("recipient", "law-centre");
        consent.put("purpose", PURPOSE);
        consent.put("categories", List.of("STATUS", "IDENTITY"));
        return consent;
    }

    private Answer send(Pathway pathway, Letter letter) {
        return cast.ngo().post("coordination", "/pathways/" + pathway.caseId() + "/referrals", letter.document());
    }

    private Answer change(String referral, String how, Object body) {
        return cast.ngo().post("coordination", "/referrals/" + referral + "/" + how, body);
    }

    private void correct(Pathway pathway, Object body) {
        cast.ngo()
                .post("coordination", "/pathways/" + pathway.caseId() + "/record/corrections", body)
                .expect(204);
    }

    private static void notCovered(Answer answer, String field) {
        refused(answer, "consent-does-not-cover");
        assertThat(answer.json().path("field").asText()).contains(field);
    }

    private static void refused(Answer answer, String why) {
        assertThat(answer.expect(409).path("type").asText()).endsWith("/" + why);
        assertThat(answer.json().path("wayOut").asText()).isNotBlank();
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
