package org.cairn.coordination.operation;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.OperationEvent;

/** An operation in which many people are found at once (DOMAIN §7 MassOperation); it knows counts and no person. Pure. */
public sealed interface Operation {

    /** Nobody has planned it. */
    record Unplanned() implements Operation {}

    /** It is being prepared. */
    record Planned(Tally tally) implements Operation {}

    /** People are being met. */
    record Live(Tally tally) implements Operation {}

    /** Everybody was spoken with. */
    record Triaged(Tally tally) implements Operation {}

    /** It is over. */
    record Closed(Tally tally) implements Operation {}

    /** The states as their readers see them. */
    enum State {
        PLANNED,
        LIVE,
        TRIAGED,
        CLOSED
    }

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Prepare it: the lead, and the agencies that will meet the people. */
        record Plan(String jurisdiction, String region, AgencyId lead, Set<AgencyId> agencies, Instant at)
                implements Command {}

        /** People are being met from now on. */
        record GoLive(AgencyId by, Instant at) implements Command {}

        /** Count a batch of people who were taken in. */
        record TakeBatch(AgencyId by, String batch, int accepted, int declined, Instant at) implements Command {}

        /** Everybody was spoken with. */
        record Triage(AgencyId by, Instant at) implements Command {}

        /** End it. */
        record Close(AgencyId by, Instant at) implements Command {}

        /** Ask for a list of more than one person; {@code by} is the person who asks. */
        record AskList(OperationListId list, AgencyId agency, String by, Purpose purpose, String reason, Instant at)
                implements Command {}

        /** Agree to a list that somebody else asked for. */
        record AgreeList(OperationListId list, AgencyId agency, String by, Instant at) implements Command {}

        /** Read a list, once. */
        record ReadList(OperationListId list, AgencyId agency, Instant at) implements Command {}
    }

    /** The rules, one line each, read from the top; what no line allows is refused. */
    static Decision<OperationEvent, OperationRefusal> decide(Operation now, Command command) {
        return switch (new Turn(now, command)) {
            case Turn(Unplanned _, Command.Plan(var jurisdiction, var region, var lead, var agencies, var at)) ->
                agreed(new OperationEvent.Planned(jurisdiction, region, lead, agencies, at));
            case Turn(Unplanned _, var _) -> refused(OperationRefusal.UNKNOWN_OPERATION);
            case Turn(var _, Command.Plan _) -> refused(OperationRefusal.ALREADY_PLANNED);
            case Turn(Closed _, Command.AgreeList _) -> refused(OperationRefusal.OVER);
            case Turn(var _, Command.AgreeList agree) -> ListRules.agree(tallyOf(now), agree);
            case Turn(var _, Command.ReadList read) -> ListRules.read(tallyOf(now), read);
            case Turn(Closed _, var _) -> refused(OperationRefusal.OVER);
            case Turn(Planned _, Command.AskList _) -> refused(OperationRefusal.NOT_LIVE_YET);
            case Turn(var _, Command.AskList ask) -> ListRules.ask(tallyOf(now), ask);
            case Turn(var _, Command.TakeBatch take)
            when !tallyOf(now).takesPart(take.by()) -> refused(OperationRefusal.NOT_TAKING_PART);
            case Turn(Planned _, Command.TakeBatch _) -> refused(OperationRefusal.NOT_LIVE_YET);
            case Turn(Triaged _, Command.TakeBatch _) -> refused(OperationRefusal.TRIAGED);
            case Turn(Live(var tally), Command.TakeBatch(var by, var batch, var _, var _, var _))
            when tally.took(by, batch) -> refused(OperationRefusal.BATCH_TAKEN);
            case Turn(Live _, Command.TakeBatch(var by, var batch, var accepted, var declined, var at)) ->
                agreed(new OperationEvent.BatchTaken(by, batch, accepted + declined, accepted, declined, at));
            case Turn(var _, Command.GoLive(var by, var _)) when !tallyOf(now).ledBy(by) -> notTheLead();
            case Turn(var _, Command.Triage(var by, var _)) when !tallyOf(now).ledBy(by) -> notTheLead();
            case Turn(var _, Command.Close(var by, var _)) when !tallyOf(now).ledBy(by) -> notTheLead();
            case Turn(Planned _, Command.GoLive(var _, var at)) -> agreed(new OperationEvent.WentLive(at));
            case Turn(var _, Command.GoLive _) -> refused(OperationRefusal.LIVE_ALREADY);
            case Turn(Live _, Command.Triage(var _, var at)) -> agreed(new OperationEvent.Triaged(at));
            case Turn(Planned _, Command.Triage _) -> refused(OperationRefusal.NOT_LIVE_YET);
            case Turn(Triaged _, Command.Triage _) -> refused(OperationRefusal.TRIAGED);
            case Turn(Triaged _, Command.Close(var _, var at)) -> agreed(new OperationEvent.Closed(at));
            case Turn(var _, Command.Close _) -> refused(OperationRefusal.NOT_TRIAGED);
        };
    }

    /** Facts folded into state. */
    static Operation evolve(Operation now, OperationEvent event) {
        return switch (event) {
            case OperationEvent.Planned planned -> new Planned(Tally.of(planned));
            case OperationEvent.WentLive _ -> new Live(tallyOf(now));
            case OperationEvent.Triaged _ -> new Triaged(tallyOf(now));
            case OperationEvent.Closed _ -> new Closed(tallyOf(now));
            case OperationEvent.BatchTaken batch -> with(now, tallyOf(now).with(batch));
            case OperationEvent.ListAsked asked -> with(now, tallyOf(now).with(asked.list(), PeopleList.of(asked)));
            case OperationEvent.ListAgreed(var list, var _, var _, var _) ->
                with(now, tallyOf(now).standing(list, PeopleList.Standing.AGREED));
            case OperationEvent.ListRead(var list, var _) ->
                with(now, tallyOf(now).standing(list, PeopleList.Standing.READ));
        };
    }

    private static Operation with(Operation now, Tally tally) {
        return switch (now) {
            case Unplanned _, Planned _ -> new Planned(tally);
            case Live _ -> new Live(tally);
            case Triaged _ -> new Triaged(tally);
            case Closed _ -> new Closed(tally);
        };
    }

    /** What is known of it, whatever its state. */
    static Tally tallyOf(Operation now) {
        return switch (now) {
            case Planned(var tally) -> tally;
            case Live(var tally) -> tally;
            case Triaged(var tally) -> tally;
            case Closed(var tally) -> tally;
            case Unplanned _ -> throw new IllegalStateException("an operation begins with its plan");
        };
    }

    /** The state it shows to its readers. */
    static State stateOf(Operation now) {
        return switch (now) {
            case Unplanned _, Planned _ -> State.PLANNED;
            case Live _ -> State.LIVE;
            case Triaged _ -> State.TRIAGED;
            case Closed _ -> State.CLOSED;
        };
    }

    private static Decision<OperationEvent, OperationRefusal> notTheLead() {
        return refused(OperationRefusal.NOT_THE_LEAD);
    }

    record Turn(Operation now, Command command) {}
}
