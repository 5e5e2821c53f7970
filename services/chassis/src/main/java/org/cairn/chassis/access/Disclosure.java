package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.chassis.audit.AuditTrail;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.ResponseEnd;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;

/**
 * The one door for personal data: waits for the position, checks the lease, decides, writes the audit row in the
 * caller's transaction and keeps revocations waiting until the answer is out.
 */
@ApplicationScoped
public class Disclosure {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Caller caller;
    private final ResponseEnd responseEnd;
    private final Knowledge knowledge;
    private final AuditTrail audit;
    private final PlatformClock clock;

    Disclosure(Caller caller, ResponseEnd responseEnd, Knowledge knowledge, AuditTrail audit, PlatformClock clock) {
        this.caller = caller;
        this.responseEnd = responseEnd;
        this.knowledge = knowledge;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The reader's scope on a pathway, audited under {@code what} (a route or a stream, never data). Until this request's
     * response is written, a revocation on the pathway waits.
     *
     * @throws Problem 404 when the relation is NONE, 503 when the lease has run out or the position is not reached
     */
    public Scope of(PathwayId pathway, String what) {
        return disclose(pathway, what, EnumSet.of(Relation.LIVE, Relation.ENDED));
    }

    /** As {@link #of}, and 404 unless the relation is LIVE. */
    public Scope live(PathwayId pathway, String what) {
        return disclose(pathway, what, EnumSet.of(Relation.LIVE));
    }

    /**
     * As {@link #live}, and 404 for an agency that is only asked whether it takes a referral on: it has no part in it yet,
     * and none in a role in which it is only asked, whatever else it does for the person; nor has one to which something was
     * opened for some hours because a life depends on it.
     */
    public Scope party(PathwayId pathway, String what) {
        var scope = live(pathway, what);
        var now = clock.now();
        var part = knowledge.of(pathway, scope.who().agency()).stream()
                .filter(grant -> grant.liveAt(now) && !grant.onlyAsks() && !grant.isBreakGlass())
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
        if (part.isEmpty()) {
            throw Problem.notFound();
        }
        return scope.in(part);
    }

    /**
     * Runs one sending of a stream under a scope decided for it; a revocation on the pathway waits until {@code send}
     * returns, so it must return only when its bytes are written. The scope may be NONE: then nothing may be sent.
     *
     * @throws Problem 503 when the lease has run out
     */
    public <T> T within(Who who, PathwayId pathway, String what, Function<Scope, T> send) {
        try (var _ = knowledge.permit(pathway)) {
            var scope = decide(who, pathway);
            if (scope.relation() != Relation.NONE) {
                audit.note(scope, what, clock.now());
            }
            return send.apply(scope);
        }
    }

    /** Pathways on which the reader's agency has a live grant, in a stable order, for lists. */
    public List<PathwayId> mine(PathwayId after, int limit) {
        var now = fresh();
        return caller.who().role() == Role.IMMIGRATION_ENFORCEMENT
                ? List.of()
                : knowledge.live(caller.who().agency(), after, limit, now);
    }

    /** Whether the person let that agency know these categories; what it knows by duty or in an emergency is no consent. */
    public boolean covers(PathwayId pathway, AgencyId agency, Set<Category> categories) {
        var now = fresh();
        var covered = EnumSet.noneOf(Category.class);
        knowledge.of(pathway, agency).stream()
                .filter(grant -> grant.liveAt(now) && grant.basis() == LegalBasis.CONSENT)
                .forEach(grant -> covered.addAll(grant.categories()));
        return covered.containsAll(categories);
    }

    /**
     * Waits for the position that the request names; a desk's route calls it before its transaction begins, so that a
     * request that waits holds no connection which the inbox may need to bring what it waits for.
     *
     * @throws Problem 503 when the position is not reached in time
     */
    public void await(PathwayId pathway) {
        if (!knowledge.await(pathway, caller.position(), PATIENCE)) {
            throw Problem.unavailable("The service has not heard of your last change yet.", 1);
        }
    }

    private Scope disclose(PathwayId pathway, String what, Set<Relation> enough) {
        await(pathway);
        responseEnd.then(knowledge.permit(pathway)::close);
        var scope = decide(caller.who(), pathway);
        if (!enough.contains(scope.relation())) {
            throw Problem.notFound();
        }
        audit.note(scope, what, clock.now());
        return scope;
    }

    private Scope decide(Who who, PathwayId pathway) {
        return knowledge.decide(who, pathway, fresh());
    }

    private Instant fresh() {
        var now = clock.now();
        if (!knowledge.fresh(now)) {
            throw Problem.unavailable("The service cannot tell just now who may read what.", 5);
        }
        return now;
    }
}
