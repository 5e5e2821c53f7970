package org.cairn.local.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** S1: somebody says "maybe 16"; doubt counts as childhood, and without a guardian nobody consents and no papers are served. */
final class ChildWhoseAgeIsDisputed implements Scenario {

    private static final Question LAWYER =
            new Question("law-centre", Joining.Part.LAWYER.purpose(), Joining.Part.LAWYER.categories());

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        stage.chapter("At the border somebody is met who is perhaps 16. Harbour Aid presumes a victim, and a child.");
        var known = stage.open(ngo, child());
        stage.presume(known, true);
        stage.await(ngo, known.id(), "identification.age.presumed-child");
        stage.await(ngo, known.id(), "coordination.guardian.required");
        stage.check("a guardian is required from that moment on", true);
        stage.reading(ngo, stage.cast().immigration("/cases/" + known.id() + "/removal-hold"), "active");
        stage.check("and nobody may remove the child", true);

        stage.chapter("Nobody speaks for the child yet.");
        var asked = asked(stage, known);
        var giving = stage.cast().coordination("/consents/" + asked + "/giving");
        var alone = stage.refusal(ngo, giving, said("INDIVIDUAL"));
        stage.check("the child's own yes is not enough: " + alone, !alone.isEmpty());
        var nobody = stage.refusal(ngo, giving, said("GUARDIAN"));
        stage.check("and a guardian there is none: " + nobody, nobody.equals("no-guardian"));

        stage.chapter("The law submits a child without consent; the authority decides in the child's favour.");
        var authority = new Authority(stage, known);
        var words = Map.of("ageAtExploitation", "Child (17 or under)", "ageToday", 16);
        var theirs = authority.submit(known.position(), stage.today().minusDays(60), words);
        authority.step(theirs, "reasonable-grounds", authority.positive(45));
        var early = authority.refusal(theirs, "papers", Map.of("on", "GUARDIAN"));
        stage.check("papers wait for a guardian: " + early, early.equals("no-guardian"));

        stage.chapter("The guardians' office is asked, and appoints somebody.");
        var guardian = appoint(stage, known);
        stage.await(ngo, known.id(), "coordination.guardian.appointed");
        var given = ngo.post(giving, said("GUARDIAN")).path("position").asText();
        stage.check("the guardian consents, and the child's own yes is noted beside it", true);
        new Patience("identification to hear of the guardian")
                .until(() -> stage.whether(authority
                        .refusal(theirs, "papers", Map.of("on", "GUARDIAN"))
                        .isEmpty()));
        stage.check("papers are served on the guardian", true);

        stage.chapter("The age is determined: a child. And there are conclusive grounds.");
        authority.step(theirs, "age", Map.of("finding", "CHILD", "method", "documents from the registry"));
        stage.await(guardian.knower(), guardian.id(), "identification.age.determined");
        authority.step(theirs, "conclusive-grounds", found(authority.positive(0)));
        stage.await(guardian.knower(), guardian.id(), "identification.conclusive-grounds.decided");
        var letter = authority.refusal(theirs, "papers", Map.of("on", "PERSON"));
        stage.check("the letter never goes to the child: " + letter, letter.equals("child-papers-to-guardian"));
        authority.step(theirs, "papers", Map.of("on", "GUARDIAN"));
        stage.check("it goes to the guardian", true);
        new ChildsOwnStay(stage, known, guardian).play(new Consents.Given(asked, given));
    }

    private static Map<String, Object> child() {
        return Map.of("age", "UNKNOWN", "person", Map.of("alias", "Besa", "languages", List.of("sqi")));
    }

    private static Map<String, Object> found(Map<String, String> positive) {
        var found = new HashMap<String, Object>(positive);
        found.put("exploitation", List.of("ForcedBegging"));
        return found;
    }

    private static String asked(Stage stage, Case known) throws IOException, InterruptedException {
        return known.knower()
                .post(stage.cast().coordination("/pathways/" + known.id() + "/consents"), LAWYER.body())
                .path("consentId")
                .asText();
    }

    private static Map<String, Object> said(String giver) {
        return Map.of("givenBy", giver, "how", "spoken", "language", "sqi", "interpreter", true, "childAssents", true);
    }

    private static Case appoint(Stage stage, Case known) throws IOException, InterruptedException {
        var office = stage.actor("child-guardians", "guardian");
        var guardian = "/pathways/%s/guardian/";
        var tasks = new Pages(office, stage.cast().coordination("/tasks"));
        var before = tasks.all("caseId");
        known.knower()
                .post(
                        stage.cast().coordination(guardian.formatted(known.id()) + "request"),
                        Map.of("agency", "child-guardians"));
        var theirs = new Patience("the request at the guardians' office")
                .until(() -> tasks.unseen("caseId", before))
                .asText();
        var body = Map.of("standing", "GUARDIAN", "name", "Gina G.");
        office.post(stage.cast().coordination(guardian.formatted(theirs) + "appointment"), body);
        return new Case(office, theirs, null);
    }
}
