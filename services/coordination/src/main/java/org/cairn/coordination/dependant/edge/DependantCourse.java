package org.cairn.coordination.dependant.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.coordination.dependant.Dependant;
import org.cairn.coordination.dependant.Dependants;
import org.cairn.coordination.dependant.Link;
import org.jdbi.v3.core.Jdbi;

/** Writes what happens about a person's dependants, with all that follows: the open work, and the end of the link. */
@ApplicationScoped
public class DependantCourse {

    private static final Aggregate<Dependants, Dependants.About, DependantEvent, Dependant.Refusal> DEPENDANTS =
            new Aggregate<>(DependantEvent.class, Dependants.NONE, Dependants::decide, Dependants::evolve);

    private static final String NOTE = """
            insert into dependant_work (pathway, owner, unassessed_since) values (?, ?, ?)
            on conflict (pathway) do update set unassessed_since = coalesce(dependant_work.unassessed_since, excluded.unassessed_since)
            """;

    private final Journal journal;
    private final Links links;
    private final Jdbi jdbi;

    DependantCourse(Journal journal, Links links, Jdbi jdbi) {
        this.journal = journal;
        this.links = links;
        this.jdbi = jdbi;
    }

    /** All of the person's dependants. */
    Dependants of(PathwayId pathway) {
        return each(pathway).reduce(Dependants.NONE, Dependants::and);
    }

    /** To whom and how that dependant belongs, unless the danger is over. */
    Optional<Link> linkOf(DependantId dependant) {
        return links.find(dependant);
    }

    void keep(DependantId dependant, Link link) {
        links.keep(dependant, link);
    }

    /** Notes one more of them; two at a time wait for each other. */
    void identify(PathwayId pathway, DependantId dependant, Act act) {
        journal.heldState(stream(pathway, 1), DEPENDANTS);
        var next = (int) each(pathway).count() + 1;
        write(pathway, stream(pathway, next), about(dependant, Dependant.Command.Identify::new, act), act);
    }

    void write(PathwayId pathway, Dependants.About about, Act act) {
        write(pathway, streamOf(pathway, about.dependant()), about, act);
        if (about.command() instanceof Dependant.Command.Close) {
            links.destroy(about.dependant());
        }
    }

    private void write(PathwayId pathway, StreamId stream, Dependants.About about, Act act) {
        journal.decide(stream, Subject.of(pathway), DEPENDANTS, about, act);
        note(pathway, of(pathway), act);
    }

    /** The person's pathway ends: nobody looks after the links any more, so none is kept. */
    public void closeAll(PathwayId pathway, Act act) {
        of(pathway)
                .open()
                .forEach(dependant -> write(pathway, about(dependant, Dependant.Command.Close::new, act), act));
    }

    static Dependants.About about(DependantId dependant, Function<Instant, Dependant.Command> command, Act act) {
        return new Dependants.About(dependant, command.apply(act.at()));
    }

    private void note(PathwayId pathway, Dependants now, Act act) {
        jdbi.useHandle(db -> {
            if (now.anyUnassessed()) {
                db.execute(NOTE, pathway.value(), act.agency().value(), act.at());
            } else {
                db.execute("delete from dependant_work where pathway = ?", pathway.value());
            }
        });
    }

    private Stream<Dependants> each(PathwayId pathway) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> journal.state(stream(pathway, number), DEPENDANTS))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }

    private StreamId streamOf(PathwayId pathway, DependantId dependant) {
        var before = each(pathway)
                .takeWhile(one -> !one.all().containsKey(dependant))
                .count();
        return stream(pathway, (int) before + 1);
    }

    /** Numbered among the person's own: the name of a stream travels with its events and must not name the dependant. */
    private static StreamId stream(PathwayId pathway, int number) {
        var name = "dependant/" + pathway + "/" + number;
        return StreamId.of("dependant", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
