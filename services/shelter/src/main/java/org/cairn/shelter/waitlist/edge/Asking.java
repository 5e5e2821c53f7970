package org.cairn.shelter.waitlist.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.jdbi.v3.core.Jdbi;

/** Which referrals ask which shelters for a place, folded from coordination's facts so that their order changes nothing. */
@ApplicationScoped
public class Asking {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Jdbi jdbi;

    Asking(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A referral to a shelter as this service knows it.
     *
     * @param kind null, as are {@code requester} and {@code priority}, until the request itself was heard
     * @param takenBy the agency that took it on; null while none has
     */
    public record Request(
            ReferralId referral,
            PathwayId pathway,
            Kind kind,
            AgencyId requester,
            Priority priority,
            AgencyId takenBy,
            boolean over) {

        /** Whether the person can no longer come to that shelter on it. */
        boolean closedFor(AgencyId shelter) {
            return over || takenBy != null && !takenBy.equals(shelter);
        }
    }

    /** What is known of a referral. */
    public Optional<Request> find(ReferralId referral) {
        return jdbi.withHandle(db -> db.createQuery("select * from asking where referral = ?")
                .bind(0, referral.value())
                .map((row, _) -> {
                    var kind = row.getString("kind");
                    var taken = row.getString("taken_by");
                    return new Request(
                            referral,
                            new PathwayId(row.getObject("pathway", UUID.class)),
                            kind == null ? null : Kind.valueOf(kind),
                            kind == null ? null : new AgencyId(row.getString("requester")),
                            kind == null ? null : Priority.valueOf(row.getString("priority")),
                            taken == null ? null : new AgencyId(taken),
                            row.getBoolean("over"));
                })
                .findOne());
    }

    /** A referral that asks that shelter; its request travels on another topic than the grant and is waited for, outside of transactions. */
    Optional<Request> await(ReferralId referral, AgencyId shelter) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!asked(referral, shelter) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return find(referral).filter(request -> request.kind() != null && asked(referral, shelter));
    }

    /** Whether that shelter was ever asked. */
    boolean asked(ReferralId referral, AgencyId shelter) {
        return count("asked", referral, shelter) > 0;
    }

    /** Whether that shelter was asked and has not said no. */
    boolean asks(ReferralId referral, AgencyId shelter) {
        return count("asked and not declined", referral, shelter) > 0;
    }

    private long count(String condition, ReferralId referral, AgencyId shelter) {
        var query = "select count(*) from asked where referral = ? and shelter = ? and " + condition;
        return jdbi.withHandle(db -> db.createQuery(query)
                .bind(0, referral.value())
                .bind(1, shelter.value())
                .mapTo(Long.class)
                .one());
    }

    void begin(ReferralId referral, PathwayId pathway) {
        jdbi.useHandle(db -> db.execute(
                "insert into asking (referral, pathway) values (?, ?) on conflict do nothing",
                referral.value(),
                pathway.value()));
    }

    void request(ReferralId referral, Kind kind, AgencyId requester) {
        jdbi.useHandle(db -> db.execute(
                "update asking set kind = ?, requester = ? where referral = ?",
                kind.name(),
                requester.value(),
                referral.value()));
    }

    /** The priority as of that version of the referral; an older one changes nothing. */
    void prefer(ReferralId referral, Priority priority, long version) {
        jdbi.useHandle(db -> db.execute(
                "update asking set priority = ?, priority_version = ? where referral = ? and priority_version < ?",
                priority.name(),
                version,
                referral.value(),
                version));
    }

    void take(ReferralId referral, AgencyId shelter) {
        jdbi.useHandle(db ->
                db.execute("update asking set taken_by = ? where referral = ?", shelter.value(), referral.value()));
    }

    void end(ReferralId referral) {
        jdbi.useHandle(db -> db.execute("update asking set over = true where referral = ?", referral.value()));
    }

    void ask(ReferralId referral, Collection<AgencyId> shelters) {
        shelters.forEach(shelter -> mark("asked", referral, shelter));
    }

    void decline(ReferralId referral, Collection<AgencyId> shelters) {
        shelters.forEach(shelter -> mark("declined", referral, shelter));
    }

    private void mark(String column, ReferralId referral, AgencyId shelter) {
        jdbi.useHandle(db -> db.execute(
                "insert into asked (referral, shelter, " + column + ") values (?, ?, true)"
                        + " on conflict (referral, shelter) do update set " + column + " = true",
                referral.value(),
                shelter.value()));
    }
}
