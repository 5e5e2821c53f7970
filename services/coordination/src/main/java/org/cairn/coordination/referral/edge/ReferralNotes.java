package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.coordination.referral.Addressees;
import org.cairn.coordination.referral.Referral;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps the rows of a referral in step with its state: the day, the start, open questions, who stands in reserve, a dead end. */
@ApplicationScoped
public class ReferralNotes {

    private final Jdbi jdbi;

    ReferralNotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Waits for whoever works on the referral's clock, before its stream is locked: the timer holds the clock when it comes
     * to the stream, and who came the other way round would wait for it for ever.
     */
    void holdClock(ReferralId referral) {
        jdbi.useHandle(db -> db.createQuery("select kind from deadline where stream = ? for update")
                .bind(0, ReferralCourse.stream(referral).toString())
                .mapTo(String.class)
                .list());
    }

    /** Writes a new referral or draft, or what a draft became when it was sent. */
    void put(ReferralView.Row row) {
        jdbi.useHandle(db -> db.execute(
                """
                insert into referral (referral, pathway, requester, service, priority, answer_by, kind, part_of, region, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (referral) do update set service = excluded.service, priority = excluded.priority,
                    answer_by = excluded.answer_by, kind = excluded.kind, part_of = excluded.part_of,
                    region = excluded.region, state = excluded.state
                """,
                row.referral().value(),
                row.pathway().value(),
                row.requester().value(),
                row.service().name(),
                row.priority().name(),
                row.answerBy(),
                row.kind().name(),
                row.partOf() == null ? null : row.partOf().value(),
                row.region(),
                row.state().name()));
    }

    /** Notes where the referral stands after these facts. */
    void note(ReferralId referral, Referral.Sent now, List<ReferralEvent> facts) {
        jdbi.useHandle(db -> {
            var request = now.request();
            db.execute(
                    "update referral set state = ?, priority = ?, region = ?, answer_by = ?, starts_at = ? where referral = ?",
                    Referral.stateOf(now).name(),
                    request.priority().name(),
                    request.region(),
                    request.answerBy(),
                    startOf(now),
                    referral.value());
            noteAgencies(
                    db,
                    "referral_reserve",
                    referral,
                    now instanceof Referral.Open ? now.asked().reserve() : List.of());
            noteQuestions(db, referral, now);
            noteDeadEnd(db, referral, now, facts);
        });
    }

    private static Instant startOf(Referral.Sent now) {
        return now instanceof Referral.Taken taken ? taken.yes().expectedStart() : null;
    }

    private static void noteAgencies(Handle db, String table, ReferralId referral, List<AgencyId> agencies) {
        db.execute("delete from " + table + " where referral = ?", referral.value());
        agencies.forEach(
                agency -> db.execute("insert into " + table + " values (?, ?)", referral.value(), agency.value()));
    }

    private static void noteQuestions(Handle db, ReferralId referral, Referral.Sent now) {
        db.execute("delete from referral_question where referral = ?", referral.value());
        openQuestions(now)
                .forEach(question -> db.execute(
                        "insert into referral_question values (?, ?, ?)",
                        referral.value(),
                        question.by().value(),
                        question.at()));
    }

    private static Stream<Addressees.Question> openQuestions(Referral.Sent now) {
        return now instanceof Referral.Open(var _, var asked)
                ? asked.questions().stream().filter(one -> one.answer() == null && asked.awaits(one.by()))
                : Stream.empty();
    }

    private static void noteDeadEnd(Handle db, ReferralId referral, Referral.Sent now, List<ReferralEvent> facts) {
        var open = now instanceof Referral.Over over && over.deadEnd() == Referral.DeadEnd.OPEN;
        if (!open) {
            db.execute(
                    "update referral set dead_end_since = null, dead_end_cause = null where referral = ?",
                    referral.value());
        } else if (facts.getLast() instanceof ReferralEvent.DeadEnded(var at)) {
            db.execute(
                    "update referral set dead_end_since = ?, dead_end_cause = ? where referral = ?",
                    at,
                    causeOf(facts),
                    referral.value());
        }
    }

    private static String causeOf(List<ReferralEvent> facts) {
        return facts.stream()
                .filter(ReferralEvent.Cancelled.class::isInstance)
                .map(fact -> ((ReferralEvent.Cancelled) fact).reason().name())
                .findFirst()
                .orElse("REFUSED");
    }

    /** What was a draft was let be. */
    void discard(ReferralId referral) {
        jdbi.useHandle(
                db -> db.execute("update referral set state = 'CANCELLED' where referral = ?", referral.value()));
    }

    /** The recipient of a transfer takes the sender's place: what the sender had passed on is part of the transfer now. */
    void passOnParts(ReferralId from, ReferralId to) {
        jdbi.useHandle(db -> db.execute("update referral set part_of = ? where part_of = ?", to.value(), from.value()));
    }
}
