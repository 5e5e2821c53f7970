package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.local.api.Answer;

/** Where a scenario is played: who acts, who tells, and what every agency can do and see. */
record Stage(Cast cast, Narrator narrator) {

    private static final Duration MOMENT = Duration.ofMillis(1_600);

    private static final Map<String, Object> WOMAN = Map.of(
            "alias",
            "Mira",
            "birthYear",
            1998,
            "sex",
            "FEMALE",
            "languages",
            List.of("sqi", "eng"),
            "nationalities",
            List.of("AL"),
            "safeContact",
            "through Harbour Aid's drop-in, mornings only",
            "needs",
            List.of("a quiet room"));

    void chapter(String title) {
        narrator.chapter(title);
    }

    void says(String text, Object... values) {
        narrator.says(text, values);
    }

    /** Tells what must hold at this stage, and whether it does. */
    void check(String what, boolean holds) {
        narrator.check(what, holds);
    }

    Actor actor(String agency, String role) {
        return cast.actor(agency, role);
    }

    /** The day on the platform. */
    LocalDate today() {
        return cast.time().today();
    }

    /** Lets that much time pass for all services at once; they need a moment to agree again on who may read what. */
    void forward(Duration amount) throws InterruptedException {
        cast.time().forward(amount);
        Thread.sleep(MOMENT);
    }

    /** A woman of 28 and what she told; {@code other} replaces or adds fields of the body. */
    Case open(Actor opener, Map<String, ?> other) throws IOException, InterruptedException {
        var body = new HashMap<String, Object>(Map.of(
                "jurisdiction", "uk-nrm",
                "entryChannel", "BORDER",
                "region", "Kent",
                "age", "ADULT",
                "person", WOMAN));
        body.putAll(other);
        var opened = opener.post(cast.coordination("/pathways"), body);
        return new Case(
                opener, opened.path("caseId").asText(), opened.path("position").asText());
    }

    void presume(Case known, boolean ageInDoubt) throws IOException, InterruptedException {
        var body = Map.of("urgentNeeds", List.of("SHELTER"), "ageInDoubt", ageInDoubt);
        known.knower().post(cast.identification("/cases/" + known.id() + "/presumption"), body, known.position());
    }

    /** The person is asked whether an agency may know categories for a purpose, and says yes. */
    Consents.Given consent(Case known, Question question) throws IOException, InterruptedException {
        return new Consents(cast, known.id()).askAndGive(known.knower(), question, "INDIVIDUAL");
    }

    /** Sends a referral; what it discloses must be covered by the consents. */
    String refer(Case known, Map<String, ?> body) throws IOException, InterruptedException {
        var url = cast.coordination("/pathways/" + known.id() + "/referrals");
        return known.knower().post(url, body).path("referralId").asText();
    }

    /** Waits until a service knows the actor's case: it hears of it a moment later. */
    void answering(Actor actor, String url) throws IOException, InterruptedException {
        new Patience(url + " to answer " + actor.agency())
                .until(() -> whether(actor.ask(url).status() == 200));
    }

    /** Waits until that field of an answer is there and true. */
    void reading(Actor actor, String url, String field) throws IOException, InterruptedException {
        new Patience(field + " at " + url).until(() -> actor.ask(url).body().path(field));
    }

    /** The newest line of the actor's inbox in that state. */
    JsonNode inbox(Actor actor, String state) throws IOException, InterruptedException {
        return new Patience("a referral in the inbox of " + actor.agency())
                .until(() -> new Pages(actor, cast.coordination("/referrals?box=in&state=" + state)).newest("since"));
    }

    /** Takes a step with a referral: acceptance, rejection, start, completion… */
    JsonNode step(Actor actor, String referral, String step, Map<String, ?> body)
            throws IOException, InterruptedException {
        return actor.post(cast.coordination("/referrals/" + referral + "/" + step), body);
    }

    Answer pathway(Actor actor, String caseId) throws IOException, InterruptedException {
        return actor.ask(cast.coordination("/pathways/" + caseId));
    }

    /** The short names of the steps that the actor sees in full on the timeline; none where it is told that there is no such case. */
    Set<String> seen(Actor actor, String caseId) throws IOException, InterruptedException {
        var seen = new LinkedHashSet<String>();
        for (var entry : actor.ask(cast.timeline("/timelines/" + caseId)).body().path("entries")) {
            if (!entry.path("masked").asBoolean()) seen.add(entry.path("type").asText());
        }
        return seen;
    }

    /** Takes a step that may be refused: the last word of the problem's type when it was, else nothing. */
    String refusal(Actor actor, String url, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = actor.tryPost(url, body);
        if (answer.status() < 400) return "";
        says("%d %s", answer.status(), answer.text("title"));
        var type = answer.text("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** How many of that kind the actor counts in this quarter. */
    int counted(Actor actor, String kind) throws IOException, InterruptedException {
        for (var table : decisions(actor)) {
            if (table.path("kind").asText().equals(kind))
                return table.path("total").asInt();
        }
        return 0;
    }

    /** The smallest count that the rapporteur is shown in this quarter, in cells and totals. */
    int smallestPublished() throws IOException, InterruptedException {
        var smallest = Integer.MAX_VALUE;
        for (var count : decisions(actor("rapporteur", "national-rapporteur")).findValues("count")) {
            smallest = Math.min(smallest, count.asInt());
        }
        return smallest;
    }

    private JsonNode decisions(Actor actor) throws IOException, InterruptedException {
        var today = today();
        var quarter = today.getYear() + "Q" + ((today.getMonthValue() + 2) / 3);
        return actor.get(cast.identification("/statistics/decisions?quarter=" + quarter))
                .path("tables");
    }

    /** All that the actor is told on the timeline, as text. */
    String told(Actor actor, String caseId) throws IOException, InterruptedException {
        return actor.ask(cast.timeline("/timelines/" + caseId)).body().toString();
    }

    /** A look that has found what holds. */
    JsonNode whether(boolean holds) {
        return BooleanNode.valueOf(holds);
    }

    /** Waits until the actor sees that step in full. */
    void await(Actor actor, String caseId, String type) throws IOException, InterruptedException {
        new Patience(type + " on the timeline of " + actor.agency())
                .until(() -> whether(seen(actor, caseId).contains(type)));
    }
}
