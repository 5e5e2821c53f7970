package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.local.demo.Joining.Part;

/** S6: her sister abroad and her son are threatened; they are helped in their own right, and who belongs to whom stays a secret. */
final class RelativeUnderThreat implements Scenario {

    private static final Map<String, String> ELSEWHERE =
            Map.of("jurisdiction", "us-tvpa", "coordinatingAgency", "national-coordination");

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        stage.chapter("A woman lives at North House. With her lawyer she has made a plan to keep safe.");
        var known = stage.open(ngo, ELSEWHERE);
        stage.presume(known, false);
        var stay = new Bed(stage, known, "north-house").moveIn();
        var lawyer = new Joining(stage, known).of("law-centre", "lawyer", Part.LAWYER);
        var plan = stage.cast().coordination("/pathways/" + lawyer.id() + "/safety-plan");
        lawyer.knower().post(plan, Map.of("plan", "Nobody learns where she is; she calls from another telephone."));
        lawyer.knower().post(plan + "/activation", Map.of("level", "LOW", "ownRating", "MEDIUM"));

        stage.chapter("The trafficker calls her sister abroad, and her son of 14.");
        ngo.post(
                stage.cast().coordination("/pathways/" + known.id() + "/threats"),
                Map.of(
                        "level",
                        "HIGH",
                        "what",
                        "They know the street.",
                        "toWhom",
                        "FAMILY",
                        "immediateDangerIn",
                        "AL"));
        stage.check(
                "the plan has to be looked at now",
                lawyer.knower().get(plan).path("state").asText().equals("REVIEW_DUE"));
        var office = stage.actor("national-coordination", "pathway-coordinator");
        var task = new Patience("the coordinator's task to pass the danger abroad on")
                .until(() ->
                        new Pages(office, stage.cast().coordination("/tasks")).where("kind", "pass-on-danger-abroad"));
        stage.check(
                "the focal point has to pass the danger abroad on: "
                        + task.path("kind").asText(),
                true);

        stage.chapter("Her lawyer notes both; each gets a pathway of their own.");
        var sister = new Relative(stage, lawyer, "SIBLING", "Drita", 24);
        var hers = sister.noted();
        var son = new Relative(stage, lawyer, "CHILD", "Ilir", 14).noted();
        whoKnows(stage, new Houses(lawyer, stay.shelter(), stay.caseId(), known));

        stage.chapter("Wave looks in on the sister: with her own yes, and not before.");
        var early = sister.refusal(hers, "protection-request", Map.of("kind", "FOREIGN_WELFARE_CHECK"));
        stage.check("her own yes comes first: " + early, !early.isEmpty());
        var her = sister.pathway(hers);
        stage.consent(her, new Question("wave-abroad", "SAFETY", List.of("STATUS", "IDENTITY", "CONTACT")));
        sister.step(hers, "protection-request", Map.of("kind", "FOREIGN_WELFARE_CHECK"));
        sister.step(hers, "protection", Map.of());
        stage.says("Wave says that she is well.");

        stage.chapter("Their applications rest on hers.");
        var principal = apply(stage, lawyer, Map.of("ground", "PERSONAL_SITUATION"));
        apply(stage, sister.pathway(son), resting(principal, "CHILD", 14));
        stage.check("a son of 14 may derive (T-3)", true);
        var applications = stage.cast().immigration("/cases/" + her.id() + "/applications");
        var grown = stage.refusal(her.knower(), applications, resting(principal, "SIBLING", 24));
        stage.check("a sister of 24 may not (T-5 is for those under 18): " + grown, grown.equals("too-old"));

        stage.chapter("The danger for the sister is over: that the two belong together is forgotten.");
        sister.step(hers, "closure", Map.of());
        var left = lawyer.knower()
                .get(stage.cast().coordination("/pathways/" + lawyer.id() + "/dependants"))
                .toString();
        stage.check(
                "her own pathway goes on, and no name of it is left here",
                stage.pathway(her.knower(), her.id()).status() == 200 && !left.contains(her.id()));
    }

    /** Who is asked what they know of the relatives. */
    private record Houses(Case lawyer, Actor shelter, String atShelter, Case atNgo) {}

    private static void whoKnows(Stage stage, Houses houses) throws IOException, InterruptedException {
        var all = houses.lawyer()
                .knower()
                .get(stage.cast().coordination("/pathways/" + houses.lawyer().id() + "/dependants"));
        stage.check("the lawyer reads both", all.path("dependants").size() == 2);
        var house = houses.shelter()
                .ask(stage.cast().coordination("/pathways/" + houses.atShelter() + "/dependants"))
                .body()
                .toString();
        stage.check(
                "North House reads neither who they are nor where: " + house,
                !house.contains("theirCaseId") && !house.contains("Drita"));
        var told = stage.told(houses.shelter(), houses.atShelter())
                + stage.told(houses.atNgo().knower(), houses.atNgo().id());
        stage.check("no timeline names them", !told.contains("Drita") && !told.contains("dep_"));
    }

    private static Map<String, Object> resting(String principal, String relation, int age) {
        var rests = new HashMap<String, Object>(Map.of(
                "principal", principal,
                "relation", relation,
                "age", age,
                "married", false,
                "principalAge", 28));
        rests.put("danger", true);
        return Map.of("ground", "DERIVATIVE", "derivation", rests);
    }

    private static String apply(Stage stage, Case known, Map<String, ?> body) throws IOException, InterruptedException {
        var url = stage.cast().immigration("/cases/" + known.id() + "/applications");
        stage.answering(known.knower(), url);
        return known.knower().post(url, body).path("applicationId").asText();
    }

    /** Somebody close to the person, as the lawyer notes them. */
    private record Relative(Stage stage, Case lawyer, String relation, String alias, int age) {

        JsonNode noted() throws IOException, InterruptedException {
            var body = Map.of(
                    "relation",
                    relation,
                    "alias",
                    alias,
                    "birthYear",
                    stage.today().getYear() - age,
                    "languages",
                    List.of("sqi"),
                    "age",
                    age < 18 ? "CHILD" : "ADULT",
                    "coordinatingAgency",
                    "national-coordination");
            var noted = lawyer.knower().post(url(""), body);
            step(noted, "threat-assessment", Map.of("level", "HIGH"));
            return noted;
        }

        /** Their own pathway, which the lawyer opened for them. */
        Case pathway(JsonNode noted) {
            return new Case(
                    lawyer.knower(),
                    noted.path("theirCaseId").asText(),
                    noted.path("position").asText());
        }

        void step(JsonNode noted, String step, Map<String, ?> body) throws IOException, InterruptedException {
            lawyer.knower().post(of(noted, step), body);
        }

        String refusal(JsonNode noted, String step, Map<String, ?> body) throws IOException, InterruptedException {
            return stage.refusal(lawyer.knower(), of(noted, step), body);
        }

        private String of(JsonNode noted, String step) {
            return url("/" + noted.path("dependantId").asText() + "/" + step);
        }

        private String url(String path) {
            return stage.cast().coordination("/pathways/" + lawyer.id() + "/dependants" + path);
        }
    }
}
