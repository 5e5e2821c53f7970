package org.cairn.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.House;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Letters;
import org.cairn.acceptance.steps.Pathway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker delivers twice, in another order, or what nobody can read. */
@ExtendWith(RunningPlatform.class)
class DeliveryStory {

    private static final Pattern SEALED = Pattern.compile("(case|evt|ref|con|hold|plc)_[\\w-]+");

    private final Platform platform;
    private final Cast cast;

    DeliveryStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
    }

    @Test
    void what_is_delivered_again_has_no_effect() {
        var pathway = withLawyer();
        allServicesTakeIn();
        var before = timeline(pathway.caseId());
        var streamBefore = stream();
        var letters = Letters.ofNewest(platform.topics(), cast.ngo().id());
        assertThat(letters.records()).hasSizeGreaterThan(6);
        for (var times = 0; times < 3; times++) letters.deliver();
        allServicesTakeIn();
        assertThat(timeline(pathway.caseId())).isEqualTo(before);
        assertThat(stream()).isEqualTo(streamBefore);
    }

    @Test
    void an_acceptance_that_is_delivered_again_takes_no_second_bed() {
        var house = cast.house(3);
        var pathway = cast.meet();
        var offer = house.offerTo(cast.ngo());
        var consent = pathway.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        pathway.refer(Letter.toShelter(List.of(offer), List.of(consent)));
        var inbox = new Inbox(house.agency());
        var hold = house.hold(house.agency(), house.agency().id());
        inbox.accept(inbox.awaited().path("referralId").asText(), hold).expect(200);
        inbox.placement();
        allServicesTakeIn();
        var before = shelterOf(house);
        Letters.ofNewest(platform.topics(), cast.ngo().id()).deliver();
        allServicesTakeIn();
        assertThat(shelterOf(house)).as("stays and beds").isEqualTo(before);
    }

    private static String shelterOf(House house) {
        var stays = house.agency().get("shelter", "/placements");
        var beds = house.agency().get("shelter", "/capacity");
        return stays.text() + beds.text();
    }

    @Test
    void what_comes_in_another_order_tells_the_same_story() {
        var pathway = withLawyer();
        var letters = Letters.ofNewest(platform.topics(), cast.ngo().id());
        var other = letters.ofSomebodyElse();
        deliver(other, record -> record.topic().equals("coordination.access"), null);
        deliver(other, record -> !record.topic().equals("coordination.access"), new Random(11));
        allServicesTakeIn();
        var own = cast.ngo()
                .get("timeline", "/timelines")
                .expect(200)
                .path("items")
                .findValuesAsText("caseId");
        assertThat(own).hasSize(2);
        var shuffled = own.stream()
                .filter(id -> !id.equals(pathway.caseId()))
                .findFirst()
                .orElseThrow();
        assertThat(anonymous(timeline(shuffled))).isEqualTo(anonymous(timeline(pathway.caseId())));
    }

    private static void deliver(
            Letters letters, java.util.function.Predicate<ConsumerRecord<String, byte[]>> which, Random dice) {
        var chosen = new ArrayList<>(letters.records().stream().filter(which).toList());
        if (dice != null) {
            Collections.shuffle(chosen, dice);
            chosen.addAll(List.copyOf(chosen).reversed());
        }
        new Letters(letters.topics(), chosen).deliver();
    }

    @Test
    void bytes_that_are_no_event_are_set_aside_and_the_pathway_goes_on() {
        var pathway = withLawyer();
        var real = Letters.ofNewest(platform.topics(), cast.ngo().id()).records().stream()
                .filter(record -> record.topic().equals("coordination.events"))
                .findFirst()
                .orElseThrow();
        var before = setAside();
        send(real, "{ this is no JSON", named("ce_id", UUID.randomUUID().toString(), real));
        send(real, "{}", new RecordHeaders());
        send(real, "{}", named("ce_type", "org.cairn.coordination.weather.changed.v1", real));
        pathway.ask("law-centre", "ASSISTANCE", "STATUS");
        Awaitility.await("the pathway goes on")
                .until(() -> Pathway.types(cast.ngo()
                                        .get("timeline", "/timelines/" + pathway.caseId())
                                        .json())
                                .stream()
                                .filter("coordination.consent.requested"::equals)
                                .count()
                        == 2);
        assertThat(setAside()).isEqualTo(before + 2);
    }

    @Test
    void a_code_that_nobody_knows_parks_that_pathway_alone() {
        var poisoned = withLawyer();
        Letters.ofNewest(platform.topics(), cast.ngo().id())
                .sendSpoilt("org.cairn.coordination.referral.requested", "LEGAL_AID", "TELEPORTATION");
        allServicesTakeIn();
        var before = timeline(poisoned.caseId());
        poisoned.ask("law-centre", "ASSISTANCE", "STATUS");
        allServicesTakeIn();
        assertThat(timeline(poisoned.caseId()))
                .as("a parked pathway tells nothing new")
                .isEqualTo(before);
        assertThat(metric("timeline", "cairn_parked_pathways"))
                .as("the operator is told")
                .isPositive();

        var other = cast.meet();
        other.ask("law-centre", "ASSISTANCE", "STATUS");
        other.timelineWith("coordination.consent.requested");
        platform.nobody().get("timeline", "/q/health/ready").expect(200);
    }

    private Pathway withLawyer() {
        var lawyer = cast.lawyer();
        var pathway = cast.meet();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        new Inbox(lawyer)
                .accept(new Inbox(lawyer).awaited().path("referralId").asText(), null)
                .expect(200);
        pathway.timelineWith("coordination.referral.accepted");
        return pathway;
    }

    private void send(ConsumerRecord<String, byte[]> like, String body, RecordHeaders headers) {
        platform.topics().send(like.topic(), like.key(), body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static RecordHeaders named(String header, String value, ConsumerRecord<String, byte[]> like) {
        var headers = new RecordHeaders(like.headers().toArray());
        headers.remove(header);
        headers.add(header, value.getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    private void allServicesTakeIn() {
        platform.awaitQuiet();
    }

    private String timeline(String caseId) {
        var answer = cast.ngo().get("timeline", "/timelines/" + caseId);
        answer.expect(200);
        return answer.text();
    }

    private String stream() {
        return cast.ngo().get("timeline", "/streams/mine/events?limit=100").text();
    }

    private long setAside() {
        return platform.databases().number("timeline", "select count(*) from inbox_unreadable");
    }

    private double metric(String service, String name) {
        return platform.nobody()
                .get(service, "/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Each id replaced by its place in the order of first appearance. */
    private static String anonymous(String timeline) {
        Map<String, String> places = new ConcurrentHashMap<>();
        return SEALED.matcher(timeline)
                .replaceAll(id -> places.computeIfAbsent(id.group(), _ -> id.group(1) + "#" + places.size()));
    }
}
