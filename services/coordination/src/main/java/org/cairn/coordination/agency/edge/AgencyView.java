package org.cairn.coordination.agency.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.jdbi.v3.core.Jdbi;

/** The directory as rows. */
@ApplicationScoped
public class AgencyView {

    private final Jdbi jdbi;

    AgencyView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(AgencyEvent.Listed entry) {
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

    /** The entry of that agency, or nothing. */
    public Optional<Entry> find(AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery("select * from agency where agency = ?")
                .bind(0, agency.value())
                .map((row, _) -> entry(row))
                .findOne());
    }

    /** A page of the directory in the order of ids, after the given one. */
    List<Entry> after(String agency, int limit) {
        return jdbi.withHandle(db -> db.createQuery("select * from agency where agency > ? order by agency limit ?")
                .bind(0, agency)
                .bind(1, limit)
                .map((row, _) -> entry(row))
                .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .flatMap(word -> Role.ofWord(word).stream())
                .collect(Collectors.toSet());
        return new Entry(
                new AgencyId(row.getString("agency")),
                row.getString("name"),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("service_area"),
                row.getBoolean("discreet"),
                roles);
    }

    /** One agency as the directory has it. */
    public record Entry(
            AgencyId agency, String name, AgencyKind kind, String serviceArea, boolean discreet, Set<Role> roles) {}
}
