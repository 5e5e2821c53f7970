package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.timeline.pathway.Part;
import org.cairn.timeline.pathway.Reader;
import org.cairn.timeline.stream.Hearing;
import org.cairn.timeline.stream.Reach;
import org.jdbi.v3.core.Jdbi;

/** Which agencies may hear of a pathway. */
@ApplicationScoped
public class Audience {

    private final Jdbi jdbi;
    private final Grants grants;
    private final AccessTables tables;
    private final PlatformClock clock;

    Audience(Jdbi jdbi, Grants grants, AccessTables tables, PlatformClock clock) {
        this.jdbi = jdbi;
        this.grants = grants;
        this.tables = tables;
        this.clock = clock;
    }

    /** Notes that the agency was given something to know of the pathway. */
    void add(PathwayId pathway, AgencyId agency, Reach reach) {
        jdbi.useHandle(db -> db.execute(
                "insert into audience values (?, ?, ?, ?) on conflict do nothing",
                pathway.value(),
                agency.value(),
                reach.since(),
                reach.cause().value()));
    }

    /** The pathways of which the agency was ever given something to know. */
    List<PathwayId> pathwaysOf(AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery("select distinct pathway from audience where agency = ?")
                .bind(0, agency.value())
                .map((row, _) -> new PathwayId(row.getObject("pathway", UUID.class)))
                .list());
    }

    /** Those with a live grant that names bare facts. */
    List<Hearing> of(PathwayId pathway) {
        var hearings = new ArrayList<Hearing>();
        reaches(pathway).forEach((agency, reaches) -> {
            var reader = reader(pathway, agency);
            if (!reader.parts().isEmpty()) {
                hearings.add(new Hearing(reader, reaches));
            }
        });
        return hearings;
    }

    private Reader reader(PathwayId pathway, AgencyId agency) {
        var now = clock.now();
        var live = grants.of(pathway, agency).stream()
                .filter(grant -> grant.liveAt(now))
                .toList();
        return new Reader(agency, Part.of(live), null, tables);
    }

    private Map<AgencyId, List<Reach>> reaches(PathwayId pathway) {
        return jdbi
                .withHandle(db -> db.createQuery("select agency, since, cause from audience where pathway = ?")
                        .bind(0, pathway.value())
                        .map((row, _) -> Map.entry(
                                row.getString("agency"),
                                new Reach(
                                        row.getObject("since", OffsetDateTime.class)
                                                .toInstant(),
                                        new EventId(row.getObject("cause", UUID.class)))))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new AgencyId(row.getKey()),
                        () -> new TreeMap<>(Comparator.comparing(AgencyId::value)),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
