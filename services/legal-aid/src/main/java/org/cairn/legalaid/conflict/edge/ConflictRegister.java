package org.cairn.legalaid.conflict.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.sealing.Keyring;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.legalaid.conflict.Engagement;
import org.cairn.legalaid.conflict.Party;
import org.jdbi.v3.core.Jdbi;

/** For whom each agency acts or acted, and who stands against each person; sealed, and answering nothing but yes or no. */
@ApplicationScoped
public class ConflictRegister {

    private static final String BETWEEN = "\n";

    private final Jdbi jdbi;
    private final Keyring keyring;
    private final PlatformClock clock;

    ConflictRegister(Jdbi jdbi, Keyring keyring, PlatformClock clock) {
        this.jdbi = jdbi;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Notes for whom an agency acts or acted; what stands there already happens once, and is bound to who is helped here when that is said later. */
    void engage(AgencyId agency, PathwayId pathway, Engagement engagement) {
        var same = rows(agency).stream()
                .filter(row -> engagement(row).equals(engagement))
                .toList();
        if (same.stream().anyMatch(row -> pathway == null || pathway.value().equals(row.pathway()))) {
            return;
        }
        var sealedFor = pathway == null ? Subject.NOBODY : pathway.value();
        var id = clock.newId();
        var sealed = seal(sealedFor, text(engagement), "engagement/" + id);
        jdbi.useHandle(db -> {
            same.stream()
                    .filter(row -> row.pathway() == null)
                    .forEach(row -> db.execute("delete from engagement where id = ?", row.id()));
            db.execute(
                    "insert into engagement (id, agency, sealed, pathway) values (?, ?, ?, ?)",
                    id,
                    agency.value(),
                    sealed,
                    pathway == null ? null : pathway.value());
        });
    }

    /** Notes who stands against the person, sealed with the person's own key. */
    void stand(PathwayId pathway, Set<Party> against) {
        var known = adverse(pathway);
        against.stream().filter(party -> !known.contains(party)).forEach(party -> {
            var id = clock.newId();
            var sealed = seal(pathway.value(), party.key(), "adverse/" + id);
            jdbi.useHandle(db -> db.execute("insert into adverse_party values (?, ?, ?)", id, pathway.value(), sealed));
        });
    }

    /** Whether what the agency noted keeps this lawyer from acting for the person. */
    boolean bars(AgencyId agency, String lawyer, PathwayId pathway) {
        return Engagement.barred(Party.named(lawyer), adverse(pathway), engagements(agency));
    }

    private List<Engagement> engagements(AgencyId agency) {
        return rows(agency).stream().map(this::engagement).toList();
    }

    private List<Row> rows(AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery("select id, pathway, sealed from engagement where agency = ?")
                .bind(0, agency.value())
                .map((row, _) -> Row.read(row))
                .list());
    }

    private Engagement engagement(Row row) {
        var sealedFor = row.pathway() == null ? Subject.NOBODY : row.pathway();
        return engagement(unseal(sealedFor, row, "engagement/"));
    }

    private Set<Party> adverse(PathwayId pathway) {
        return jdbi.withHandle(db -> db
                .createQuery("select id, pathway, sealed from adverse_party where pathway = ?")
                .bind(0, pathway.value())
                .map((row, _) -> Row.read(row))
                .list()
                .stream()
                .map(row -> new Party(unseal(pathway.value(), row, "adverse/")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private byte[] seal(UUID sealedFor, String text, String place) {
        return keyring.seal(sealedFor, text.getBytes(StandardCharsets.UTF_8), place);
    }

    /** A key that is gone leaves a name that nobody has. */
    private String unseal(UUID sealedFor, Row row, String kind) {
        return keyring.unseal(sealedFor, row.sealed(), kind + row.id())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static String text(Engagement engagement) {
        return engagement.lawyer() == null
                ? engagement.party().key()
                : engagement.party().key() + BETWEEN + engagement.lawyer().key();
    }

    private static Engagement engagement(String text) {
        var parts = text.split(BETWEEN);
        return new Engagement(new Party(parts[0]), parts.length == 1 ? null : new Party(parts[1]));
    }

    /** A name as it lies there; {@code pathway} is null where nobody is helped here by that name. */
    private record Row(UUID id, UUID pathway, byte[] sealed) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class), row.getObject("pathway", UUID.class), row.getBytes("sealed"));
        }
    }
}
