package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PrivacyEvent.HoldGround;
import org.cairn.coordination.erasure.Erasure;
import org.cairn.coordination.pathway.edge.PathwayView;

/** Places, looks at and lifts holds for proceedings; the clock of the next review is set in the same transaction. */
@ApplicationScoped
public class LegalHoldDesk {

    static final String STREAM = "legal-hold";

    /** By when a hold is looked at again. */
    static final String REVIEW = "legal-hold-review";

    private final Journal journal;
    private final LegalHolds holds;
    private final Deadlines deadlines;
    private final Jurisdictions jurisdictions;
    private final PathwayView pathways;
    private final PlatformClock clock;

    LegalHoldDesk(
            Journal journal,
            LegalHolds holds,
            Deadlines deadlines,
            Jurisdictions jurisdictions,
            PathwayView pathways,
            PlatformClock clock) {
        this.journal = journal;
        this.holds = holds;
        this.deadlines = deadlines;
        this.jurisdictions = jurisdictions;
        this.pathways = pathways;
        this.clock = clock;
    }

    /** What is held for which proceedings, by whose reference, and on which day it is looked at again. */
    public record Wanted(Set<String> services, HoldGround ground, String reference, LocalDate reviewBy) {}

    /** Places a hold; returns when it is looked at again. */
    @Transactional
    public Instant place(PathwayId pathway, Wanted wanted, Act act) {
        var law = law(pathways.courseOf(pathway).opening().jurisdiction());
        var day = day(law, wanted.reviewBy(), act);
        write(
                pathway,
                new Erasure.Command.PlaceHold(act.agency(), wanted.services(), wanted.ground(), day, act.at()),
                act);
        var days = days(law, day, act);
        var placed = new LegalHolds.Placed(pathway, clock.newId(), act.agency(), law.id(), wanted.reference());
        holds.keep(placed, days);
        await(pathway, days);
        return day.dueAt();
    }

    /** Says that proceedings still need it; returns when it is looked at again. */
    @Transactional
    public Instant review(PathwayId pathway, LocalDate reviewBy, Act act) {
        var law = law(holds.find(pathway).orElseThrow(Problem::notFound).jurisdiction());
        var day = day(law, reviewBy, act);
        write(pathway, new Erasure.Command.ReviewHold(act.agency(), day, act.at()), act);
        var days = days(law, day, act);
        holds.move(pathway, days);
        await(pathway, days);
        return day.dueAt();
    }

    /** Lifts it; what was to be forgotten is forgotten then. */
    @Transactional
    public void lift(PathwayId pathway, Act act) {
        write(pathway, new Erasure.Command.LiftHold(act.agency(), act.at()), act);
        holds.forget(pathway);
        deadlines.clear(place(pathway), REVIEW);
    }

    /** The day of the review comes near. */
    @Transactional
    public void nearReview(PathwayId pathway, Instant dueAt, Act act) {
        write(pathway, new Erasure.Command.WarnOfReview(dueAt, act.at()), act);
    }

    /** It passed: the hold stands. */
    @Transactional
    public void missReview(PathwayId pathway, Instant dueAt, Act act) {
        write(pathway, new Erasure.Command.MissReview(dueAt, act.at()), act);
    }

    /** A clock of no pathway, so that erasing the person does not stop it. */
    private void await(PathwayId pathway, LegalHolds.Days days) {
        deadlines.set(new Deadline(place(pathway), null, REVIEW, days.remindAt(), days.dueAt()));
    }

    private static StreamId place(PathwayId pathway) {
        return StreamId.of(STREAM, pathway.value());
    }

    private Jurisdiction law(String id) {
        return jurisdictions.find(id).orElseThrow();
    }

    private static Erasure.Day day(Jurisdiction law, LocalDate reviewBy, Act act) {
        var end = reviewBy.plusDays(1).atStartOfDay(law.zone()).toInstant().minusSeconds(1);
        return new Erasure.Day(end, law.endOf(REVIEW, act.at()));
    }

    /** Warned as long before the day that was named as the profile warns before the last one. */
    private static LegalHolds.Days days(Jurisdiction law, Erasure.Day day, Act act) {
        var notice = Duration.between(law.warningOf(REVIEW, act.at()), day.latest());
        var remindAt = day.dueAt().minus(notice);
        return new LegalHolds.Days(remindAt.isBefore(act.at()) ? act.at() : remindAt, day.dueAt());
    }

    private void write(PathwayId pathway, Erasure.Command command, Act act) {
        var subject = new Subject(pathway.toString(), Subject.NOBODY);
        journal.decide(ErasureDesk.stream(pathway), subject, ErasureDesk.ERASURE, command, act);
    }
}
