package org.cairn.coordination.agency.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.chassis.journal.EventJson;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.OutOfHours;
import org.cairn.contracts.coordination.AgencyEvent.ServiceOffer;
import org.jdbi.v3.core.Jdbi;

/** What agencies offer, as rows: all of an agency's offers are replaced at once. */
final class OfferRows {

    private final Jdbi jdbi;

    OfferRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(AgencyEvent.OffersListed listed) {
        var agency = listed.agency().value();
        var reached = Optional.ofNullable(listed.outOfHours());
        jdbi.useHandle(db -> {
            db.execute(
                    "update agency set telephone = ?, hours = ? where agency = ?",
                    reached.map(OutOfHours::telephone).orElse(null),
                    reached.map(OutOfHours::hours).orElse(null),
                    agency);
            db.execute("delete from agency_offer where agency = ?", agency);
            for (var offer : listed.offers()) {
                db.execute(
                        "insert into agency_offer values (?, (select count(*) from agency_offer where agency = ?),"
                                + " ?, ?, ?, ?, cast(? as jsonb))",
                        agency,
                        agency,
                        offer.service().name(),
                        offer.status().name(),
                        offer.languages().toArray(String[]::new),
                        offer.serviceAreas().toArray(String[]::new),
                        json(offer));
            }
        });
    }

    /** What these agencies offer, in their own order. */
    Map<AgencyId, List<ServiceOffer>> of(List<AgencyId> agencies) {
        var ids = agencies.stream().map(AgencyId::value).toArray(String[]::new);
        return jdbi.withHandle(db -> db.createQuery(
                        "select agency, cast(offer as text) from agency_offer where agency = any(:ids) order by agency, position")
                .bindArray("ids", String.class, (Object[]) ids)
                .map((row, _) -> Map.entry(new AgencyId(row.getString(1)), offer(row.getString(2))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static String json(ServiceOffer offer) {
        return EventJson.MAPPER.valueToTree(offer).toString();
    }

    private static ServiceOffer offer(String json) {
        try {
            return EventJson.MAPPER.readValue(json, ServiceOffer.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
