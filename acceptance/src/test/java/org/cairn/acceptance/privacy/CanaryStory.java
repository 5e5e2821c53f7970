package org.cairn.acceptance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.House;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Person;
import org.cairn.acceptance.steps.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A marked word goes through every field that may never be found again, and then all is searched for it. */
@ExtendWith(RunningPlatform.class)
class CanaryStory {

    private final Platform platform;
    private final Cast cast;
    private final String canary =
            "canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    /** A moment of which nobody else speaks. */
    private final String lastSeenAt = Instant.parse("2024-01-01T00:00:00Z")
            .plusSeconds(ThreadLocalRandom.current().nextInt(40_000_000))
            .toString();

    private final SealedWords words;

    CanaryStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
        this.words = new SealedWords(cast, canary);
    }

    @Test
    void what_a_person_told_stands_in_clear_nowhere() {
        var pathway = cast.meet(told());
        var house = cast.house(1);
        var referral = refer(pathway, house);
        var theirs = identify(pathway);
        whoMayReadsIt(pathway, house, referral);
        words.inReferrals(cast.meet(told()), cast.house(1));
        words.inHouse(house, moveIn(house), lastSeenAt);
        words.inCases(pathway, theirs, cast.meet(told()));
        words.inGuardianship();
        new SealedHelp(cast, canary).about(cast.meet());
        var errors = sendNonsense(pathway);
        pathway.timelineWith("step");

        var search = new Search(platform, canary);
        assertThat(errors).as("answers to bad requests").noneMatch(answer -> answer.text()
                .contains(canary));
        assertThat(strangersAndCoordinator()).as("what others are told").noneMatch(text -> text.contains(canary));
        assertThat(search.topics()).as("topics").isEmpty();
        assertThat(search.tables()).as("tables").isEmpty();
        assertThat(search.files()).as("files: database, its log, broker, logs").isEmpty();
        var seen = new Search(platform, lastSeenAt.substring(0, 19));
        assertThat(seen.topics())
                .as("topics: when somebody missing was last seen")
                .isEmpty();
        assertThat(seen.tables())
                .as("tables: when somebody missing was last seen")
                .isEmpty();
        theSearchFindsWhatIsThere();
    }

    private Person told() {
        return Person.someone()
                .telling("alias", canary + "-alias")
                .telling("name", canary + "-name")
                .telling("safeContact", canary + "-contact")
                .telling("needs", List.of(canary + "-need", canary + "-need-2"));
    }

    private String refer(Pathway pathway, House house) {
        var offer = house.offerTo(cast.ngo());
        var consent = pathway.ask(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        var yes = Map.of("givenBy", "INDIVIDUAL", "how", canary + "-how", "language", "sqi", "interpreter", true);
        cast.ngo().post("coordination", "/consents/" + consent + "/giving", yes).expect(200);
        var key = Map.of("Idempotency-Key", canary + "-key");
        var letter = Letter.toShelter(List.of(offer), List.of(consent))
                .with("fields", List.of("alias", "name", "languages", "safeContact", "needs"))
                .with("note", canary + "-note");
        cast.ngo()
                .send("POST", "coordination", "/pathways/" + pathway.caseId() + "/referrals", letter.document(), key)
                .expect(201);
        var inbox = new Inbox(house.agency());
        var referral = inbox.awaited().path("referralId").asText();
        inbox.accept(referral, house.hold(house.agency(), house.agency().id())).expect(200);
        inbox.placement();
        return referral;
    }

    private String identify(Pathway pathway) {
        var theirs = words.submitted(pathway);
        var decision = Map.of("outcome", "POSITIVE", "decidedOn", SealedWords.DAY, "reasons", canary + "-reasons");
        cast.authority()
                .post("identification", "/cases/" + theirs + "/reasonable-grounds", decision)
                .expect(201);
        return theirs;
    }

    private static String moveIn(House house) {
        var stay = new Inbox(house.agency()).placement().path("placementId").asText();
        house.agency()
                .post("shelter", "/placements/" + stay + "/admission", Map.of("checklist", Samples.CHECKLIST))
                .expect(200);
        return stay;
    }

    private void whoMayReadsIt(Pathway pathway, House house, String referral) {
        var record = cast.ngo().get("coordination", "/pathways/" + pathway.caseId() + "/record");
        assertThat(record.text()).as("the NGO reads what was told").contains(canary + "-name", canary + "-need");
        var received = house.agency().get("coordination", "/referrals/" + referral);
        assertThat(received.text()).as("the house reads what was sent").contains(canary + "-contact", canary + "-note");
    }

    private List<Answer> sendNonsense(Pathway pathway) {
        var answers = new ArrayList<Answer>();
        nonsensicalOpenings().forEach(body -> answers.add(cast.ngo().post("coordination", "/pathways", body)));
        for (var path : List.of(
                "/pathways/case_" + canary, "/pathways?cursor=" + canary, "/referrals?state=" + canary, "/" + canary)) {
            answers.add(cast.ngo().get("coordination", path));
        }
        answers.add(cast.ngo().get("shelter", "/vacancies?region=" + canary));
        answers.add(cast.ngo().get("timeline", "/timelines?view=" + canary));
        answers.add(cast.authority().get("identification", "/statistics/submissions?quarter=" + canary));
        answers.add(cast.ngo().send("GET", "coordination", "/pathways", null, Map.of("Cairn-Purpose", canary)));
        answers.add(cast.ngo()
                .post(
                        "identification",
                        "/cases/" + pathway.caseId() + "/screenings",
                        Map.of("instrument", canary, "indicators", List.of(canary))));
        assertThat(answers).noneMatch(Answer::isGood);
        return answers;
    }

    private List<Object> nonsensicalOpenings() {
        var bodies = new ArrayList<Object>();
        for (var field : List.of(
                "jurisdiction", "entryChannel", "age", "coordinatingAgency", "anonymous", "person", "consents")) {
            var body = new HashMap<>(Pathway.opening(cast, Person.someone()));
            body.put(field, canary + "-" + field);
            bodies.add(body);
        }
        for (var field : List.of("languages", "nationalities")) {
            bodies.add(Pathway.opening(cast, Person.someone().telling(field, List.of(canary))));
        }
        bodies.add("{\"person\": {\"alias\": \"" + canary + "\" ");
        bodies.add("{\"person\": \"" + canary.repeat(100_000) + "\"}");
        return bodies;
    }

    private List<String> strangersAndCoordinator() {
        var texts = new ArrayList<String>();
        var lines = cast.coordinator().get("timeline", "/timelines").expect(200).path("items");
        lines.findValuesAsText("caseId")
                .forEach(id -> texts.add(
                        cast.coordinator().get("timeline", "/timelines/" + id).text()));
        for (Agency other : List.of(
                cast.coordinator(),
                platform.agency("law-centre", "lawyer"),
                platform.agency("wave-abroad", "ngo-caseworker"),
                cast.authority())) {
            texts.add(other.get("timeline", "/streams/mine/events?limit=100").text());
        }
        for (var service : Platform.SERVICES) {
            texts.add(platform.nobody().get(service, "/q/metrics").text());
            texts.add(platform.nobody().get(service, "/q/health").text());
        }
        return texts;
    }

    /** A checker that never finds anything would pass as well: these words do stand there. */
    private void theSearchFindsWhatIsThere() {
        var ngo = new Search(platform, cast.ngo().id());
        assertThat(ngo.topics()).isNotEmpty();
        assertThat(ngo.tables()).isNotEmpty();
        assertThat(ngo.files())
                .anyMatch(file -> file.startsWith("postgres/base"))
                .anyMatch(file -> file.startsWith("postgres/pg_wal"))
                .anyMatch(file -> file.startsWith("kafka"));
    }
}
