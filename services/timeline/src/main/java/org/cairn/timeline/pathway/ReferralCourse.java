package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.ServiceType;
import org.cairn.timeline.pathway.Finding.Standing;

/** One referral from the asking to the answer, as the facts tell it; the moving in follows in {@link AdmissionCourse}. */
record ReferralCourse(UUID id, ReferralEvent.Requested asked, List<Entry> facts) {

    static final String ANSWER = "referral-answer";
    private static final String LANE = "coordination";

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        return facts.stream()
                .filter(entry -> entry.fact() instanceof ReferralEvent.Requested)
                .map(entry -> new ReferralCourse(entry.about(), (ReferralEvent.Requested) entry.fact(), facts))
                .flatMap(course -> course.findings(asOf));
    }

    private Stream<Finding> findings(AsOf asOf) {
        var answeredAt = answeredAt();
        var endedAt = Stream.of(answeredAt, cancelledAt())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
        return Stream.of(
                        Stream.of(
                                new Finding.Period(
                                        Matter.REFERRAL, LANE, "referral", asked.at(), endedAt, endedAt == null),
                                new Finding.Deadline(
                                        Matter.REFERRAL, LANE, ANSWER, asked.answerBy(), standing(endedAt, asOf))),
                        endedAt == null ? waiting() : Stream.<Finding>empty(),
                        AdmissionCourse.of(this, asOf))
                .flatMap(Function.identity());
    }

    private Stream<Finding> waiting() {
        var answer = new Finding.Step(Matter.REFERRAL, LANE, ANSWER, asked.answerBy());
        return isForShelter()
                ? Stream.of(answer, new Finding.Block(Matter.REFERRAL, "shelter", "admission", ANSWER, asked.at()))
                : Stream.of(answer);
    }

    private Standing standing(Instant endedAt, AsOf asOf) {
        if (endedAt == null) {
            return asOf.isPast(asked.answerBy()) ? Standing.LATE : Standing.NEXT;
        }
        var inTime = answeredAt().filter(at -> !at.isAfter(asked.answerBy())).isPresent();
        return inTime ? Standing.MET : Standing.HISTORY;
    }

    /** When it was accepted, or when the last of those asked had said no. */
    private Optional<Instant> answeredAt() {
        return first(ReferralEvent.Accepted.class)
                .map(ReferralEvent.Accepted::at)
                .or(this::lastRefusalAt);
    }

    private Optional<Instant> lastRefusalAt() {
        var open = new HashSet<>(asked.candidates());
        for (var no : all(ReferralEvent.Rejected.class).toList()) {
            open.remove(no.recipient());
            if (open.isEmpty()) {
                return Optional.of(no.at());
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> cancelledAt() {
        return first(ReferralEvent.Cancelled.class).map(ReferralEvent.Cancelled::at);
    }

    boolean isForShelter() {
        return asked.service() == ServiceType.SHELTER;
    }

    /** The first fact of that kind in this referral's own stream. */
    <F extends ReferralEvent> Optional<F> first(Class<F> kind) {
        return all(kind).findFirst();
    }

    private <F extends ReferralEvent> Stream<F> all(Class<F> kind) {
        return facts.stream()
                .filter(entry -> kind.isInstance(entry.fact()) && entry.about().equals(id))
                .map(entry -> kind.cast(entry.fact()));
    }
}
