package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.repatriation.delay.LongWait;
import org.cairn.repatriation.delay.edge.DelayDesk;
import org.cairn.repatriation.returncase.Command;
import org.cairn.repatriation.returncase.ReturnCase;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.cairn.repatriation.returncase.Standpoint;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what happens to returns: the journal, the lists, the counts and the clocks, in one transaction. */
@ApplicationScoped
public class ReturnDesk {

    /** The kind of a return's stream. */
    static final String STREAM = "return";

    static final Aggregate<ReturnCase, Command, ReturnEvent, Refusal> RETURN =
            new Aggregate<>(ReturnEvent.class, ReturnCase.NONE, ReturnCase::decide, ReturnCase::evolve);

    private final String service;
    private final Journal journal;
    private final Returns returns;
    private final ReturnTimes times;
    private final Standpoints standpoints;
    private final Laws laws;
    private final DelayDesk delays;

    ReturnDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Journal journal,
            Returns returns,
            ReturnTimes times,
            Standpoints standpoints,
            Laws laws,
            DelayDesk delays) {
        this.service = service;
        this.journal = journal;
        this.returns = returns;
        this.times = times;
        this.standpoints = standpoints;
        this.laws = laws;
        this.delays = delays;
    }

    static StreamId stream(ReturnId returnId) {
        return StreamId.of(STREAM, returnId.value());
    }

    /** Begins a return; {@code conductor} is null when the person asks and nobody prepares it yet. */
    @Transactional
    public EventId request(PathwayId pathway, Command.Asked asked, AgencyId conductor, Act act) {
        var row = new Returns.Row(asked.id(), pathway, conductor, State.REQUESTED, act.at());
        returns.lock(pathway);
        var underWay = returns.underWay(pathway).isPresent();
        var command = new Command.Request(asked, standpoints.around(pathway), underWay, act.at());
        var written = write(row, command, act);
        returns.put(row);
        return receipt(row, written);
    }

    /** Takes one step of a return with all that follows from it; the id is that under which it is known from now on. */
    @Transactional
    public EventId take(Returns.Row row, Command command, Act act) {
        return receipt(row, change(row, command, act));
    }

    /** Counsels the person; who does that first conducts the return. */
    @Transactional
    public EventId counsel(Returns.Row row, String language, Act act) {
        var written = change(row, new Command.Counsel(language, act.at()), act);
        returns.conduct(row.returnId(), act.agency());
        return receipt(row, written);
    }

    /** Sends a consulate what it needs. */
    @Transactional
    public EventId send(Returns.Row row, Command.SendPacket command, Act act) {
        var written = change(row, command, act);
        standpoints.note(row, command.packet().consulate(), act.at());
        return receipt(row, written);
    }

    /** Says that the person can go, or why not. */
    @Transactional
    public EventId makeReady(Returns.Row row, Act act) {
        return receipt(row, change(row, new Command.MakeReady(standpoint(row, act.at()), act.at()), act));
    }

    /** Says that the person has gone; the gate is gone through once more. */
    @Transactional
    public EventId depart(Returns.Row row, Act act) {
        return receipt(row, change(row, new Command.Depart(standpoint(row, act.at()), act.at()), act));
    }

    /** Takes the readiness back where something stands in the way by now. */
    @Transactional
    public void heed(PathwayId pathway, Act act) {
        returns.underWay(pathway).filter(row -> row.state() == State.READY).ifPresent(row -> {
            var now = standpoint(row, act.at());
            change(row, new Command.Heed(now, act.at()), act);
        });
    }

    /** Cancels what is being prepared for a person; where nothing is, nothing happens. */
    @Transactional
    public void cancelAny(PathwayId pathway, Act act) {
        returns.underWay(pathway)
                .filter(row -> stateOf(row).prepared())
                .ifPresent(row -> change(row, new Command.Cancel(act.at()), act));
    }

    /** Lets all clocks of a person rest whose pathway is closed. */
    @Transactional
    public void rest(PathwayId pathway) {
        returns.underWay(pathway).ifPresent(times::stop);
    }

    /** Tells that there is still no answer, counts the wait and runs the clock of the next alert. */
    @Transactional
    public void alert(Returns.Row row, Instant dueAt, Act act) {
        var waiting = journal.heldState(stream(row.returnId()), RETURN)
                .map(state -> state.travel().waiting())
                .orElse(null);
        if (waiting == null) {
            return;
        }
        var law = laws.of(row.pathway());
        var number = ReturnTimes.alerts(law).numberAt(dueAt, waiting.since());
        times.next(row, number, waiting.since(), law);
        var told = change(row, new Command.RaiseAlert(number, dueAt, law.zone(), act.at()), act);
        if (!told.events().isEmpty()) {
            delays.note(LongWait.of(waiting.since(), dueAt, law.zone()));
        }
    }

    /** How a return stands in its journal. */
    ReturnCase stateOf(Returns.Row row) {
        return journal.state(stream(row.returnId()), RETURN).orElse(ReturnCase.NONE);
    }

    private Standpoint standpoint(Returns.Row row, Instant now) {
        standpoints.hold(row.pathway());
        var state = journal.heldState(stream(row.returnId()), RETURN).orElse(ReturnCase.NONE);
        return standpoints.of(row, state, now);
    }

    private Written<ReturnCase, ReturnEvent> change(Returns.Row row, Command command, Act act) {
        var written = write(row, command, act);
        var law = laws.of(row.pathway());
        written.events().forEach(event -> times.follow(row, event, law));
        times.follow(row, written.before(), written.state(), law);
        var state = written.state();
        returns.move(row.returnId(), state.state(), state.underWay(), act.at());
        return written;
    }

    private Written<ReturnCase, ReturnEvent> write(Returns.Row row, Command command, Act act) {
        return journal.decide(stream(row.returnId()), Subject.of(row.pathway()), RETURN, command, act);
    }

    private EventId receipt(Returns.Row row, Written<ReturnCase, ReturnEvent> written) {
        return Outbox.idOf(service + "/" + stream(row.returnId()), (int) written.version());
    }
}
