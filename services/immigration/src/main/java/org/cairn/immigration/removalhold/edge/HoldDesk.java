package org.cairn.immigration.removalhold.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.sealing.Erased;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.immigration.HoldEvent.Heard;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.immigration.pathway.edge.Pathways;
import org.cairn.immigration.removalhold.Law;
import org.cairn.immigration.removalhold.Refusal;
import org.cairn.immigration.removalhold.RemovalHold;
import org.cairn.immigration.removalhold.RemovalHold.Command;
import org.cairn.immigration.removalhold.RemovalHold.Reference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what happens to the bar on removing a person, sealed with their key, and keeps the one clock that may release it. */
@ApplicationScoped
public class HoldDesk {

    /** The kind of its stream. */
    static final String STREAM = "removal-hold";

    /** The notice's key in the jurisdiction profile, and the kind of the clock. */
    static final String NOTICE = "removal-hold-notice";

    private static final String ASK_AGAIN = "reconsideration";
    private static final String LEAST = "recovery-period";

    private static final Aggregate<RemovalHold, Command, HoldEvent, Refusal> HOLD =
            new Aggregate<>(HoldEvent.class, RemovalHold.NONE, RemovalHold::decide, RemovalHold::evolve);

    private final String service;
    private final Journal journal;
    private final Deadlines deadlines;
    private final Pathways pathways;

    HoldDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Journal journal,
            Deadlines deadlines,
            Pathways pathways) {
        this.service = service;
        this.journal = journal;
        this.deadlines = deadlines;
        this.pathways = pathways;
    }

    /** Notes one more fact; one that was heard before changes nothing. */
    @Transactional
    public void hear(PathwayId pathway, Heard fact, Act act) {
        take(pathway, new Command.Hear(fact, lawOf(pathway), act.at()), act);
    }

    /** Takes over which reasons the person's applications give now. */
    @Transactional
    public void seeStatus(PathwayId pathway, Set<HoldReason> reasons, Act act) {
        take(pathway, new Command.SeeStatus(reasons, lawOf(pathway), act.at()), act);
    }

    /** Looks whether anything has changed by the day, or by the law that became known. */
    @Transactional
    public void lookAgain(PathwayId pathway, Act act) {
        take(pathway, new Command.LookAgain(lawOf(pathway), act.at()), act);
    }

    /** Notes under which reference an enforcement body holds a file. */
    @Transactional
    public EventId note(PathwayId pathway, Reference reference, Act act) {
        return take(pathway, new Command.NoteReference(reference, act.at()), act);
    }

    /** How the bar stands; for a person who was forgotten there is none to tell of. */
    public RemovalHold of(PathwayId pathway) {
        try {
            return journal.state(streamOf(pathway), HOLD).orElse(RemovalHold.NONE);
        } catch (Erased forgotten) {
            return RemovalHold.NONE;
        }
    }

    /** Lets one transaction at a time change what a person's hold rests on. */
    public void lock(PathwayId pathway) {
        journal.heldState(streamOf(pathway), HOLD);
    }

    /** The last day on which it certainly stands; nothing while no end is in sight. */
    public Optional<LocalDate> until(PathwayId pathway, RemovalHold hold) {
        return Optional.ofNullable(hold.releaseAt()).map(lawOf(pathway)::day);
    }

    private EventId take(PathwayId pathway, Command command, Act act) {
        var stream = streamOf(pathway);
        var written = journal.decide(stream, Subject.of(pathway), HOLD, command, act);
        written.state()
                .lookAgainAfter(lawOf(pathway), act.at())
                .ifPresentOrElse(
                        due -> deadlines.set(new Deadline(stream, pathway, NOTICE, null, due)),
                        () -> deadlines.clear(stream, NOTICE));
        return Outbox.idOf(service + "/" + stream, (int) written.version());
    }

    /** Where the law names no notice, nothing is released. */
    private Law lawOf(PathwayId pathway) {
        return pathways.find(pathway)
                .filter(law -> law.knows(NOTICE))
                .map(law -> new Law(
                        law.zone(), day -> lastDayToAskAgain(law, day), from -> Optional.of(law.endOf(NOTICE, from))))
                .orElse(Law.UNKNOWN);
    }

    /** Where the law names no time to ask again, the least recovery period counts (CETS 197 Art. 13(1)). */
    private static LocalDate lastDayToAskAgain(Jurisdiction law, LocalDate decided) {
        return law.lastDayOf(law.knows(ASK_AGAIN) ? ASK_AGAIN : LEAST, decided);
    }

    static StreamId streamOf(PathwayId pathway) {
        return StreamId.of(STREAM, pathway.value());
    }
}
