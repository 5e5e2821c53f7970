package org.cairn.immigration.enforcement.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.access.Lease;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.audit.AuditTrail;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.inbox.Parking;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.immigration.removalhold.RemovalHold.Reference;
import org.cairn.immigration.removalhold.edge.HoldDesk;

/**
 * Answers the one question that an enforcement body can ask: whether somebody whose file it holds already may not be removed. A
 * reference that nobody noted takes the same way and gets the same answer as one without a bar.
 */
@ApplicationScoped
public class EnforcementDesk {

    static final String ROUTE = "POST /enforcement-questions";

    /** Stands in the audit where there is nobody to ask about. */
    private static final PathwayId NOBODY = new PathwayId(Subject.NOBODY);

    private static final Comparator<Answer> LATEST = Comparator.comparing(Answer::active)
            .thenComparing(answer -> Optional.ofNullable(answer.until()).orElse(LocalDate.MAX));

    private final HoldDesk holds;
    private final References references;
    private final Allowance allowance;
    private final Lease lease;
    private final Parking parking;
    private final AuditTrail audit;

    EnforcementDesk(
            HoldDesk holds,
            References references,
            Allowance allowance,
            Lease lease,
            Parking parking,
            AuditTrail audit) {
        this.holds = holds;
        this.references = references;
        this.allowance = allowance;
        this.lease = lease;
        this.parking = parking;
        this.audit = audit;
    }

    /**
     * The whole answer.
     *
     * @param until the last day on which the bar certainly stands; null while no end is in sight, and without a bar
     */
    public record Answer(
            boolean active,
            @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate until) {

        private static final Answer NO = new Answer(false, null);
    }

    /** Answers, counts and writes down that it was asked, for the person to read. */
    @Transactional
    public Answer ask(Who who, Reference reference, Instant now) {
        if (!lease.valid(now)) {
            throw Problem.unavailable("The service cannot tell just now.", 5);
        }
        allowance.count(who.agency(), now);
        var found = references.find(reference);
        var asked = found.isEmpty() ? List.of(NOBODY) : found;
        asked.forEach(pathway -> audit.note(asked(who, pathway), ROUTE, now));
        return asked.stream().map(this::answer).max(LATEST).orElse(Answer.NO);
    }

    /** Notes under which reference a body holds the file of that person. */
    @Transactional
    public EventId note(PathwayId pathway, Reference reference, Act act) {
        var written = holds.note(pathway, reference, act);
        references.put(pathway, reference);
        return written;
    }

    /** After the service's hash key was changed: hashes the references anew from the journal, before anybody asks. */
    @Transactional
    void hashAnew(@Observes StartupEvent starting) {
        references.hashedWithAnotherKey().forEach(pathway -> holds.of(pathway)
                .references()
                .forEach(reference -> references.put(pathway, reference)));
    }

    /** While news of the person could not be understood, it may be that they were presumed. */
    private Answer answer(PathwayId pathway) {
        if (parking.isParked(pathway.toString())) {
            return new Answer(true, null);
        }
        var hold = holds.of(pathway);
        return hold.holds() ? new Answer(true, holds.until(pathway, hold).orElse(null)) : Answer.NO;
    }

    /** Nothing of the person was shown, in no category. */
    private static Scope asked(Who who, PathwayId pathway) {
        return new Scope(who, pathway, Relation.NONE, Set.of(), Set.of(), Set.of());
    }
}
