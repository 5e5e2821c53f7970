package org.cairn.legalaid.matter.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.contracts.legalaid.MatterEvent.OffenceFlagged;
import org.cairn.legalaid.matter.Matter;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what happens in matters, in one transaction with who has which. */
@ApplicationScoped
public class MatterDesk {

    private static final Aggregate<Matter, Command, MatterEvent, Refusal> MATTER =
            new Aggregate<>(MatterEvent.class, Matter.NONE, Matter::decide, Matter::evolve);

    private final String service;
    private final Journal journal;
    private final MatterView matters;
    private final PlatformClock clock;

    MatterDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Journal journal,
            MatterView matters,
            PlatformClock clock) {
        this.service = service;
        this.journal = journal;
        this.matters = matters;
        this.clock = clock;
    }

    /** The matter that was opened, and the id under which that is known from now on. */
    public record Opening(MatterId matterId, EventId event) {}

    /** Which matter of which case. */
    public record Which(PathwayId pathway, MatterId matter) {}

    /**
     * Whose matter a new one is.
     *
     * @param agency the lawyer's agency that opens it; null when it waits for one
     * @param pathwayClosed whether nothing new may be opened any more
     */
    public record Holder(AgencyId agency, boolean pathwayClosed) {

        private Command opening(MatterId matter, Matter.Intake intake, Instant at) {
            return agency == null
                    ? new Command.Await(matter, pathwayClosed, at)
                    : new Command.Open(matter, intake, agency, pathwayClosed, at);
        }
    }

    /** Opens a matter for the person. */
    @Transactional
    public Opening open(PathwayId pathway, Matter.Intake intake, Holder holder, Act act) {
        var which = new Which(pathway, new MatterId(clock.newId()));
        return new Opening(which.matter(), write(which, holder.opening(which.matter(), intake, act.at()), act));
    }

    /** Takes one step of a matter; one of non-punishment that was declined waits for another lawyer at once. */
    @Transactional
    public EventId take(Which which, Command command, Act act) {
        var event = write(which, command, act);
        if (command instanceof Command.CheckConflict) {
            raiseAnewIfDeclined(which, act);
        }
        return event;
    }

    /** Notes an offence: in the matter of non-punishment that runs, or in one that is opened for it (CETS 197 Art. 26). */
    @Transactional
    public EventId flag(PathwayId pathway, Command.FlagOffence offence, Holder holder, Act act) {
        matters.lock(pathway);
        var which = running(pathway).orElseGet(() -> raise(pathway, holder, act));
        return write(which, offence, act);
    }

    private Optional<Which> running(PathwayId pathway) {
        return matters.of(pathway).stream()
                .filter(row -> !row.phase().over())
                .map(row -> new Which(pathway, row.matter()))
                .filter(which -> state(which.matter()).type() == MatterType.NON_PUNISHMENT)
                .findFirst();
    }

    private Which raise(PathwayId pathway, Holder holder, Act act) {
        var intake = new Matter.Intake(MatterType.NON_PUNISHMENT, false, null, null);
        return new Which(pathway, open(pathway, intake, holder, act).matterId());
    }

    /** What came up must not be lost because one agency is not free to act. */
    private void raiseAnewIfDeclined(Which declined, Act act) {
        var matter = state(declined.matter());
        if (matter.state() != Matter.State.DECLINED || matter.type() != MatterType.NON_PUNISHMENT) {
            return;
        }
        var anew = raise(declined.pathway(), new Holder(null, false), act);
        matters.facts(declined.matter()).forEach(fact -> {
            if (fact instanceof OffenceFlagged(var offence, var excluded, var _)) {
                write(anew, new Command.FlagOffence(offence, excluded, act.at()), act);
            }
        });
    }

    private Matter state(MatterId matter) {
        return journal.state(stream(matter), MATTER).orElse(Matter.NONE);
    }

    private EventId write(Which which, Command command, Act act) {
        var stream = stream(which.matter());
        var written = journal.decide(stream, Subject.of(which.pathway()), MATTER, command, act);
        move(which, written, act);
        return Outbox.idOf(service + "/" + stream, (int) written.version());
    }

    private void move(Which which, Written<Matter, MatterEvent> written, Act act) {
        var now = written.state();
        if (now.state() != written.before().state()) {
            matters.put(new MatterView.Row(which.matter(), which.pathway(), now.agency(), now.state(), act.at()));
        }
    }

    static StreamId stream(MatterId matter) {
        return StreamId.of("matter", matter.value());
    }
}
