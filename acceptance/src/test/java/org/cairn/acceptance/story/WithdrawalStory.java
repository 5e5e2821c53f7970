package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Watch;
import org.cairn.acceptance.steps.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** She takes a consent back while the lawyer reads, polls and follows, and while the NGO goes on working. */
@ExtendWith(RunningPlatform.class)
class WithdrawalStory {

    private static final int ROUNDS = 10;

    private final Cast cast;

    WithdrawalStory(Platform platform) {
        this.cast = Cast.of(platform);
    }

    @Test
    void from_the_200_on_nothing_more_goes_out() {
        var lawyer = cast.lawyer();
        for (var round = 0; round < ROUNDS; round++) withdrawWhileOthersRead(lawyer);
    }

    private void withdrawWhileOthersRead(Agency lawyer) {
        var pathway = cast.meet();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY", "EXPLOITATION");
        try (var watch = Watch.of(lawyer, taken(pathway, lawyer, consent));
                var work = Work.on(pathway)) {
            Awaitility.await("the lawyer sees what happens").until(() -> watch.sawSomethingEverywhere());
            var answer = pathway.withdraw(consent);
            var at = System.nanoTime();
            answer.expect(200);
            var done = work.count();
            Awaitility.await("all go on for a while").until(() -> watch.askedAgainSince(at) && work.count() > done + 2);
            watch.stop();
            assertThat(watch.goodReadsSince(at))
                    .as("reads begun after the 200 that were answered")
                    .isEmpty();
            assertThat(watch.newFactsSince(at))
                    .as("facts that came after the 200 and were new")
                    .isEmpty();
        }
        afterwardsTheWorkStays(pathway);
    }

    private static String taken(Pathway pathway, Agency lawyer, String consent) {
        pathway.refer(Letter.toLawyer(lawyer, consent));
        var letter = new Inbox(lawyer).awaited();
        new Inbox(lawyer).accept(letter.path("referralId").asText(), null).expect(200);
        return letter.path("caseId").asText();
    }

    private static void afterwardsTheWorkStays(Pathway pathway) {
        pathway.timelineWith("coordination.consent.withdrawn");
    }
}
