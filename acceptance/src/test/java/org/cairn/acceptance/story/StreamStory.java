package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Followed;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each agency has a stream of its own: thin, dense, and the same whether it is followed or polled. */
@ExtendWith(RunningPlatform.class)
class StreamStory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> THIN = Set.of("number", "id", "type", "caseId", "at", "read");

    private final Cast cast;

    StreamStory(Platform platform) {
        this.cast = Cast.of(platform);
    }

    @Test
    void a_lawyer_hears_what_concerns_them_under_numbers_without_a_gap() throws IOException {
        var lawyer = cast.lawyer();
        var pathway = cast.meet();
        pathway.consent("law-centre", "LEGAL_REPRESENTATION", "STATUS");
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        var letter = new Inbox(lawyer).awaited();
        new Inbox(lawyer).accept(letter.path("referralId").asText(), null).expect(200);

        var items = itemsWith(lawyer, "coordination.referral.accepted");
        assertThat(items.stream().map(item -> item.path("number").asInt()))
                .as("numbers from 1 without a gap")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, items.size()).boxed().toList());
        items.forEach(item -> assertThat(names(item)).as("thin").isSubsetOf(THIN));
        assertThat(types(items))
                .as("their own referral, and no question to the person, no answer to others")
                .contains("coordination.referral.requested", "coordination.referral.accepted")
                .doesNotContain("coordination.consent.requested");
        assertThat(items.stream().map(item -> item.path("caseId").asText()).distinct())
                .containsExactly(letter.path("caseId").asText());
        everyLinkCanBeRead(lawyer, items);
        followedFromTheMiddleItIsTheSame(lawyer, items);
    }

    private static void everyLinkCanBeRead(Agency lawyer, List<JsonNode> items) {
        for (var item : items) {
            var read = item.path("read").asText();
            lawyer.get(read.startsWith("/timelines") ? "timeline" : "coordination", read)
                    .expect(200);
        }
    }

    private static void followedFromTheMiddleItIsTheSame(Agency lawyer, List<JsonNode> items) throws IOException {
        try (var followed = Followed.of(lawyer, "timeline", "/streams/mine", "1")) {
            Awaitility.await("the rest of the stream")
                    .until(() -> followed.lines().size() >= items.size() - 1);
            var came = new ArrayList<JsonNode>();
            for (var line : followed.lines()) came.add(JSON.readTree(line.data()));
            assertThat(came).isEqualTo(items.subList(1, items.size()));
        }
    }

    private static List<JsonNode> itemsWith(Agency agency, String type) {
        return Awaitility.await(type + " on the stream of " + agency)
                .until(
                        () -> StreamSupport.stream(
                                        agency.get("timeline", "/streams/mine/events?limit=100")
                                                .expect(200)
                                                .path("items")
                                                .spliterator(),
                                        false)
                                .toList(),
                        items -> types(items).contains(type));
    }

    private static List<String> types(List<JsonNode> items) {
        return items.stream().map(item -> item.path("type").asText()).toList();
    }

    private static Set<String> names(JsonNode item) {
        var names = new java.util.HashSet<String>();
        item.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
