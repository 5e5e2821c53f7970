package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.capacity.edge.CapacityDesk.Taken;
import org.cairn.shelter.capacity.edge.Holds;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.PlacementRecord.Phase;

/** Writes what happens to a stay, and takes and frees its bed in the same transaction. */
@ApplicationScoped
public class PlacementDesk {

    private static final Aggregate<Placement, Command, PlacementEvent, Placement.Refusal> PLACEMENT =
            new Aggregate<>(PlacementEvent.class, new Placement.Awaited(), Placement::decide, Placement::evolve);

    private final Journal journal;
    private final PlacementView placements;
    private final CapacityDesk capacity;
    private final Holds holds;

    PlacementDesk(Journal journal, PlacementView placements, CapacityDesk capacity, Holds holds) {
        this.journal = journal;
        this.placements = placements;
        this.capacity = capacity;
        this.holds = holds;
    }

    /** A referral that a shelter accepted; {@code hold} is null when it named none. */
    public record Acceptance(ReferralId referral, PathwayId pathway, AgencyId shelter, HoldId hold) {}

    /** Keeps a bed for an accepted referral, or raises the alarm when none can be kept; a second time nothing happens. */
    @Transactional
    public void take(Acceptance accepted, Act act) {
        var placement = new PlacementId(accepted.referral().value());
        if (placements.find(placement).isPresent()) {
            return;
        }
        var house = houseOf(accepted);
        var row = new PlacementView.Row(
                placement, accepted.pathway(), accepted.referral(), house, null, Phase.WITHOUT_BED, act.at());
        placements.put(row);
        if (keepBed(row, accepted.hold(), act).isEmpty()) {
            write(row, new Command.Alert(row.referral(), house.shelter(), act.at()), act);
        }
    }

    /** The person moves in; a stay without a bed first gets one if there is room by now. */
    @Transactional
    public void admit(PlacementView.Row row, Command.Admit admission, Act act) {
        var hold = row.phase() == Phase.WITHOUT_BED ? keepBed(row, null, act) : Optional.ofNullable(row.hold());
        write(row, admission, act);
        hold.ifPresent(bed -> capacity.occupy(new Taken(row.house(), bed), act));
        placements.move(row.placement(), Phase.ADMITTED, act.at());
    }

    /** The person moves out, or does not come; the bed is free. */
    @Transactional
    public void discharge(PlacementView.Row row, Command.Discharge discharge, Act act) {
        write(row, discharge, act);
        if (row.hold() != null) {
            capacity.free(new Taken(row.house(), row.hold()), act);
        }
        placements.move(row.placement(), Phase.DISCHARGED, act.at());
    }

    private Optional<HoldId> keepBed(PlacementView.Row row, HoldId wanted, Act act) {
        var hold = wanted == null ? new HoldId(row.placement().value()) : wanted;
        var kept = capacity.keep(new Taken(row.house(), hold), act);
        kept.ifPresent(bed -> {
            write(row, new Command.Accept(row.referral(), row.house().shelter(), bed.hold(), act.at()), act);
            placements.give(row.placement(), bed.hold(), act.at());
        });
        return kept.map(Taken::hold);
    }

    /** The house of the hold if it is the shelter's own; else its places for anybody, since nothing says for whom the bed is. */
    private House houseOf(Acceptance accepted) {
        return Optional.ofNullable(accepted.hold())
                .flatMap(holds::find)
                .map(Holds.Row::house)
                .filter(house -> house.shelter().equals(accepted.shelter()))
                .orElse(new House(accepted.shelter(), Profile.ANY));
    }

    private void write(PlacementView.Row row, Command command, Act act) {
        var stream = StreamId.of(PlacementView.STREAM, row.placement().value());
        journal.decide(stream, Subject.of(row.pathway()), PLACEMENT, command, act);
    }
}
