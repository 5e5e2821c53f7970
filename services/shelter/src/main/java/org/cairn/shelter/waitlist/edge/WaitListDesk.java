package org.cairn.shelter.waitlist.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent.WaitEnd;
import org.cairn.shelter.capacity.edge.CapacityDesk;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.capacity.edge.CapacityDesk.Taken;
import org.cairn.shelter.capacity.edge.Stays;
import org.cairn.shelter.capacity.edge.Stays.Stay;
import org.cairn.shelter.capacity.edge.WaitList;
import org.cairn.shelter.capacity.edge.WaitList.Waiting;
import org.cairn.shelter.placement.Placement.Command;

/** Puts people on a shelter's wait list and takes them off again. */
@ApplicationScoped
public class WaitListDesk {

    private final Stays stays;
    private final WaitList waitList;
    private final Asking asking;
    private final CapacityDesk capacity;

    WaitListDesk(Stays stays, WaitList waitList, Asking asking, CapacityDesk capacity) {
        this.stays = stays;
        this.waitList = waitList;
        this.asking = asking;
        this.capacity = capacity;
    }

    /** The stay that a referral would lead to in that shelter: always the same, however often it is named. */
    public static PlacementId stayOf(ReferralId referral, AgencyId shelter) {
        var name = referral.value() + "/" + shelter.value();
        return new PlacementId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Lets the person of a referral wait for a bed of that house; a free one is offered at once. */
    @Transactional
    public Waiting join(Asking.Request request, House house, Act act) {
        capacity.lock(house.shelter());
        var placement = stayOf(request.referral(), house.shelter());
        var fresh = asking.find(request.referral()).orElse(request);
        var wait = new Command.Wait(
                fresh.referral(),
                house.shelter(),
                fresh.closedFor(house.shelter()) || !asking.asks(fresh.referral(), house.shelter()),
                act.at());
        stays.write(new Stay(placement, fresh.pathway()), wait, act);
        waitList.add(new Waiting(
                placement, fresh.pathway(), fresh.referral(), house, false, fresh.priority(), act.at(), null, null));
        capacity.serve(house, act);
        return waitList.find(placement).orElseThrow();
    }

    /** Takes one off the list for that reason; a bed that was offered goes to the next in turn. */
    @Transactional
    public void leave(Waiting one, WaitEnd reason, Act act) {
        capacity.lock(one.house().shelter());
        var fresh = waitList.find(one.placement());
        stays.write(new Stay(one.placement(), one.pathway()), new Command.LeaveWaitList(reason, act.at()), act);
        waitList.remove(one.placement());
        fresh.map(Waiting::hold).ifPresent(hold -> capacity.release(new Taken(one.house(), hold), stays.quietly(act)));
    }

    /** After news of a referral: its priority counts for all who wait on it, and where it is over nobody waits. */
    @Transactional
    public void settle(ReferralId referral, Act act) {
        var waiting = waitList.on(referral);
        var request = asking.find(referral).orElseThrow();
        if (request.priority() != null && !waiting.isEmpty()) {
            waitList.prefer(referral, request.priority());
        }
        waiting.stream()
                .filter(one -> one.accepted() && request.over())
                .forEach(one -> waitList.remove(one.placement()));
        waiting.stream()
                .filter(one -> !one.accepted())
                .filter(one -> request.closedFor(one.house().shelter())
                        || !asking.asks(referral, one.house().shelter()))
                .forEach(one -> leave(one, WaitEnd.REFERRAL_OVER, act));
    }
}
