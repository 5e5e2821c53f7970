package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.PrivacyEvent;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.access.edge.Withdrawals;
import org.cairn.coordination.erasure.Erasure;
import org.cairn.coordination.erasure.ErasureRefusal;
import org.jdbi.v3.core.Jdbi;

/** Notes the wish to be forgotten; once it is confirmed, every grant ends and every service hears that the key is destroyed. */
@ApplicationScoped
public class ErasureDesk {

    static final Aggregate<Erasure, Erasure.Command, PrivacyEvent, ErasureRefusal> ERASURE =
            new Aggregate<>(PrivacyEvent.class, Erasure.NONE, Erasure::decide, Erasure::evolve);

    private final Journal journal;
    private final AccessDesk access;
    private final Jdbi jdbi;

    ErasureDesk(Journal journal, AccessDesk access, Jdbi jdbi) {
        this.journal = journal;
        this.access = access;
        this.jdbi = jdbi;
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of("erasure", pathway.value());
    }

    /** Passes the wish on; the coordinating agency has until then to confirm it. */
    @Transactional
    public void request(PathwayId pathway, Erasure.Command.Request request, Instant due, Act act) {
        write(pathway, request, act);
        jdbi.useHandle(db -> db.execute(
                "insert into erasure values (?, ?, ?, ?)",
                pathway.value(),
                request.by().value(),
                request.at(),
                due));
    }

    /** Forgets the person; returns the position of the last revocation. */
    @Transactional
    public long confirm(PathwayId pathway, boolean closed, Act act) {
        var everybody = Set.copyOf(Withdrawals.DISCLOSING);
        write(pathway, new Erasure.Command.Confirm(act.agency(), closed, everybody, act.at()), act);
        var standing = access.standing(pathway).stream()
                .map(AccessEvent.Granted::grant)
                .toList();
        return access.revoke(pathway, standing, act);
    }

    /** Takes the wish back. */
    @Transactional
    public void takeBack(PathwayId pathway, boolean inPerson, Act act) {
        write(pathway, new Erasure.Command.TakeBack(act.agency(), inPerson, act.at()), act);
        jdbi.useHandle(db -> db.execute("delete from erasure where pathway = ?", pathway.value()));
    }

    /** The stream holds nothing of the person and is sealed for nobody, so that it can say afterwards what was done. */
    private void write(PathwayId pathway, Erasure.Command command, Act act) {
        var subject = new Subject(pathway.toString(), Subject.NOBODY);
        journal.decide(stream(pathway), subject, ERASURE, command, act);
    }
}
