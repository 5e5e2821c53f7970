package org.cairn.timeline.pathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Cancelled;
import org.cairn.contracts.coordination.ReferralEvent.Completed;
import org.cairn.contracts.coordination.ReferralEvent.DeadEnded;
import org.cairn.contracts.coordination.ReferralEvent.EnteredInError;
import org.cairn.contracts.coordination.ReferralEvent.Failed;
import org.cairn.contracts.coordination.ReferralEvent.PutOnHold;
import org.cairn.contracts.coordination.ServiceType;

/** One referral from the asking to its end, as the facts tell it; the moving in follows in {@link AdmissionCourse}. */
record ReferralCourse(UUID id, ReferralEvent.Requested asked, List<Entry> own, List<Entry> facts) {

    static final String ANSWER = "referral-answer";
    static final String COORDINATOR = "coordinator";
    private static final String INFORMATION = "information";
    private static final String LANE = "coordination";

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        var courses = new LinkedHashMap<UUID, ReferralCourse>();
        for (var entry : facts) {
            if (entry.fact() instanceof ReferralEvent.Requested asked) {
                courses.computeIfAbsent(entry.about(), id -> of(id, asked, facts));
            }
        }
        return courses.values().stream().flatMap(course -> course.findings(asOf));
    }

    private static ReferralCourse of(UUID id, ReferralEvent.Requested asked, List<Entry> facts) {
        var own = facts.stream()
                .filter(entry ->
                        entry.fact() instanceof ReferralEvent && entry.about().equals(id))
                .toList();
        return new ReferralCourse(id, asked, own, facts);
    }

    private Stream<Finding> findings(AsOf asOf) {
        var rounds = rounds();
        var last = rounds.getLast();
        return Stream.of(
                        Stream.of(new Finding.Period(
                                Matter.REFERRAL, LANE, "referral", asked.at(), last.endedAt(), last.isRunning())),
                        rounds.stream()
                                .map(round -> new Finding.Deadline(
                                        Matter.REFERRAL, LANE, ANSWER, round.answerBy(), round.standing(asOf))),
                        last.isRunning() ? waiting(last, asOf) : Stream.<Finding>empty(),
                        deadEnd(),
                        pauses(),
                        AdmissionCourse.of(this, asOf))
                .flatMap(Function.identity());
    }

    private List<Round> rounds() {
        var rounds = new ArrayList<Round>();
        rounds.add(new Round(asked.at(), asked.answerBy(), asked.candidates()));
        for (var entry : own) {
            switch (entry.fact()) {
                case ReferralEvent.Reoffered anew ->
                    rounds.add(new Round(anew.at(), anew.answerBy(), List.of(anew.candidate())));
                case ReferralEvent fact -> rounds.getLast().note(fact);
                default -> {}
            }
        }
        return rounds;
    }

    private Stream<Finding> waiting(Round round, AsOf asOf) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding.Step(Matter.REFERRAL, LANE, ANSWER, round.answerBy()));
        if (isForShelter()) {
            findings.add(new Finding.Block(Matter.REFERRAL, "shelter", "admission", ANSWER, round.from()));
        } else if (asOf.isPast(round.answerBy())) {
            findings.add(new Finding.Block(Matter.REFERRAL, LANE, "service", ANSWER, round.answerBy()));
        }
        if (round.questionedAt() != null) {
            findings.add(new Finding.Step(Matter.REFERRAL, LANE, INFORMATION, null));
            findings.add(new Finding.Block(Matter.REFERRAL, LANE, ANSWER, INFORMATION, round.questionedAt()));
        }
        return findings.stream();
    }

    private Stream<Finding> deadEnd() {
        return Span.in(
                        own,
                        DeadEnded.class,
                        Set.of(ReferralEvent.DeadEndSettled.class, Cancelled.class, EnteredInError.class))
                .stream()
                .filter(Span::isOpen)
                .flatMap(end -> Stream.of(
                        end.step(Matter.REFERRAL, "dead-end", null),
                        end.block(Matter.REFERRAL, "referral", COORDINATOR)));
    }

    private Stream<Finding> pauses() {
        return Span.in(
                        own,
                        PutOnHold.class,
                        Set.of(
                                ReferralEvent.Resumed.class,
                                Completed.class,
                                Failed.class,
                                Cancelled.class,
                                EnteredInError.class))
                .stream()
                .flatMap(pause -> pause.isOpen()
                        ? Stream.of(
                                pause.period(Matter.SERVICE, "on-hold"),
                                pause.block(Matter.SERVICE, "service", "resumption"))
                        : Stream.of(pause.period(Matter.SERVICE, "on-hold")));
    }

    boolean isForShelter() {
        return asked.service() == ServiceType.SHELTER;
    }

    /** Whether it ended without the service. */
    boolean isBroken() {
        return Stream.of(Cancelled.class, Failed.class, EnteredInError.class)
                .anyMatch(end -> first(end).isPresent());
    }

    /** The first fact of that kind in this referral's own stream. */
    <F extends ReferralEvent> Optional<F> first(Class<F> kind) {
        return own.stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
