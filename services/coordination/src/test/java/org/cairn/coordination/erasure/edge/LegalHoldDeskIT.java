package org.cairn.coordination.erasure.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.PrivacyEvent.HoldGround;
import org.cairn.coordination.erasure.Erasure;
import org.cairn.coordination.erasure.Erasure.Nearness;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What proceedings keep is looked at again; a day that nobody looked ends nothing and is told of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LegalHoldDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final AgencyId COURT = new AgencyId("law-centre");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 5);
    private static final Instant DUE = Instant.parse("2026-07-05T22:59:59Z");
    private static final Instant LATE = Instant.parse("2026-07-06T09:00:00Z");
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, null, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V110__stop_use.sql",
            "V120__referral_in_full.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql",
            "V170__erasure.sql",
            "V172__legal_hold.sql");
    private final LegalHoldDesk desk = container.get(LegalHoldDesk.class);
    private final LegalHoldClock clock = container.get(LegalHoldClock.class);
    private final LegalHoldView view = container.get(LegalHoldView.class);
    private final PathwayId pathway = open();

    @BeforeEach
    void hold() {
        place(SUMMER);
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void it_is_looked_at_again_and_outlives_the_person_here_until_it_is_lifted() {
        container.database().jdbi().useHandle(db -> {
            db.execute("delete from deadline where pathway = ?", pathway.value());
            db.execute("delete from access_grant where pathway = ?", pathway.value());
        });
        assertThat(clocks()).isEqualTo(1);
        assertThat(kinds(COURT, Role.LAWYER, NOON)).as("long before").isEmpty();
        assertThat(kinds(COURT, Role.LAWYER, LATE)).containsExactly(Task.Kind.REVIEW_HOLD);
        assertThat(view.of(COURT)).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo("T-12/26");
            assertThat(line.reviewDueAt()).isEqualTo(DUE);
        });
        assertThat(view.of(NGO)).isEmpty();
        container.inTransaction(() -> desk.review(pathway, LocalDate.of(2026, 12, 31), act(COURT, NOON)));
        assertThat(view.of(COURT).getFirst().reviewDueAt()).isEqualTo(Instant.parse("2026-12-31T23:59:59Z"));
        container.inTransaction(() -> desk.lift(pathway, act(COURT, NOON)));
        assertThat(view.of(COURT)).isEmpty();
        assertThat(clocks()).isZero();
    }

    @Test
    void a_review_that_nobody_made_erases_nothing_and_is_told_of_until_somebody_looks() {
        assertThat(kinds(NATIONAL, Role.PATHWAY_COORDINATOR, NOON)).isEmpty();
        approaches();
        approaches();
        assertThat(nearness()).isEqualTo(Nearness.NEAR);
        runsOut();
        runsOut();
        assertThat(nearness()).isEqualTo(Nearness.MISSED);
        assertThat(kinds(NATIONAL, Role.PATHWAY_COORDINATOR, LATE)).containsExactly(Task.Kind.TELL_OF_HOLD);
        assertThat(container.database().count("select count(*) from outbox where type like '%key-destroyed%'"))
                .isZero();
        container.inTransaction(() -> desk.review(pathway, LocalDate.of(2027, 7, 6), act(COURT, LATE)));
        assertThat(nearness()).isEqualTo(Nearness.AHEAD);
        assertThat(kinds(NATIONAL, Role.PATHWAY_COORDINATOR, LATE)).isEmpty();
        runsOut();
        assertThat(nearness()).as("a clock that was overtaken").isEqualTo(Nearness.AHEAD);
    }

    @Test
    void the_reference_lies_sealed_and_nobody_names_a_day_beyond_a_year() {
        assertThat(container.database().count("select count(*) from legal_hold t where t::text like '%T-12%'"))
                .isZero();
        container.inTransaction(() -> desk.lift(pathway, act(COURT, NOON)));
        assertThatThrownBy(() -> place(LocalDate.of(2027, 1, 6))).isInstanceOf(Refused.class);
        place(LocalDate.of(2027, 1, 5));
    }

    private void place(LocalDate reviewBy) {
        var wanted = new LegalHoldDesk.Wanted(Set.of("identification"), HoldGround.CRIMINAL_FILE, "T-12/26", reviewBy);
        container.inTransaction(() -> desk.place(pathway, wanted, act(COURT, NOON)));
    }

    private void approaches() {
        container.inTransaction(() -> clock.approaching(due(), DUE));
    }

    private void runsOut() {
        container.inTransaction(() -> clock.missed(due(), LATE));
    }

    private Deadline due() {
        var place = StreamId.of(LegalHoldDesk.STREAM, pathway.value());
        return new Deadline(place, null, LegalHoldDesk.REVIEW, null, DUE);
    }

    private Nearness nearness() {
        Erasure now = view.stateOf(pathway);
        return now.hold().review().nearness();
    }

    private List<Task.Kind> kinds(AgencyId agency, Role role, Instant now) {
        var asking = new TaskSource.Asking(agency, role, now, null, 10);
        return container.get(ErasureTasks.class).tasks(asking).stream()
                .map(Task::kind)
                .toList();
    }

    private long clocks() {
        return container.database().count("select count(*) from deadline where stream like 'legal-hold/%'");
    }

    private PathwayId open() {
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                AgeStatus.ADULT,
                NGO,
                NATIONAL,
                NOON);
        return container
                .inTransaction(() -> container
                        .get(PathwayDesk.class)
                        .open(
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
