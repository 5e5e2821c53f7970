package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.PathwayId;
import org.cairn.shelter.capacity.edge.Laws;
import org.cairn.shelter.placement.Protection;
import org.cairn.shelter.placement.Protection.Fact;
import org.cairn.shelter.placement.Protection.Heard;
import org.cairn.shelter.placement.Refusal;

/** Remembers, sealed with the person's key, what keeps them in support, and answers whether they may be put out. */
@ApplicationScoped
public class ProtectionDesk {

    private static final Aggregate<Protection, Fact, Heard, Refusal> PROTECTION =
            new Aggregate<>(Heard.class, Protection.NONE, Protection::decide, Protection::evolve);

    /** The last day of support depends on an answer that is not told here: the longest counts. */
    private static final List<String> TIMES_TO_MOVE_ON = List.of("exit-negative", "move-on-positive");

    private final Journal journal;
    private final Laws laws;

    ProtectionDesk(Journal journal, Laws laws) {
        this.journal = journal;
        this.laws = laws;
    }

    /** Notes one more fact; one that was heard before changes nothing. */
    @Transactional
    public void hear(PathwayId pathway, Fact fact, Act act) {
        journal.decide(streamOf(pathway), Subject.of(pathway), PROTECTION, fact, act);
    }

    /** Whether nobody may put the person out now; also when not even the pathway's opening was heard, for then nothing is known. */
    boolean holds(PathwayId pathway, Instant now) {
        var protection = journal.state(streamOf(pathway), PROTECTION).orElse(Protection.NONE);
        return laws.of(pathway)
                .map(law -> protection.holdsAt(now, new Protection.Law(law.zone(), day -> lastDay(law, day))))
                .orElse(true);
    }

    /** Where the law names no time to move on, the least recovery period counts (CETS 197 Art. 13(1)). */
    private static LocalDate lastDay(Jurisdiction law, LocalDate decided) {
        return TIMES_TO_MOVE_ON.stream()
                .flatMap(period -> lastDay(law, period, decided).stream())
                .max(LocalDate::compareTo)
                .orElseGet(() -> law.lastDayOf("recovery-period", decided));
    }

    private static Optional<LocalDate> lastDay(Jurisdiction law, String period, LocalDate decided) {
        try {
            return Optional.of(law.lastDayOf(period, decided));
        } catch (IllegalArgumentException unknownToThisLaw) {
            return Optional.empty();
        }
    }

    private static StreamId streamOf(PathwayId pathway) {
        return StreamId.of("protection", pathway.value());
    }
}
