package org.cairn.local.demo;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The child's lawyer asks for a stay in the child's best interests; the guardian does not want the consulate to know. */
record ChildsOwnStay(Stage stage, Case known, Case guardian) {

    private static final Map<String, String> PACKET = Map.of(
            "consulate", "consulate-of-origin",
            "name", "Besa B.",
            "born", "2009-03-01",
            "nationality", "AL",
            "photo", "photograph of the child");

    void play(Consents.Given toLawyer) throws IOException, InterruptedException {
        stage.chapter("The child's lawyer applies for a stay in the child's best interests (CETS 197 Art. 14(2)).");
        var lawyer = new Joining(stage, known).of("law-centre", "lawyer", Joining.Part.LAWYER, toLawyer);
        var office = joined("immigration-authority", "status-caseworker", Joining.Part.STATUS_OFFICE);
        var status = new OwnStatus(stage, lawyer, office);
        status.lodge("CHILD_BEST_INTERESTS");
        status.grant("It is best for the child to stay.");
        stage.check("it is granted", true);

        consulate();

        stage.chapter("Who sees what.");
        var all = guardian.knower()
                .get(stage.cast().timeline("/timelines/" + guardian.id()))
                .path("entries");
        stage.check(
                "the guardian sees every step in full",
                !all.isEmpty() && !all.findValuesAsText("masked").contains("true"));
        var ngo = stage.seen(known.knower(), known.id());
        stage.check(
                "Harbour Aid sees its own referrals, and neither the decision's kind nor the permit",
                ngo.contains("coordination.referral.accepted")
                        && !ngo.contains("identification.conclusive-grounds.decided")
                        && !ngo.contains("immigration.permit.granted"));
        var caseworker = stage.seen(office.knower(), office.id());
        stage.check(
                "the status office sees its own steps and that there is a guardian, not what was found",
                caseworker.containsAll(Set.of("immigration.permit.granted", "coordination.guardian.appointed"))
                        && !caseworker.contains("identification.conclusive-grounds.decided"));
        stage.check(
                "the police find nothing",
                stage.pathway(stage.actor("city-police", "police"), known.id()).status() >= 403);
    }

    /** Return Mission would look for the family through the consulate; without the guardian's yes it may not. */
    private void consulate() throws IOException, InterruptedException {
        stage.chapter("Return Mission is to look for the family. May the consulate know? The guardian says no.");
        var mission = joined("return-mission", "repatriation-worker", Joining.Part.RETURN);
        var returns = "/cases/%s/returns";
        stage.answering(mission.knower(), stage.cast().repatriation(returns.formatted(mission.id())));
        var asked = stage.cast().repatriation(returns.formatted(guardian.id()));
        stage.answering(guardian.knower(), asked);
        guardian.knower().post(asked, Map.of("initiator", "PERSON", "country", "AL"));
        var theirs = stage.cast().repatriation(returns.formatted(mission.id()));
        var begun = mission.knower()
                .get(theirs)
                .path("items")
                .path(0)
                .path("returnId")
                .asText();
        var consulate = stage.actor("consulate-of-origin", "consulate");
        var packets = stage.cast().repatriation("/consular-packets");
        var before = consulate.get(packets);
        var refused = stage.refusal(mission.knower(), theirs + "/" + begun + "/consular-packet", PACKET);
        stage.check("the consulate is not told: " + refused, refused.equals("no-consent"));
        stage.check(
                "nor does it find anything by asking",
                consulate.get(packets).equals(before)
                        && stage.pathway(consulate, known.id()).status() >= 403);
    }

    /** The guardian says yes to an agency, and it joins. */
    private Case joined(String agency, String role, Joining.Part part) throws IOException, InterruptedException {
        var question = new Question(agency, part.purpose(), part.categories());
        var given = new Consents(stage.cast(), known.id()).askAndGive(known.knower(), question, "GUARDIAN");
        return new Joining(stage, known).of(agency, role, part, given);
    }
}
