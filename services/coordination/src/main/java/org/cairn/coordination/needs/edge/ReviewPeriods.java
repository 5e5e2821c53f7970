package org.cairn.coordination.needs.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.needs.Review;
import org.cairn.coordination.needs.ReviewRound;
import org.jdbi.v3.core.Jdbi;

/** Runs the clock of the next review: from intake on, moved by a review that was due, stopped at the closure. */
@ApplicationScoped
public class ReviewPeriods {

    private static final String KEEP = """
            insert into needs_clock (pathway, agency, intake_at, step, due_at) values (?, ?, ?, ?, ?)
            on conflict (pathway) do update set
                agency = excluded.agency, step = excluded.step, due_at = excluded.due_at, near = false, missed = false""";

    private static final String FIND = """
            select c.intake_at, c.step, coalesce(d.due_at, c.due_at) as due_at
            from needs_clock c left join deadline d on d.stream = 'needs/' || c.pathway where c.pathway = ?""";

    private final Deadlines deadlines;
    private final Jurisdictions jurisdictions;
    private final Jdbi jdbi;

    ReviewPeriods(Deadlines deadlines, Jurisdictions jurisdictions, Jdbi jdbi) {
        this.deadlines = deadlines;
        this.jurisdictions = jurisdictions;
        this.jdbi = jdbi;
    }

    /** A change of stage comes on top of the reviews that are due by time and moves none of them. */
    void after(PathwayId pathway, String jurisdiction, Review review, Act act) {
        var law = jurisdictions.find(jurisdiction).orElseThrow();
        switch (review.occasion()) {
            case INTAKE ->
                run(pathway, act.agency(), new Clock(act.at(), ReviewRound.first(act.at(), law::endOf)), law);
            case REVIEW, MONITORING ->
                find(pathway)
                        .map(clock -> clock.next(act.at(), law))
                        .ifPresent(next -> run(pathway, act.agency(), next, law));
            case CLOSURE -> stop(pathway);
            case CHANGE_OF_STAGE -> {
                // the review that is due by time is still to come
            }
        }
    }

    void stop(PathwayId pathway) {
        clear(pathway);
        jdbi.useHandle(db -> db.execute("delete from needs_clock where pathway = ?", pathway.value()));
    }

    /** A clock that stood still meanwhile is due later than when it was set. */
    void isNear(PathwayId pathway, Instant dueAt) {
        jdbi.useHandle(db ->
                db.execute("update needs_clock set near = true, due_at = ? where pathway = ?", dueAt, pathway.value()));
    }

    void isMissed(PathwayId pathway, Instant dueAt) {
        jdbi.useHandle(db -> db.execute(
                "update needs_clock set missed = true, due_at = ? where pathway = ?", dueAt, pathway.value()));
    }

    /** By when the next review is due, if one is. */
    Optional<Instant> nextBy(PathwayId pathway) {
        return find(pathway).map(clock -> clock.round().dueAt());
    }

    private void run(PathwayId pathway, AgencyId agency, Clock clock, Jurisdiction law) {
        clear(pathway);
        var round = clock.round();
        jdbi.useHandle(
                db -> db.execute(KEEP, pathway.value(), agency.value(), clock.intakeAt(), round.step(), round.dueAt()));
        var warning = Duration.between(
                law.warningOf(round.key(), clock.intakeAt()), law.endOf(round.key(), clock.intakeAt()));
        deadlines.set(new Deadline(
                NeedsDesk.stream(pathway), pathway, round.key(), round.dueAt().minus(warning), round.dueAt()));
    }

    private void clear(PathwayId pathway) {
        find(pathway)
                .ifPresent(clock ->
                        deadlines.clear(NeedsDesk.stream(pathway), clock.round().key()));
    }

    private Optional<Clock> find(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery(FIND)
                .bind(0, pathway.value())
                .map((row, _) -> new Clock(
                        row.getObject("intake_at", OffsetDateTime.class).toInstant(),
                        new ReviewRound(
                                row.getInt("step"),
                                row.getObject("due_at", OffsetDateTime.class).toInstant())))
                .findOne());
    }

    private record Clock(Instant intakeAt, ReviewRound round) {
        Clock next(Instant now, Jurisdiction law) {
            return new Clock(intakeAt, round.next(intakeAt, now, law::endOf));
        }
    }
}
