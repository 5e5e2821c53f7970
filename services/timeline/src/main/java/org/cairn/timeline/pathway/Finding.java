package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.Optional;
import org.cairn.contracts.EventId;

/** Something that follows from the facts of a pathway; nobody sets it. */
public sealed interface Finding {

    /** What it is about. */
    Matter matter();

    /** The service in whose part of the way it lies. */
    String lane();

    /** What kind of period, deadline or step it is, such as {@code referral-answer}. */
    String kind();

    /** What is left of it in that phase: when a pathway is closed nothing is expected or stuck there any more. */
    default Optional<Finding> in(Progress.Phase phase) {
        return phase != Progress.Phase.CLOSED || matter().outlivesThePathway() ? Optional.of(this) : closed();
    }

    private Optional<Finding> closed() {
        return switch (this) {
            case Period period -> Optional.of(period);
            case Deadline due -> Optional.of(due.settled());
            case Step _, Block _ -> Optional.empty();
        };
    }

    /**
     * A stretch of time: a wait, a stay, a time to reflect.
     *
     * @param until when it ended or will; null while nobody can say
     */
    record Period(Matter matter, String lane, String kind, Instant from, Instant until, boolean running)
            implements Finding {}

    /** A date by which something is expected. */
    record Deadline(Matter matter, String lane, String kind, Instant dueAt, Standing standing) implements Finding {

        private Deadline settled() {
            return standing == Standing.MET ? this : new Deadline(matter, lane, kind, dueAt, Standing.HISTORY);
        }
    }

    /**
     * Something that somebody has yet to do.
     *
     * @param dueAt by when; null when no date holds
     */
    record Step(Matter matter, String lane, String kind, Instant dueAt) implements Finding {}

    /** Something that cannot go on before something else has come. */
    record Block(Matter matter, String lane, String kind, Cause cause) implements Finding {

        Block(Matter matter, String lane, String kind, String waitsFor, Instant since) {
            this(matter, lane, kind, new Cause(matter, waitsFor, since, null));
        }

        /** The kind of step that has to come first. */
        public String waitsFor() {
            return cause.waitsFor();
        }

        /** Since when; null where the reader may only know that something has to come first. */
        public Instant since() {
            return cause.since();
        }

        /** The same for who may know that something has to come first, and in whose part of the way, but not what. */
        Block masked() {
            return new Block(matter, lane, kind, new Cause(cause.matter(), Remedy.HIDDEN, null, null));
        }

        /** Whether the reader may know both what waits and what for. */
        boolean isFollowedBy(Reader reader) {
            return reader.follows(matter) && reader.follows(cause.matter());
        }

        /** Whether the reader may know what waits, and of what it waits for only that it happens. */
        boolean isGlimpsedBy(Reader reader) {
            return reader.follows(matter) && !reader.follows(cause.matter()) && reader.glimpses(cause.matter());
        }

        /** Whether what it waits for is kept from the reader. */
        public boolean isMasked() {
            return waitsFor().equals(Remedy.HIDDEN);
        }
    }

    /**
     * What something waits for.
     *
     * @param matter what it is about, which may be another matter than that of what waits
     * @param waitsFor the kind of step that has to come first, as in {@link Remedy}
     * @param event the fact that it rests on; null where it rests on a lack of one
     */
    record Cause(Matter matter, String waitsFor, Instant since, EventId event) {

        /** One that rests on that fact. */
        static Cause of(Matter matter, String waitsFor, Entry fact) {
            return new Cause(matter, waitsFor, fact.at(), fact.id());
        }
    }

    /** How a deadline stands. */
    enum Standing {
        /** Still to come. */
        NEXT,
        /** Passed, and what was expected has not come. */
        LATE,
        /** What was expected came in time. */
        MET,
        /** No longer counts: past before it was recorded, kept too late, or overtaken by events. */
        HISTORY
    }
}
