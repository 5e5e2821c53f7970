package org.cairn.legalaid.matter;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.Matter.State;

/** The rules of a matter's phases. A closed pathway opens nothing new, and what runs goes on to its end: an appeal outlives support. */
final class MatterRules {

    private MatterRules() {}

    static Decision<MatterEvent, Refusal> open(Matter matter, Command.Open c) {
        if (matter.state() != State.NONE) {
            return refused(Refusal.ALREADY_OPENED);
        }
        if (c.pathwayClosed()) {
            return refused(Refusal.PATHWAY_CLOSED);
        }
        var intake = c.intake();
        return agreed(new MatterEvent.Opened(
                c.matter(), c.by(), intake.type(), intake.freeLegalAid(), intake.language(), intake.summary(), c.at()));
    }

    /** Nobody acts before the check, and nobody whom the register speaks against acts at all. */
    static Decision<MatterEvent, Refusal> checkConflict(Matter matter, Command.CheckConflict c) {
        if (matter.state() != State.OPENED) {
            return refused(matter.state() == State.NONE ? Refusal.UNKNOWN_MATTER : Refusal.ALREADY_CHECKED);
        }
        var waits = matter.agency() == null;
        if (!c.check().clear()) {
            var reason = c.check().reason();
            return agreed(
                    waits
                            ? new MatterEvent.TurnedDown(c.by(), reason, c.at())
                            : new MatterEvent.Declined(reason, c.at()));
        }
        if (c.registered()) {
            return refused(Refusal.CONFLICT_OF_INTEREST);
        }
        var assigned = new MatterEvent.Assigned(c.by(), c.check().lawyer(), c.at());
        return waits ? agreed(takenUp(matter, c), assigned) : agreed(assigned);
    }

    /** Only now others learn that there is a matter: as of any that is opened and assigned. */
    private static MatterEvent takenUp(Matter matter, Command.CheckConflict c) {
        return new MatterEvent.Opened(matter.id(), c.by(), matter.type(), false, null, null, c.at());
    }

    static Decision<MatterEvent, Refusal> activate(Matter matter, Command.Activate c) {
        return switch (matter.state()) {
            case ASSIGNED -> agreed(new MatterEvent.Activated(c.at()));
            case ACTIVE, SUSPENDED -> refused(Refusal.ALREADY_ACTIVE);
            case NONE, OPENED, DECLINED, RESOLVED, CLOSED -> refused(obstacle(matter.state()));
        };
    }

    static Decision<MatterEvent, Refusal> suspend(Matter matter, Command.Suspend c) {
        return switch (matter.state()) {
            case ACTIVE -> agreed(new MatterEvent.Suspended(c.reason(), c.at()));
            case ASSIGNED, SUSPENDED -> refused(Refusal.NOT_ACTIVE);
            case NONE, OPENED, DECLINED, RESOLVED, CLOSED -> refused(obstacle(matter.state()));
        };
    }

    static Decision<MatterEvent, Refusal> resume(Matter matter, Command.Resume c) {
        return switch (matter.state()) {
            case SUSPENDED -> agreed(new MatterEvent.Resumed(c.at()));
            case ASSIGNED, ACTIVE -> refused(Refusal.NOT_SUSPENDED);
            case NONE, OPENED, DECLINED, RESOLVED, CLOSED -> refused(obstacle(matter.state()));
        };
    }

    static Decision<MatterEvent, Refusal> resolve(Matter matter, Command.Resolve c) {
        return switch (matter.state()) {
            case ACTIVE, SUSPENDED -> agreed(new MatterEvent.Resolved(c.outcome(), c.at()));
            case ASSIGNED -> refused(Refusal.NOT_ACTIVE);
            case NONE, OPENED, DECLINED, RESOLVED, CLOSED -> refused(obstacle(matter.state()));
        };
    }

    static Decision<MatterEvent, Refusal> close(Matter matter, Command.Close c) {
        return switch (matter.state()) {
            case RESOLVED -> agreed(new MatterEvent.Closed(c.at()));
            case ASSIGNED, ACTIVE, SUSPENDED -> refused(Refusal.NOT_RESOLVED);
            case NONE, OPENED, DECLINED, CLOSED -> refused(obstacle(matter.state()));
        };
    }

    static Decision<MatterEvent, Refusal> lodgeComplaint(Matter matter, Command.LodgeComplaint c) {
        return matter.type() == MatterType.CRIMINAL_PARTICIPATION
                ? inHand(matter, new MatterEvent.ComplaintLodged(c.country(), c.at()))
                : refused(Refusal.NO_CRIMINAL_MATTER);
    }

    static Decision<MatterEvent, Refusal> agreeAssistance(Matter matter, Command.AgreeAssistance c) {
        return c.consented()
                ? inHand(matter, new MatterEvent.AssistanceAgreed(c.by(), c.at()))
                : refused(Refusal.NO_CONSENT);
    }

    /** The fact, if somebody acts in the matter now. */
    static Decision<MatterEvent, Refusal> inHand(Matter matter, MatterEvent fact) {
        return switch (matter.state()) {
            case ASSIGNED, ACTIVE, SUSPENDED -> agreed(fact);
            case NONE, OPENED, DECLINED, RESOLVED, CLOSED -> refused(obstacle(matter.state()));
        };
    }

    private static Refusal obstacle(State state) {
        return switch (state) {
            case NONE -> Refusal.UNKNOWN_MATTER;
            case OPENED -> Refusal.NOT_ASSIGNED;
            case DECLINED -> Refusal.WAS_DECLINED;
            case ASSIGNED, ACTIVE, SUSPENDED -> Refusal.NOT_RESOLVED;
            case RESOLVED -> Refusal.ALREADY_RESOLVED;
            case CLOSED -> Refusal.ALREADY_CLOSED;
        };
    }
}
