package org.cairn.coordination.operation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.Decision;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.SelfReferralEvent;
import org.cairn.coordination.operation.Leaflet;
import org.jdbi.v3.core.Jdbi;

/** Gives people a code with which they can come back, and knows them by nothing else when they do. */
@ApplicationScoped
public class LeafletDesk {

    private static final Aggregate<Leaflet, Leaflet.Command, SelfReferralEvent, Leaflet.Refusal> LEAFLET =
            new Aggregate<>(SelfReferralEvent.class, new Leaflet.None(), Leaflet::decide, Leaflet::evolve);

    private static final String KEEP = """
            insert into self_referral values (?, ?)
            on conflict (pathway) do update set code_hash = excluded.code_hash""";

    private final Journal journal;
    private final Jdbi jdbi;
    private final SelfReferralCodes codes;
    private final PlatformClock clock;

    LeafletDesk(Journal journal, Jdbi jdbi, SelfReferralCodes codes, PlatformClock clock) {
        this.journal = journal;
        this.jdbi = jdbi;
        this.codes = codes;
        this.clock = clock;
    }

    /** Gives the person a code; it is told here and never again. */
    @Transactional
    public Code give(PathwayId pathway, Act act) {
        journal.decide(stream(pathway), Subject.of(pathway), LEAFLET, new Leaflet.Command.Give(act.at()), act);
        var code = codes.of(clock.newId());
        jdbi.useHandle(db -> db.execute(KEEP, pathway.value(), codes.hash(code)));
        return new Code(code, Leaflet.endOf(act.at()));
    }

    /** Notes that the person has come back to the caller's agency. */
    @Transactional
    public void comeBack(PathwayId earlier, Act act) {
        var command = new Leaflet.Command.ComeBack(act.agency(), act.at());
        journal.decide(stream(earlier), Subject.of(earlier), LEAFLET, command, act);
    }

    /**
     * The record that the person has this code to, which nobody else can use until the transaction ends.
     *
     * @throws Refused when there is none, or the code is good no more
     */
    public PathwayId whose(String code, Act act) {
        var earlier = jdbi.withHandle(db -> db.createQuery("select pathway from self_referral where code_hash = ?")
                        .bind(0, codes.hash(code))
                        .map((row, _) -> new PathwayId(row.getObject("pathway", UUID.class)))
                        .findOne())
                .orElseThrow(() -> new Refused(Leaflet.Refusal.UNKNOWN_CODE));
        var now = journal.heldState(stream(earlier), LEAFLET).orElseGet(Leaflet.None::new);
        var command = new Leaflet.Command.ComeBack(act.agency(), act.at());
        if (Leaflet.decide(now, command)
                instanceof Decision.Refused<SelfReferralEvent, Leaflet.Refusal>(Leaflet.Refusal why)) {
            throw new Refused(why);
        }
        return earlier;
    }

    private static StreamId stream(PathwayId pathway) {
        return StreamId.of("self-referral", pathway.value());
    }

    /** A code as it is handed to the person, and until when it is good. */
    public record Code(String code, Instant until) {}
}
