package org.cairn.timeline.pathway.edge;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.timeline.pathway.Finding;
import org.cairn.timeline.pathway.Remedy;

/**
 * A timeline as it leaves.
 *
 * @param relation {@code live}, or {@code ended} when only the bare facts are left that the agency had been told
 */
record TimelineJson(
        PathwayId caseId,
        Instant openedAt,
        String state,
        String relation,
        List<EntryJson> entries,
        List<PeriodJson> periods,
        List<DeadlineJson> deadlines,
        List<StepJson> next,
        List<StepJson> late,
        List<BlockJson> blocked) {

    /** What stands for the type of an event of which only lane and time may be told. */
    static final String STEP = "step";

    /** One mark on a lane. */
    record EntryJson(
            EventId id, Instant at, String lane, String type, boolean masked, Map<String, Object> data, ByJson by) {}

    /** Who acted; a discreet agency shows its kind and where it works, and no name. */
    record ByJson(AgencyId ref, String name, AgencyKind kind, String serviceArea) {}

    /** One bar. */
    record PeriodJson(String lane, String kind, Instant from, Instant until, String state) {
        static PeriodJson of(Finding.Period period) {
            return new PeriodJson(
                    period.lane(),
                    period.kind(),
                    period.from(),
                    period.until(),
                    period.running() ? "running" : "ended");
        }
    }

    /** One flag. */
    record DeadlineJson(String lane, String kind, Instant dueAt, String state) {
        static DeadlineJson of(Finding.Deadline deadline) {
            return new DeadlineJson(
                    deadline.lane(),
                    deadline.kind(),
                    deadline.dueAt(),
                    deadline.standing().name().toLowerCase(Locale.ROOT));
        }
    }

    /** One thing to do. */
    record StepJson(String lane, String kind, Instant dueAt) {
        static StepJson of(Finding.Step step) {
            return new StepJson(step.lane(), step.kind(), step.dueAt());
        }
    }

    /**
     * One thing that cannot go on.
     *
     * @param waitsFor what has to come first; {@code step} where the reader may only know that something has
     * @param waitsIn in whose part of the way that lies
     * @param cause the entry that says so; null where the lack of one does, or the reader may not know
     * @param unblockedBy the step that would let it go on
     * @param who who can take that step: roles, or a side of the referral
     */
    record BlockJson(
            String lane,
            String kind,
            String waitsFor,
            Instant since,
            boolean masked,
            String waitsIn,
            EventId cause,
            String unblockedBy,
            List<String> who) {
        static BlockJson of(Finding.Block block) {
            var remedy = Remedy.of(block.waitsFor());
            return new BlockJson(
                    block.lane(),
                    block.kind(),
                    block.waitsFor(),
                    block.since(),
                    block.isMasked(),
                    remedy.map(Remedy::lane).orElse(block.cause().matter().lane()),
                    block.cause().event(),
                    remedy.map(Remedy::unblockedBy).orElse(null),
                    remedy.map(Remedy::who).orElse(List.of()));
        }
    }
}
