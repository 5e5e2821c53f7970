package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far a pathway has come: what runs, what is expected by when, what is next, late or blocked. */
public record Progress(
        Phase phase,
        List<Finding.Period> periods,
        List<Finding.Deadline> deadlines,
        List<Finding.Step> next,
        List<Finding.Step> late,
        List<Finding.Block> blocked) {

    private static final Comparator<Instant> OPEN_END_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** What follows from these facts at that moment, in whatever order and however often they came. */
    public static Progress derivedFrom(Collection<Entry> entries, AsOf asOf) {
        var facts = entries.stream().distinct().sorted().toList();
        var phase = PathwayCourse.phase(facts);
        return of(
                phase,
                Stream.of(
                                PathwayCourse.in(facts),
                                ConsentCourse.in(facts, asOf),
                                ReferralCourse.in(facts, asOf),
                                IdentificationCourse.in(facts, asOf),
                                StayCourse.in(facts, asOf),
                                LegalCourse.in(facts),
                                HearingCourse.in(facts),
                                StatusCourse.in(facts, asOf),
                                HoldCourse.in(facts, asOf),
                                ReturnCourse.in(facts),
                                SafetyCourse.in(facts, asOf),
                                CareCourse.in(facts, asOf),
                                BreakGlassCourse.in(facts, asOf),
                                ClockCourse.in(facts, asOf),
                                Blockers.in(facts, asOf))
                        .flatMap(Function.identity())
                        .flatMap(finding -> finding.in(phase).stream())
                        .toList(),
                asOf);
    }

    private static Progress of(Phase phase, List<Finding> findings, AsOf asOf) {
        var steps = only(findings, Finding.Step.class, Finding.Step::dueAt);
        return new Progress(
                phase,
                only(findings, Finding.Period.class, Finding.Period::from),
                only(findings, Finding.Deadline.class, Finding.Deadline::dueAt),
                steps.stream().filter(step -> !isLate(step, asOf)).toList(),
                steps.stream().filter(step -> isLate(step, asOf)).toList(),
                only(findings, Finding.Block.class, Finding.Block::since));
    }

    private static <F extends Finding> List<F> only(
            List<Finding> findings, Class<F> kind, Function<F, Instant> moment) {
        return findings.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(moment, OPEN_END_LAST)
                        .thenComparing(Finding::lane)
                        .thenComparing(Finding::kind))
                .toList();
    }

    private static boolean isLate(Finding.Step step, AsOf asOf) {
        return step.dueAt() != null && asOf.isPast(step.dueAt());
    }

    /** The same without the matters that the reader may not follow. */
    Progress seenBy(Reader reader) {
        return new Progress(
                reader.follows(Matter.PATHWAY) ? phase : Phase.OPEN,
                followed(periods, reader),
                followed(deadlines, reader),
                followed(next, reader),
                followed(late, reader),
                blocked.stream().filter(block -> block.isFollowedBy(reader)).toList());
    }

    /** The same with what waits for something of which the reader may only know that it happens. */
    Progress glimpsing(Collection<Entry> glimpsed, AsOf asOf, Reader reader) {
        var masked = derivedFrom(glimpsed, asOf).blocked.stream()
                .filter(block -> block.isGlimpsedBy(reader))
                .map(Finding.Block::masked)
                .distinct();
        return new Progress(
                phase,
                periods,
                deadlines,
                next,
                late,
                only(
                        Stream.<Finding>concat(blocked.stream(), masked).toList(),
                        Finding.Block.class,
                        Finding.Block::since));
    }

    private static <F extends Finding> List<F> followed(List<F> findings, Reader reader) {
        return findings.stream()
                .filter(finding -> reader.follows(finding.matter()))
                .toList();
    }

    /** Whether somebody was asked to take the person on and has not answered. */
    public boolean unanswered() {
        return Stream.concat(next.stream(), late.stream())
                .anyMatch(step -> step.kind().equals(ReferralCourse.ANSWER));
    }

    /** The nearest date to come, or null. */
    public Instant nextDueAt() {
        return next.isEmpty() ? null : next.getFirst().dueAt();
    }

    /** Whether nobody is left to ask for something that the person needs. */
    public boolean deadEnded() {
        return blocked.stream().anyMatch(block -> block.waitsFor().equals(ReferralCourse.COORDINATOR));
    }

    /** One word for lists: closed before suspended before late before blocked before open. */
    public String state() {
        if (phase != Phase.OPEN) {
            return phase.name().toLowerCase(Locale.ROOT);
        }
        if (!late.isEmpty()) {
            return "late";
        }
        return blocked.isEmpty() ? "open" : "blocked";
    }

    /** Where the pathway as a whole is. */
    public enum Phase {
        /** It goes on. */
        OPEN,
        /** Contact with the person is lost; nothing ends by that. */
        SUSPENDED,
        /** It is over. */
        CLOSED
    }
}
