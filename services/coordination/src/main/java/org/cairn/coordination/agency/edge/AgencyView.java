package org.cairn.coordination.agency.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.OutOfHours;
import org.cairn.contracts.coordination.AgencyEvent.ServiceOffer;
import org.cairn.contracts.coordination.AgencyKind;
import org.jdbi.v3.core.Jdbi;

/** The directory as rows. */
@ApplicationScoped
public class AgencyView {

    private static final String PAGE = """
            select * from agency a where agency > :after and (:all or standing = 'LISTED')
                and (not :filtered or exists (
                    select from agency_offer o where o.agency = a.agency and o.status = 'ACTIVE'
                        and (cast(:service as text) is null or o.service = :service)
                        and (cast(:language as text) is null or :language = any(o.languages))
                        and (:anywhere or o.areas && cast(:areas as text[]))))
            order by agency limit :limit""";

    private final Jdbi jdbi;
    private final OfferRows offers;

    AgencyView(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.offers = new OfferRows(jdbi);
    }

    void note(AgencyEvent event) {
        switch (event) {
            case AgencyEvent.Listed entry -> put(entry);
            case AgencyEvent.OffersListed listed -> offers.put(listed);
            case AgencyEvent.Suspended(var agency, var _, var _) -> stand(agency, Standing.SUSPENDED);
            case AgencyEvent.Reinstated(var agency, var _) -> stand(agency, Standing.LISTED);
            case AgencyEvent.OffBoarded(var agency, var _) -> stand(agency, Standing.OFF_BOARDED);
            case AgencyEvent.StaffLeft _ -> {
                // who works where is no part of the directory
            }
        }
    }

    private void put(AgencyEvent.Listed entry) {
        jdbi.useHandle(db -> db.execute(
                """
                insert into agency values (?, ?, ?, ?, ?, ?)
                on conflict (agency) do update set name = excluded.name, kind = excluded.kind,
                    service_area = excluded.service_area, discreet = excluded.discreet, roles = excluded.roles
                """,
                entry.agency().value(),
                entry.name(),
                entry.kind().name(),
                entry.serviceArea(),
                entry.discreet(),
                entry.roles().stream().map(Role::word).sorted().toArray(String[]::new)));
    }

    private void stand(AgencyId agency, Standing standing) {
        jdbi.useHandle(db -> db.execute(
                "update agency set standing = ?, unsettled = ? where agency = ?",
                standing.name(),
                standing == Standing.OFF_BOARDED,
                agency.value()));
    }

    /** The entry of that agency while it takes part, or nothing. */
    public Optional<Entry> find(AgencyId agency) {
        return entry(agency).filter(entry -> entry.standing() == Standing.LISTED);
    }

    /** The entry of that agency, however it stands. */
    Optional<Entry> entry(AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery("select * from agency where agency = ?")
                .bind(0, agency.value())
                .map((row, _) -> entry(row))
                .findOne());
    }

    /** A page of the directory in the order of ids, after the given one. */
    List<Entry> after(String agency, int limit, Wanted wanted) {
        return jdbi.withHandle(db -> db.createQuery(PAGE)
                .bind("after", agency)
                .bind("limit", limit)
                .bind("all", wanted.all())
                .bind("filtered", wanted.filtered())
                .bind("service", wanted.service())
                .bind("language", wanted.language())
                .bind("anywhere", wanted.areas().isEmpty())
                .bindArray("areas", String.class, wanted.areas().toArray())
                .map((row, _) -> entry(row))
                .list());
    }

    /** What these agencies offer, in their own order. */
    Map<AgencyId, List<ServiceOffer>> offers(List<AgencyId> agencies) {
        return offers.of(agencies);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .flatMap(word -> Role.ofWord(word).stream())
                .collect(Collectors.toSet());
        var telephone = row.getString("telephone");
        return new Entry(
                new AgencyId(row.getString("agency")),
                row.getString("name"),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("service_area"),
                row.getBoolean("discreet"),
                roles,
                Standing.valueOf(row.getString("standing")),
                telephone == null ? null : new OutOfHours(telephone, row.getString("hours")));
    }

    /** Whether it takes part. */
    enum Standing {
        LISTED,
        SUSPENDED,
        OFF_BOARDED
    }

    /**
     * Which agencies are looked for: those with one open offer that meets all that is named.
     *
     * @param areas service areas, any of which will do; empty: anywhere
     * @param all those as well that take no part
     */
    record Wanted(String service, String language, Set<String> areas, boolean all) {

        boolean filtered() {
            return service != null || language != null || !areas.isEmpty();
        }
    }

    /** One agency as the directory has it; {@code outOfHours} is null while it has said nothing. */
    public record Entry(
            AgencyId agency,
            String name,
            AgencyKind kind,
            String serviceArea,
            boolean discreet,
            Set<Role> roles,
            Standing standing,
            OutOfHours outOfHours) {}
}
