package org.cairn.local.demo;

import java.io.IOException;
import java.util.Map;

/** S4: the authority says no, somebody who supports her asks it to look again on day 28, and it says yes. */
final class DecisionReversed implements Scenario {

    private static final Map<String, String> NEW_EVIDENCE =
            Map.of("ground", "NEW_EVIDENCE", "statement", "A doctor has seen the scars.");

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        var ngo = stage.actor("harbour-aid", "ngo-caseworker");
        stage.chapter(
                "A woman lives at North House. She consents and is submitted; 28 days ago the authority said no.");
        var known = stage.open(ngo, Map.of());
        stage.presume(known, false);
        var stay = new Bed(stage, known, "north-house").moveIn();
        var authority = new Authority(stage, known);
        var theirs = authority.submitAdult(stage.today().minusDays(40));
        authority.step(theirs, "reasonable-grounds", decision(stage, "NEGATIVE", 28));
        stage.await(ngo, known.id(), "identification.submission.received");
        stage.check(
                "the NGO sees that it was decided, not how",
                !stage.told(ngo, known.id()).contains("NEGATIVE"));

        reasons(stage, known);

        stage.chapter("She is not put out of the shelter for that.");
        stay.awaitProtection();
        var refused = stay.refusal("discharge", Map.of("reason", "END_OF_SUPPORT"));
        stage.check("discharge is refused: " + refused, refused.equals("protected"));
        stage.reading(ngo, stage.cast().immigration("/cases/" + known.id() + "/removal-hold"), "active");
        stage.check("nor may anybody remove her while it can be looked at again", true);

        stage.chapter("Day 28: Harbour Aid asks the authority to look again, with new evidence.");
        authority.step(known, "reconsideration", NEW_EVIDENCE);
        authority.step(theirs, "reconsideration/decision", again(stage, "RG_POSITIVE"));
        stage.await(stay.shelter(), stay.caseId(), "identification.reflection.started");
        stage.check("a full recovery and reflection period runs", true);

        stage.chapter("Another person: the no is 31 days old.");
        late(stage, ngo);
    }

    /** Her lawyer reads why; the agency that submitted her does not. */
    private static void reasons(Stage stage, Case known) throws IOException, InterruptedException {
        var lawyer = new Joining(stage, known).of("law-centre", "lawyer", Joining.Part.LAWYER);
        var why = "/cases/%s/reasons";
        stage.answering(lawyer.knower(), stage.cast().identification(why.formatted(lawyer.id())));
        var read = lawyer.knower().get(stage.cast().identification(why.formatted(lawyer.id())));
        stage.check("her lawyer reads why", read.toString().contains("not consistent"));
        var ngo = known.knower()
                .ask(stage.cast().identification(why.formatted(known.id())))
                .status();
        stage.check("Harbour Aid does not: " + ngo, ngo >= 403);
    }

    private static void late(Stage stage, Actor ngo) throws IOException, InterruptedException {
        var known = stage.open(ngo, Map.of());
        stage.presume(known, false);
        var authority = new Authority(stage, known);
        var theirs = authority.submitAdult(stage.today().minusDays(40));
        authority.step(theirs, "reasonable-grounds", decision(stage, "NEGATIVE", 31));
        var refused = authority.refusal(known, "reconsideration", NEW_EVIDENCE);
        stage.check("without a reason it is too late: " + refused, !refused.isEmpty());
        var late = Map.of(
                "ground", "NEW_EVIDENCE",
                "lateBecause", "EXCEPTIONAL_CIRCUMSTANCES",
                "statement", "She was in hospital.");
        authority.step(known, "reconsideration", late);
        stage.check("with exceptional circumstances it is taken", true);
        authority.step(theirs, "reconsideration/decision", again(stage, "UPHELD"));
        var lawyer = new Authority(stage, known);
        lawyer.step(known, "judicial-review", Map.of("atPersonsWish", true));
        stage.await(ngo, known.id(), "coordination.pathway.opened");
        stage.check(
                "the decision is upheld, a court is asked, and support goes on",
                stage.pathway(ngo, known.id()).status() == 200);
    }

    private static Map<String, String> decision(Stage stage, String outcome, int daysAgo) {
        return Map.of(
                "outcome",
                outcome,
                "decidedOn",
                stage.today().minusDays(daysAgo).toString(),
                "reasons",
                "Her account was not consistent.");
    }

    private static Map<String, String> again(Stage stage, String outcome) {
        return Map.of(
                "outcome", outcome, "decidedOn", stage.today().toString(), "reasons", "The new evidence was weighed.");
    }
}
