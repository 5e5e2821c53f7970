package org.cairn.local.replay;

import java.io.IOException;
import org.cairn.local.api.Answer;
import org.cairn.local.api.Persistent;
import org.cairn.local.api.Request;
import org.cairn.local.api.Tokens;
import org.cairn.local.platform.Ports;

/** Acts as the first responders would: opens a pathway, then submits it to the competent authority. */
record FirstResponders(Ports ports, Persistent http, Tokens tokens, CodeLists lists, Logbook logbook) {

    void refer(Referral referral) throws IOException, InterruptedException {
        var opened = logbook.opened(referral);
        if (opened == null) opened = open(referral);
        submit(referral, opened);
    }

    private Logbook.Opened open(Referral referral) throws IOException, InterruptedException {
        var body = referral.opening(age(referral));
        var request = Request.post(ports.url("coordination") + "/pathways", body);
        var answer = send(request, referral, "open").expect(201);
        var opened = new Logbook.Opened(
                answer.path("caseId").asText(), answer.path("position").asText());
        logbook.note(referral, opened);
        return opened;
    }

    private void submit(Referral referral, Logbook.Opened opened) throws IOException, InterruptedException {
        var url = ports.url("identification") + "/cases/" + opened.caseId() + "/submission";
        var request = Request.post(url, referral.submission(age(referral)));
        send(request.header("Cairn-Position", opened.position()), referral, "submit")
                .expect(201);
        logbook.noteSubmitted(referral);
    }

    private Answer send(Request request, Referral referral, String step) throws IOException, InterruptedException {
        var agency =
                lists.firstResponder(referral.cell().labels().firstResponder()).id();
        return http.send(request.bearer(tokens.of(agency)).header("Idempotency-Key", referral.key(step)));
    }

    private CodeLists.Age age(Referral referral) {
        return lists.age(referral.cell().labels().age());
    }
}
