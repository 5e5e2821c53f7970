package org.cairn.immigration.enforcement.edge;

import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.chassis.sealing.KeyFiles;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.immigration.removalhold.RemovalHold.Reference;
import org.jdbi.v3.core.Jdbi;

/** Finds whom a reference of an enforcement body is about, by a keyed hash that is bound to that body and tells nobody else anything. */
@ApplicationScoped
class References {

    private static final int KEY_NAME = 5;

    private static final String OTHER_KEY = """
            select distinct pathway from enforcement_reference other
            where not exists (select from enforcement_reference present
                              where present.pathway = other.pathway and substring(present.mac for 5) = :key)
            order by pathway""";

    private final Jdbi jdbi;
    private final Mac key;

    References(Jdbi jdbi, KeyFiles files) {
        this.jdbi = jdbi;
        this.key = files.bodyHashKey();
    }

    /** The reference of that body in the one form in which it is compared: case and spaces do not count. */
    static Reference of(AgencyId authority, String text) {
        return new Reference(authority, text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT));
    }

    void put(PathwayId pathway, Reference reference) {
        jdbi.useHandle(db -> db.execute(
                "insert into enforcement_reference values (?, ?) on conflict do nothing",
                hash(reference),
                pathway.value()));
    }

    /** The pathways of that file; one file may be about several people. */
    List<PathwayId> find(Reference reference) {
        return jdbi.withHandle(
                db -> db.createQuery("select pathway from enforcement_reference where mac = ? order by pathway")
                        .bind(0, hash(reference))
                        .map((row, _) -> new PathwayId(row.getObject("pathway", UUID.class)))
                        .list());
    }

    /** The people whose references were hashed with another key only. */
    List<PathwayId> hashedWithAnotherKey() {
        return jdbi.withHandle(db -> db.createQuery(OTHER_KEY)
                .bind("key", keyName())
                .map((row, _) -> new PathwayId(row.getObject("pathway", UUID.class)))
                .list());
    }

    /** The first bytes of a hash name its key, the same for all. */
    private byte[] keyName() {
        return Arrays.copyOf(hash(new Reference(new AgencyId("any"), "")), KEY_NAME);
    }

    private byte[] hash(Reference reference) {
        try {
            var text = "enforcement|" + reference.authority() + "|" + reference.text();
            return key.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot hash a reference", broken);
        }
    }
}
