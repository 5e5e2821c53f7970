package org.cairn.coordination.needs.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.FeedbackEvent.Given;
import org.cairn.contracts.coordination.FeedbackEvent.Verdict;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.contracts.coordination.NeedsEvent.Occasion;
import org.cairn.contracts.coordination.NeedsEvent.Rating;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.feedback.edge.FeedbackDesk;
import org.cairn.coordination.feedback.edge.HarmTasks;
import org.cairn.coordination.needs.Change;
import org.cairn.coordination.needs.Impact;
import org.cairn.coordination.needs.Review;
import org.cairn.coordination.needs.Review.Rater;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.cairn.coordination.statistics.Count;
import org.cairn.coordination.statistics.edge.CountDesk;
import org.cairn.coordination.statistics.edge.CountView;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource.Asking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeedsDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, null, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V120__referral_in_full.sql",
            "V150__published_counts.sql",
            "V151__needs_and_feedback.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql");
    private final NeedsDesk desk = container.get(NeedsDesk.class);
    private final FeedbackDesk feedback = container.get(FeedbackDesk.class);
    private final PathwayDesk pathways = container.get(PathwayDesk.class);

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void a_review_falls_due_is_missed_and_moves_on_when_it_is_made() {
        var pathway = open();
        note(pathway, Occasion.INTAKE, Rating.ACUTE, NOON);
        var due = deadline();
        assertThat(due.kind()).isEqualTo("needs-review.1");
        assertThat(Duration.between(NOON, due.dueAt()).toDays()).isBetween(29L, 31L);
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).isEmpty();
        container.inTransaction(() -> container.get(NeedsClock.class).approaching(due, due.remindAt()));
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).hasSize(1);
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR)).isEmpty();
        container.inTransaction(() -> container.get(NeedsClock.class).missed(due, due.dueAt()));
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR)).hasSize(1);
        note(pathway, Occasion.CHANGE_OF_STAGE, Rating.SOME, due.dueAt());
        assertThat(tasks(NGO, Role.NGO_CASEWORKER))
                .as("the review is still to come")
                .hasSize(1);
        note(pathway, Occasion.REVIEW, Rating.SOME, due.dueAt());
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).isEmpty();
        assertThat(deadline().kind()).isEqualTo("needs-review.2");
    }

    @Test
    void nobody_is_reminded_of_a_pathway_that_is_closed() {
        var pathway = open();
        note(pathway, Occasion.INTAKE, Rating.ACUTE, NOON);
        var due = deadline();
        container.inTransaction(() -> pathways.close(pathway, ClosureReason.COMPLETED, act(NATIONAL, NOON)));
        container.inTransaction(() -> container.get(NeedsClock.class).missed(due, due.dueAt()));
        assertThat(container.database().count("select count(*) from needs_clock"))
                .isZero();
        assertThat(container.database().count("select count(*) from outbox where type like '%needs.review%'"))
                .isZero();
    }

    @Test
    void the_change_of_ten_people_is_withheld_and_that_of_eleven_counted() {
        for (var n = 0; n < 10; n++) {
            improve();
        }
        assertThat(changes()).isEmpty();
        improve();
        assertThat(changes()).isEqualTo(Map.of(Change.IMPROVED.name(), 11));
        improve();
        assertThat(changes()).isEqualTo(Map.of(Change.IMPROVED.name(), 11));
    }

    @Test
    void what_is_rated_and_wished_stays_off_the_bus() {
        note(open(), Occasion.INTAKE, Rating.ACUTE, NOON);
        var sent = container.database().jdbi().withHandle(db -> db.createQuery(
                        "select payload::text from outbox where type like '%needs.profile%'")
                .mapTo(String.class)
                .one());
        assertThat(sent).contains("INTAKE").doesNotContain("ACUTE", "HEALTH", "canary");
    }

    @Test
    void harm_goes_to_the_coordinator_and_never_to_the_service() {
        var pathway = open();
        say(pathway, NGO, NATIONAL, Verdict.HARMED);
        assertThat(harm(NATIONAL)).extracting(Task::kind).containsExactly(Task.Kind.HEAR_HARM);
        assertThat(harm(NGO)).isEmpty();
        container.inTransaction(() -> feedback.hearHarm(pathway, act(NATIONAL, NOON)));
        assertThat(harm(NATIONAL)).isEmpty();
        say(pathway, NATIONAL, NGO, Verdict.HARMED);
        assertThat(harm(NATIONAL)).as("harm by the coordinator").isEmpty();
        assertThat(harm(NGO)).hasSize(1);
    }

    @Test
    void of_what_a_person_says_only_that_they_said_it_is_told_and_sums_of_eleven_are_counted() {
        for (var n = 0; n < 11; n++) {
            assertThat(verdicts()).isEmpty();
            say(open(), NGO, NATIONAL, Verdict.HARMED);
        }
        assertThat(verdicts()).isEqualTo(Map.of(Verdict.HARMED.name(), 11));
        var sent = container.database().jdbi().withHandle(db -> db.createQuery(
                        "select payload::text from outbox where type like '%feedback%'")
                .mapTo(String.class)
                .list());
        assertThat(sent).hasSize(11).allSatisfy(event -> assertThat(event)
                .doesNotContain("canary", "HARMED", NGO.value(), "anonymous"));
    }

    private void improve() {
        var pathway = open();
        note(pathway, Occasion.INTAKE, Rating.ACUTE, NOON);
        note(pathway, Occasion.REVIEW, Rating.SOME, NOON);
    }

    private Map<String, Integer> changes() {
        container.inTransaction(() -> container.get(CountDesk.class).fold());
        return container.get(CountView.class).published(Count.Kind.NEEDS, Impact.subject(Element.HEALTH, Rater.PERSON));
    }

    private Map<String, Integer> verdicts() {
        container.inTransaction(() -> container.get(CountDesk.class).fold());
        return container.get(CountView.class).published(Count.Kind.FEEDBACK, NGO.value());
    }

    private void say(PathwayId pathway, AgencyId about, AgencyId by, Verdict verdict) {
        var words = new Given(null, about, by, verdict, "canary", true, NOON);
        container.inTransaction(() -> feedback.give(pathway, words, act(by, NOON)));
    }

    private List<Task> tasks(AgencyId agency, Role role) {
        return container.get(NeedsTasks.class).tasks(new Asking(agency, role, NOON.plusSeconds(60), null, 10));
    }

    private List<Task> harm(AgencyId agency) {
        return container.get(HarmTasks.class).tasks(new Asking(agency, Role.NGO_CASEWORKER, NOON, null, 10));
    }

    private Deadline deadline() {
        return container.database().jdbi().withHandle(db -> db.createQuery(
                        "select * from deadline where stream like 'needs/%'")
                .map((row, _) -> new Deadline(
                        org.cairn.chassis.journal.StreamId.parse(row.getString("stream")),
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        row.getString("kind"),
                        row.getObject("remind_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getObject("due_at", java.time.OffsetDateTime.class).toInstant()))
                .one());
    }

    private void note(PathwayId pathway, Occasion occasion, Rating health, Instant at) {
        var review = new Review(occasion, Map.of(Element.HEALTH, health), Map.of(), "canary", at);
        container.inTransaction(() -> desk.note(pathway, review, act(NGO, at)));
    }

    private PathwayId open() {
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                PathwayEvent.AgeStatus.ADULT,
                NGO,
                NATIONAL,
                NOON);
        return container
                .inTransaction(() -> pathways.open(
                        new PathwayDesk.Opening(opening, null, AMINA, List.of()),
                        new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                        act(NGO, NOON)))
                .pathway();
    }

    private static Act act(AgencyId agency, Instant at) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", at, request, request);
    }
}
