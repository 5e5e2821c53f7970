package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.PlacementRules;
import org.cairn.shelter.placement.Refusal;

/** The journals of stays: the one way in which a stay changes. */
@ApplicationScoped
public class Stays {

    private static final Aggregate<Placement, Command, PlacementEvent, Refusal> PLACEMENT =
            new Aggregate<>(PlacementEvent.class, new Placement.Requested(), PlacementRules::decide, Placement::evolve);

    private final Journal journal;
    private final PlatformClock clock;

    Stays(Journal journal, PlatformClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Which stay, of whom. */
    public record Stay(PlacementId placement, PathwayId pathway) {}

    /** Lets the rules decide on a command and writes what they agree to. */
    public Written<Placement, PlacementEvent> write(Stay stay, Command command, Act act) {
        return journal.decide(streamOf(stay.placement()), Subject.of(stay.pathway()), PLACEMENT, command, act);
    }

    /** How a stay stands, until the caller's transaction ends; nothing when it never began. */
    public Optional<Placement> heldState(PlacementId placement) {
        return journal.heldState(streamOf(placement), PLACEMENT);
    }

    /**
     * The same moment as the platform's own doing, in a train of its own: what one person's move sets off for another must not tell
     * the two from their events, nor name the agency that set it off.
     */
    public Act quietly(Act act) {
        var train = clock.newId();
        return new Act(Act.PLATFORM, "shelter", act.at(), train, train);
    }

    /** The stream of a stay. */
    public static StreamId streamOf(PlacementId placement) {
        return StreamId.of("placement", placement.value());
    }
}
