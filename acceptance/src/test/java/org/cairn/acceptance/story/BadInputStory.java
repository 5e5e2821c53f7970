package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Joined;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What bad input gets: a problem that names the field and the way out, and nothing changed. */
@ExtendWith(RunningPlatform.class)
class BadInputStory {

    private final Platform platform;
    private final Cast cast;
    private final Pathway pathway;
    private long written;

    BadInputStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
        this.pathway = cast.meet();
    }

    @BeforeAll
    static void nothing_goes_on(Platform platform) {
        platform.awaitQuiet();
    }

    @BeforeEach
    void count() {
        written = journals();
    }

    @AfterEach
    void nothing_was_changed() {
        assertThat(journals()).as("rows in all journals").isEqualTo(written);
    }

    private long journals() {
        return journalsOf(List.of("coordination", "identification", "shelter"));
    }

    private long journalsOf(List<String> services) {
        return services.stream()
                .mapToLong(service -> platform.databases().number(service, "select count(*) from journal"))
                .sum();
    }

    @Test
    void a_document_that_is_no_json() {
        refused(cast.ngo().post("coordination", "/pathways", "{\"jurisdiction\": "), 400, "");
        refused(cast.ngo().post("coordination", "/pathways", "[]"), 400, "");
        refused(cast.ngo().post("coordination", "/pathways", "null"), 400, "");
    }

    @Test
    void a_field_that_is_unknown_missing_or_of_the_wrong_kind() {
        refused(open(Map.of("colour", "blue")), 400, "colour");
        refused(open(Map.of("person", Map.of("alias", "M", "height", 3))), 400, "person.height");
        refused(open(Map.of("person", Map.of("name", "M"))), 400, "person.alias");
        refused(open(Map.of("person", Map.of("alias", List.of()))), 400, "person.alias");
        refused(open(Map.of("anonymous", "perhaps")), 400, "anonymous");
        refused(open(Map.of("region", " ")), 400, "region");
        refused(cast.ngo().post("coordination", "/pathways", Map.of("region", "Kent")), 400, "jurisdiction");
    }

    @Test
    void a_code_that_is_on_no_list() {
        refused(open(Map.of("entryChannel", "SPACESHIP")), 400, "entryChannel");
        refused(open(Map.of("jurisdiction", "atlantis")), 400, "jurisdiction");
        refused(open(Map.of("coordinatingAgency", "nobody-of-that-name")), 400, "coordinatingAgency");
        refused(open(telling("languages", List.of("eng", "xx"))), 400, "person.languages[1]");
        refused(open(telling("nationalities", List.of("ZZ"))), 400, "person.nationalities[0]");
        refused(open(telling("birthYear", LocalDate.now().getYear() + 1)), 400, "person.birthYear");
        refused(
                screen(Map.of("instrument", "ILO_FORCED_LABOUR", "indicators", List.of("BAD_LUCK"))),
                400,
                "indicators[0]");
    }

    @Test
    void a_referral_into_the_mechanism_that_cannot_be() {
        refused(submit("referralDate", LocalDate.now().plusDays(2).toString()), 400, "referralDate");
        refused(submit("referralDate", "yesterday"), 400, "referralDate");
        refused(submit("nationality", "Martian"), 400, "nationality");
        refused(submit("gender", "female"), 400, "gender");
        refused(submit("exploitation", "labour"), 400, "exploitation");
        refused(submit("ageToday", 12), 400, "ageToday");
        refusedByRule(submit("ageToday", 30), "consent");
    }

    @Test
    void a_consent_that_does_not_cover_a_field() {
        var lawyer = cast.lawyer();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        written = journals();
        var letter = Letter.toLawyer(lawyer, consent);
        var tooMuch = letter.with("fields", List.of("alias", "safeContact"));
        var problem = refusedByRule(send(tooMuch), "consent-does-not-cover");
        assertThat(problem.json().path("field").asText()).contains("safeContact");
        refused(send(letter.with("fields", List.of("alias", "shoeSize"))), 400, "fields[1]");
        refused(send(letter.with("consents", List.of("con_nothing"))), 400, "consents[0]");
        refusedByRule(send(letter.with("purpose", "ASSISTANCE")), "consent-does-not-cover");
    }

    @Test
    void a_step_that_the_state_forbids() {
        var lawyer = cast.lawyer();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        var referral = new Inbox(lawyer).awaited().path("referralId").asText();
        written = journals();
        var yes = Map.of("givenBy", "INDIVIDUAL", "how", "spoken", "language", "sqi");
        refusedByRule(cast.ngo().post("coordination", "/consents/" + consent + "/giving", yes), "already-answered");
        refusedByRule(lawyer.post("coordination", "/referrals/" + referral + "/start", null), "not-taken");
        refusedByRule(
                lawyer.post("coordination", "/referrals/" + referral + "/completion", Map.of("outcome", "PROVIDED")),
                "not-taken");
        refusedByRule(cast.ngo().post("coordination", "/referrals/" + referral + "x/start", null), "");
    }

    @Test
    void a_child_that_should_consent_alone() {
        var child = cast.meet(Person.someone().ofAge("PRESUMED_CHILD"));
        var asked = child.ask("law-centre", "LEGAL_REPRESENTATION", "STATUS");
        written = journals();
        var alone = Map.of("givenBy", "INDIVIDUAL", "how", "spoken", "language", "sqi");
        var problem = cast.ngo().post("coordination", "/consents/" + asked + "/giving", alone);
        refused(problem, 409, "givenBy");
    }

    @Test
    void what_a_lawyer_cannot_send() {
        var lawyer = Joined.lawyer(cast, pathway);
        var services = List.of("legal-aid", "immigration");
        var matter = Map.of("type", "SPACESHIP", "freeLegalAid", true, "language", "eng");
        refused(lawyer.first("legal-aid", "/matters", matter), 400, "type");
        platform.awaitQuiet();
        written = journals();
        var before = journalsOf(services);
        var here = "/cases/" + lawyer.caseId();
        var hearing = Map.of("presenceRequired", true, "remotePossible", false, "to", "2099-01-05");
        refused(lawyer.agency().post("legal-aid", here + "/hearings", hearing), 400, "from");
        refused(lawyer.agency().post("legal-aid", here + "/cooperation", Map.of("decision", "MUST")), 400, "decision");
        refused(lawyer.agency().post("immigration", here + "/applications", Map.of("ground", "LUCK")), 400, "ground");
        var toNobody = Map.of("authority", "law-centre", "reference", "r");
        refused(lawyer.agency().post("immigration", here + "/enforcement-references", toNobody), 400, "authority");
        assertThat(journalsOf(services)).isEqualTo(before);
    }

    @Test
    void a_change_on_an_old_reading() {
        var lawyer = cast.lawyer();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        var referral = new Inbox(lawyer).awaited().path("referralId").asText();
        written = journals();
        var stale = lawyer.send(
                "POST",
                "coordination",
                "/referrals/" + referral + "/acceptance",
                Map.of(),
                Map.of("If-Match", "\"an-older-state\""));
        refused(stale, 412, "If-Match");
    }

    @Test
    void a_key_used_again_with_another_body() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = Pathway.opening(cast, Person.someone());
        var first = cast.ngo().send("POST", "coordination", "/pathways", body, key);
        first.expect(201);
        written = journals();
        var again = cast.ngo().send("POST", "coordination", "/pathways", body, key);
        assertThat(again.expect(201)).as("the same answer again").isEqualTo(first.json());
        var other = Pathway.opening(cast, Person.someone().telling("alias", "Somebody else"));
        refused(cast.ngo().send("POST", "coordination", "/pathways", other, key), 409, "Idempotency-Key");
    }

    @Test
    void more_than_a_service_reads_at_once() {
        refused(open(telling("safeContact", "x".repeat(2_000_000))), 413, "");
        var many = IntStream.range(0, 101).mapToObj(n -> "need " + n).toList();
        refused(open(telling("needs", many)), 400, "person.needs");
        refused(cast.ngo().get("coordination", "/pathways?limit=101"), 400, "limit");
        refused(cast.ngo().get("coordination", "/pathways?cursor=from-elsewhere"), 400, "cursor");
        refused(cast.ngo().get("timeline", "/timelines?view=everything"), 400, "view");
        refused(cast.ngo().get("timeline", "/streams/mine/events?limit=1000"), 400, "limit");
    }

    private Answer open(Map<String, ?> more) {
        var body = new HashMap<>(Pathway.opening(cast, Person.someone()));
        body.putAll(more);
        return cast.ngo().post("coordination", "/pathways", body);
    }

    private static Map<String, Object> telling(String field, Object value) {
        return Map.of("person", Person.someone().telling(field, value).told());
    }

    private Answer screen(Map<String, Object> body) {
        return pathway.ngo().post("identification", "/cases/" + pathway.caseId() + "/screenings", body);
    }

    private Answer submit(String field, Object value) {
        var body = new HashMap<String, Object>(Map.of(
                "referralDate", "2022-05-05",
                "exploitation", "Labour",
                "ageAtExploitation", "Adult (18 or over)",
                "ageToday", 28,
                "gender", "Female",
                "nationality", "Albanian"));
        body.put(field, value);
        var path = "/cases/" + pathway.caseId() + "/submission";
        return pathway.ngo().as("first-responder").post("identification", path, body);
    }

    private Answer send(Letter letter) {
        return cast.ngo().post("coordination", "/pathways/" + pathway.caseId() + "/referrals", letter.document());
    }

    private static void refused(Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.asked() + " " + answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("field").asText()).as(answer.text()).isEqualTo(field);
        assertThat(answer.json().path("wayOut").asText()).as("the way out").isNotBlank();
        assertThat(answer.json().path("title").asText()).isNotBlank();
    }

    private static Answer refusedByRule(Answer answer, String type) {
        assertThat(answer.status()).as(answer.asked() + " " + answer.text()).isIn(404, 409);
        assertThat(answer.json().path("type").asText()).contains(type);
        assertThat(answer.json().path("wayOut").asText()).as("the way out").isNotBlank();
        return answer;
    }
}
