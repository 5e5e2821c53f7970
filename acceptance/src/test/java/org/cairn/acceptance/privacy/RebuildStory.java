package org.cairn.acceptance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.KnownIds;
import org.cairn.acceptance.steps.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The timeline is read again from the first message on. */
@ExtendWith(RunningPlatform.class)
class RebuildStory {

    private final Platform platform;
    private final Cast cast;

    RebuildStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
    }

    @Test
    void a_rebuilt_timeline_is_the_same_to_the_byte_and_nobody_is_told_twice() {
        var readers = List.of(cast.ngo(), cast.coordinator(), lawyerWhoseConsentWasTakenBack());
        platform.awaitQuiet();
        var before = everythingOf(readers);

        var operator = platform.agency("cairn-operator", "platform-operator");
        operator.post("timeline", "/timelines/rebuild", null).expect(202);
        Awaitility.await("the rebuild is done").until(() -> {
            assertThat(everythingOf(readers)).as("while it runs").isEqualTo(before);
            var stands = operator.get("timeline", "/timelines/rebuild").expect(200);
            return stands.path("state").asText().equals("done");
        });
        assertThat(everythingOf(readers)).as("afterwards").isEqualTo(before);
    }

    private Agency lawyerWhoseConsentWasTakenBack() {
        var lawyer = cast.lawyer();
        KnownIds.ofNewThread(cast);
        var pathway = cast.meet();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        var inbox = new Inbox(lawyer);
        inbox.accept(inbox.awaited().path("referralId").asText(), null).expect(200);
        pathway.withdraw(consent).expect(200);
        pathway.timelineWith("coordination.referral.cancelled");
        return lawyer;
    }

    private static List<TreeMap<String, String>> everythingOf(List<Agency> readers) {
        return readers.stream().map(RebuildStory::everythingOf).toList();
    }

    private static TreeMap<String, String> everythingOf(Agency agency) {
        var all = new TreeMap<String, String>();
        var list = agency.get("timeline", "/timelines");
        all.put("list", list.withoutDate());
        list.json()
                .path("items")
                .findValuesAsText("caseId")
                .forEach(id ->
                        all.put(id, agency.get("timeline", "/timelines/" + id).withoutDate()));
        all.put(
                "stream",
                agency.get("timeline", "/streams/mine/events?limit=100").withoutDate());
        return all;
    }
}
