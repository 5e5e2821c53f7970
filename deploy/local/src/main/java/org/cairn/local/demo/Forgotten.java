package org.cairn.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** She wants to be forgotten; what a criminal court needs waits until the court lets go (GDPR Art. 17(3)(e)), and then it is gone as well. */
record Forgotten(Stage stage, Case known) {

    private static final Map<String, Object> WISH = Map.of("atPersonsWish", true);

    void play() throws IOException, InterruptedException {
        var lawyer = new Joining(stage, known).of("law-centre", "lawyer", Joining.Part.LAWYER);
        var office = stage.actor("national-coordination", "pathway-coordinator");
        stage.chapter(
                "She wants to be forgotten. A criminal court needs how she was exploited: her lawyer notes that hold.");
        var before = waiting(office).all("caseId");
        known.knower().post(of(known.id(), ""), WISH);
        lawyer.knower().post(of(lawyer.id(), "/hold"), evidence());
        var held = known.knower().get(of(known.id(), "")).path("hold");
        stage.check(
                "she can be told what is kept, by whom and until when it is looked at again: " + held.path("services"),
                held.path("agency").asText().equals("law-centre") && held.hasNonNull("reviewDueAt"));
        stage.check("what for, and the court's reference, Harbour Aid does not read", !held.has("reference"));
        var theirs = new Patience("the wish at the coordinator")
                .until(() -> waiting(office).unseen("caseId", before))
                .asText();
        var early = stage.refusal(office, of(theirs, "/confirmation"), WISH);
        stage.check("nobody is forgotten who is still being helped: " + early, early.equals("still-open"));

        stage.chapter("Her pathway is closed, and the coordinator confirms.");
        office.post(stage.cast().coordination("/pathways/" + theirs + "/closure"), Map.of("reason", "DECLINED_ALL"));
        stage.check("the coordinator still reads the closed pathway", read(office, theirs) == 200);
        office.post(of(theirs, "/confirmation"), WISH);
        new Patience("everybody to be told that there is no such case")
                .until(() -> stage.whether(nobodyReads(office, theirs)));
        stage.check("nobody reads anything of her any more", true);
        stage.check("the lawyer still has to answer for what is kept", holds(lawyer) == 1);

        stage.chapter("The court lets go: what was kept for it is forgotten as well.");
        var others = stage.refusal(office, of(theirs, "/hold/end"), Map.of());
        stage.check("nobody lifts a hold of another's: " + others, !others.isEmpty());
        lawyer.knower().post(of(lawyer.id(), "/hold/end"), Map.of());
        stage.check("nothing is kept any more", holds(lawyer) == 0);
    }

    private boolean nobodyReads(Actor office, String theirs) throws IOException, InterruptedException {
        var ngo = known.knower();
        return read(office, theirs) == 404
                && read(ngo, known.id()) == 404
                && ngo.ask(stage.cast().identification("/cases/" + known.id())).status() == 404
                && ngo.ask(stage.cast().timeline("/timelines/" + known.id())).status() == 404;
    }

    private Map<String, Object> evidence() {
        return Map.of(
                "services",
                List.of("identification"),
                "ground",
                "CRIMINAL_FILE",
                "reference",
                "Crown Court T2026-0417",
                "reviewBy",
                stage.today().plusMonths(6).toString());
    }

    /** How many holds on her the lawyer's agency has to look at again. */
    private long holds(Case lawyer) throws IOException, InterruptedException {
        var all = lawyer.knower().get(stage.cast().coordination("/legal-holds"));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(hold -> hold.path("caseId").asText().equals(lawyer.id()))
                .count();
    }

    private int read(Actor reader, String caseId) throws IOException, InterruptedException {
        return stage.pathway(reader, caseId).status();
    }

    private Pages waiting(Actor office) {
        return new Pages(office, stage.cast().coordination("/tasks")).only("kind", "confirm-erasure");
    }

    private String of(String caseId, String path) {
        return stage.cast().coordination("/pathways/" + caseId + "/erasure" + path);
    }
}
