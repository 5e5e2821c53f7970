package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.capacity.edge.CapacityDesk.Taken;
import org.cairn.shelter.capacity.edge.CapacityDesk.Term;
import org.cairn.shelter.capacity.edge.Stays.Stay;
import org.cairn.shelter.capacity.edge.WaitList.Waiting;
import org.cairn.shelter.placement.Placement.Command;
import org.jdbi.v3.core.Jdbi;

/** Gives a free bed to the next in turn, and lets it pass on when the offer was not taken. */
@ApplicationScoped
public class Turns {

    private final Jdbi jdbi;
    private final Stays stays;
    private final WaitList waitList;
    private final Laws laws;
    private final Terms terms;

    Turns(Jdbi jdbi, Stays stays, WaitList waitList, Laws laws, Terms terms) {
        this.jdbi = jdbi;
        this.stays = stays;
        this.waitList = waitList;
        this.laws = laws;
        this.terms = terms;
    }

    /** How long a bed is held for one who waits. */
    Term termFor(Waiting next, Instant now) {
        return laws.of(next.pathway())
                .map(law -> Terms.of(law, now, next.priority()))
                .orElseGet(() -> terms.from(now, next.priority()));
    }

    /** Notes that a bed is held for the next in turn. */
    void offer(Waiting next, HoldId hold, Instant until, Act act) {
        stays.write(stayOf(next), new Command.Offer(hold, until, act.at()), stays.quietly(act));
        waitList.offer(next.placement(), hold, until);
    }

    /** Notes that a bed is kept at last for one whose referral was accepted without. */
    void keep(Waiting next, Taken bed, Act act) {
        var accept = new Command.Accept(next.referral(), bed.house().shelter(), bed.hold(), act.at());
        stays.write(stayOf(next), accept, stays.quietly(act));
        waitList.remove(next.placement());
        jdbi.useHandle(db -> db.execute(
                "update placement set hold = ?, profile = ?, phase = 'ACCEPTED', since = ? where placement = ?",
                bed.hold().value(),
                bed.house().profile().name(),
                act.at(),
                next.placement().value()));
    }

    /**
     * A held bed is free again. Who had been offered it waits on and keeps their turn for the next one: the shelter let the time
     * pass, not they. When it was offered to nobody, everybody's turn counts again.
     */
    void freed(Taken bed, Act act) {
        var offered = waitList.offered(bed.hold());
        offered.ifPresentOrElse(
                one -> {
                    stays.write(stayOf(one), new Command.PassOn(act.at()), stays.quietly(act));
                    waitList.pass(one.placement());
                },
                () -> waitList.forgive(bed.house().shelter()));
    }

    /** The shelter's own doing, quietly. */
    Act own(House house, Act act) {
        var quiet = stays.quietly(act);
        return new Act(house.shelter(), quiet.actor(), quiet.at(), quiet.correlation(), quiet.causation());
    }

    private static Stay stayOf(Waiting one) {
        return new Stay(one.placement(), one.pathway());
    }
}
