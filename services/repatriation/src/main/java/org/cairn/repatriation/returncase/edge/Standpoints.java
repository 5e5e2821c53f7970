package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.access.Grants;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.ReturnCase;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.cairn.repatriation.returncase.Standpoint;
import org.cairn.repatriation.returncase.Surroundings;
import org.jdbi.v3.core.Jdbi;

/** Gathers what the rules must know beside the return itself: what others told, whom the person lets know, what the law says. */
@ApplicationScoped
public class Standpoints {

    private static final Part RECEPTION = new Part(Role.RECEIVING_NGO, Purpose.RETURN, Category.STATUS);
    private static final Part PAPERS = new Part(Role.CONSULATE, Purpose.RETURN_DOCS, Category.IDENTITY);

    private final Jdbi jdbi;
    private final SurroundingsDesk surroundings;
    private final Grants grants;
    private final Returns returns;
    private final Laws laws;

    Standpoints(Jdbi jdbi, SurroundingsDesk surroundings, Grants grants, Returns returns, Laws laws) {
        this.jdbi = jdbi;
        this.surroundings = surroundings;
        this.grants = grants;
        this.returns = returns;
        this.laws = laws;
    }

    Surroundings around(PathwayId pathway) {
        return surroundings.of(pathway);
    }

    /** Lets nothing that bars a departure come in between looking and deciding. */
    void hold(PathwayId pathway) {
        surroundings.hold(pathway);
    }

    /** All that decides whether the person can go now. */
    Standpoint of(Returns.Row row, ReturnCase state, Instant now) {
        var law = laws.of(row.pathway());
        var plan = state.travel().plan();
        return new Standpoint(
                around(row.pathway()),
                plan != null && receives(row.pathway(), plan.receiving(), now),
                earlierRoute(row),
                now.atZone(law.zone()).toLocalDate(),
                day -> law.lastDayOf(ReturnTimes.RISK, day));
    }

    /** Whether an earlier return may have gone wrong: one here did, or the person was on an earlier pathway of which nothing is told. */
    private boolean earlierRoute(Returns.Row row) {
        return around(row.pathway()).linked()
                || returns.of(row.pathway()).stream()
                        .anyMatch(other -> !other.returnId().equals(row.returnId()) && other.state() == State.RE_RISK);
    }

    /** Whether the person lets that agency receive them: a live grant of their own consent, for the return. */
    boolean receives(PathwayId pathway, AgencyId agency, Instant now) {
        return consented(pathway, agency, RECEPTION, now);
    }

    /** Whether the person lets that consulate know who they are, for a document. */
    boolean approachable(PathwayId pathway, AgencyId consulate, Instant now) {
        return consented(pathway, consulate, PAPERS, now);
    }

    /** Remembers which consulate got a packet. */
    void note(Returns.Row row, AgencyId consulate, Instant at) {
        jdbi.useHandle(db -> db.execute(
                "insert into consular_packet values (?, ?, ?, ?) on conflict (consulate, return_id)"
                        + " do update set sent_at = excluded.sent_at",
                row.returnId().value(),
                consulate.value(),
                row.pathway().value(),
                at));
    }

    /** Where the packet of that consulate belongs. */
    Optional<Returns.Row> packetOf(AgencyId consulate, ReturnId returnId) {
        return packetsOf(consulate).contains(returnId) ? returns.find(returnId) : Optional.empty();
    }

    /** The returns in which that consulate got a packet. */
    List<ReturnId> packetsOf(AgencyId consulate) {
        return jdbi.withHandle(
                db -> db.createQuery("select return_id from consular_packet where consulate = ? order by sent_at")
                        .bind(0, consulate.value())
                        .map((row, _) -> new ReturnId(row.getObject(1, UUID.class)))
                        .list());
    }

    private boolean consented(PathwayId pathway, AgencyId agency, Part part, Instant now) {
        return grants.of(pathway, agency).stream()
                .filter(grant -> grant.liveAt(now) && !grant.onlyAsks())
                .filter(grant -> grant.basis() == LegalBasis.CONSENT && grant.role() == part.role())
                .anyMatch(grant ->
                        grant.purpose() == part.purpose() && grant.categories().contains(part.category()));
    }

    /** As what, for what, and at least with what an agency must be let in. */
    private record Part(Role role, Purpose purpose, Category category) {}
}
