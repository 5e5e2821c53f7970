package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.capacity.edge.CapacityDesk.Taken;
import org.cairn.shelter.capacity.edge.Holds;
import org.cairn.shelter.capacity.edge.Stays;
import org.cairn.shelter.capacity.edge.WaitList;
import org.cairn.shelter.capacity.edge.WaitList.Waiting;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.cairn.shelter.waitlist.edge.WaitListDesk;

/** Writes what happens to a stay, and takes and frees its bed in the same transaction. */
@ApplicationScoped
public class PlacementDesk {

    private final Stays stays;
    private final PlacementView placements;
    private final CapacityDesk capacity;
    private final Holds holds;
    private final WaitList waitList;
    private final Arrivals arrivals;
    private final ProtectionDesk protection;

    PlacementDesk(
            Stays stays,
            PlacementView placements,
            CapacityDesk capacity,
            Holds holds,
            WaitList waitList,
            Arrivals arrivals,
            ProtectionDesk protection) {
        this.stays = stays;
        this.placements = placements;
        this.capacity = capacity;
        this.holds = holds;
        this.waitList = waitList;
        this.arrivals = arrivals;
        this.protection = protection;
    }

    /** A referral that a shelter accepted; {@code hold} is null when it named none, {@code start} when the person is expected. */
    public record Acceptance(ReferralId referral, PathwayId pathway, AgencyId shelter, HoldId hold, Instant start) {}

    /** Keeps a bed for an accepted referral, or raises the alarm when none can be kept; a second time nothing happens. */
    @Transactional
    public void take(Acceptance accepted, Act act) {
        if (placements.of(accepted.referral(), accepted.shelter()).isPresent()) {
            return;
        }
        capacity.lock(accepted.shelter());
        var placement = WaitListDesk.stayOf(accepted.referral(), accepted.shelter());
        var waited = waitList.find(placement);
        var wanted = Optional.ofNullable(accepted.hold()).or(() -> waited.map(Waiting::hold));
        var house = houseOf(accepted.shelter(), wanted).or(() -> waited.map(Waiting::house));
        var row = new PlacementView.Row(
                placement,
                accepted.pathway(),
                accepted.referral(),
                house.orElse(new House(accepted.shelter(), Profile.ANY)),
                null,
                Phase.WITHOUT_BED,
                act.at(),
                accepted.start() == null ? act.at() : accepted.start());
        placements.put(row);
        waitList.remove(placement);
        if (keepBed(row, wanted.orElse(null), act).isEmpty()) {
            stays.write(row.stay(), new Command.Alert(row.referral(), accepted.shelter(), act.at()), act);
            waitList.add(new Waiting(
                    placement,
                    row.pathway(),
                    row.referral(),
                    row.house(),
                    true,
                    Priority.EMERGENCY,
                    act.at(),
                    null,
                    null));
        }
        waited.map(Waiting::hold)
                .filter(offered -> !wanted.equals(Optional.of(offered)))
                .ifPresent(offered -> capacity.release(new Taken(waited.get().house(), offered), stays.quietly(act)));
    }

    /**
     * The person moves in; a stay without a bed first gets one if there is room by now. Who moves here from another shelter leaves
     * that one at the same moment.
     */
    @Transactional
    public void admit(PlacementView.Row stay, Set<IntakeStep> checklist, Act act) {
        placements.lock(stay.pathway());
        var other = placements.livedIn(stay.pathway(), stay.placement());
        capacity.lock(stay.house().shelter(), other.orElse(stay).house().shelter());
        var row = placements.find(stay.placement()).orElseThrow();
        var hold = row.phase() == Phase.WITHOUT_BED ? keepBed(row, null, act) : Optional.ofNullable(row.hold());
        var elsewhere = other.map(lived -> arrivals.of(row, lived)).orElse(Placement.Elsewhere.NOWHERE);
        stays.write(row.stay(), new Command.Admit(checklist, elsewhere, act.at()), act);
        other.ifPresent(lived -> depart(lived, row, act));
        hold.ifPresent(bed -> capacity.occupy(new Taken(row.house(), bed), act));
        placements.move(row.placement(), Phase.ADMITTED, act.at(), act.at());
    }

    /** The stay ends for that reason unless the law keeps the person in support; the bed is free. */
    @Transactional
    public void discharge(PlacementView.Row stay, DischargeReason reason, Act act) {
        var safeguarded = protection.holds(stay.pathway(), act.at());
        var row = change(stay, new Command.Discharge(reason, safeguarded, act.at()), act);
        waitList.remove(row.placement());
        free(row, act);
    }

    /** Anything else that happens while the person lives there; the bed stays theirs. */
    @Transactional
    public Phase move(PlacementView.Row stay, Command command, Act act) {
        change(stay, command, act);
        return placements.find(stay.placement()).orElseThrow().phase();
    }

    private PlacementView.Row change(PlacementView.Row stay, Command command, Act act) {
        capacity.lock(stay.house().shelter());
        var state = stays.write(stay.stay(), command, act).state();
        var due = state instanceof Placement.OnLeave(var _, var until) ? until : act.at();
        placements.move(stay.placement(), Phase.of(state), act.at(), due);
        return placements.find(stay.placement()).orElseThrow();
    }

    /** The platform's own doing, so that the earlier shelter does not learn from the sender of the news where the person is. */
    private void depart(PlacementView.Row lived, PlacementView.Row to, Act act) {
        var quiet = stays.quietly(act);
        free(change(lived, new Command.Arrive(to.placement(), act.at()), quiet), quiet);
    }

    private void free(PlacementView.Row row, Act act) {
        if (row.hold() != null) {
            capacity.free(new Taken(row.house(), row.hold()), act);
        }
    }

    private Optional<HoldId> keepBed(PlacementView.Row row, HoldId wanted, Act act) {
        var hold = wanted == null ? new HoldId(row.placement().value()) : wanted;
        var kept = capacity.keep(new Taken(row.house(), hold), act);
        kept.ifPresent(bed -> {
            var accept = new Command.Accept(row.referral(), row.house().shelter(), bed.hold(), act.at());
            stays.write(row.stay(), accept, act);
            placements.give(row.placement(), bed.hold(), act.at());
            waitList.remove(row.placement());
        });
        return kept.map(Taken::hold);
    }

    /** The house of the hold if it is the shelter's own; else nothing says for whom the bed is. */
    private Optional<House> houseOf(AgencyId shelter, Optional<HoldId> hold) {
        return hold.flatMap(holds::find).map(Holds.Row::house).filter(house -> house.shelter()
                .equals(shelter));
    }
}
