package org.cairn.coordination.dependant.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.sealing.Erasing.PathwayErased;
import org.cairn.chassis.sealing.Keyring;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.DependantEvent.Relation;
import org.cairn.coordination.dependant.Link;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps each link between a person and a dependant under a key of its own, beside the journal, which forgets nothing. Destroying the
 * key makes every copy of the link unreadable.
 */
@ApplicationScoped
public class Links {

    private final Jdbi jdbi;
    private final Keyring keyring;

    Links(Jdbi jdbi, Keyring keyring) {
        this.jdbi = jdbi;
        this.keyring = keyring;
    }

    void keep(DependantId dependant, Link link) {
        var kept = keyring.seal(dependant.value(), bytes(link), place(dependant));
        jdbi.useHandle(db -> db.execute("insert into dependant_link values (?, ?)", dependant.value(), kept));
    }

    /** The link, or nothing when it was destroyed. */
    Optional<Link> find(DependantId dependant) {
        return jdbi.withHandle(db -> db.createQuery("select sealed from dependant_link where dependant = ?")
                        .bind(0, dependant.value())
                        .mapTo(byte[].class)
                        .findOne())
                .flatMap(kept -> keyring.unseal(dependant.value(), kept, place(dependant)))
                .map(Links::link);
    }

    /** Forgets for good that the two belong together. */
    void destroy(DependantId dependant) {
        jdbi.useHandle(db -> db.execute("delete from dependant_link where dependant = ?", dependant.value()));
        keyring.destroy(dependant.value());
    }

    /** Who is forgotten is nobody's relative any more either; there are few links, and none says whose it is but inside. */
    void forgotten(@Observes PathwayErased erased) {
        jdbi
                .withHandle(db -> db.createQuery("select dependant from dependant_link")
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(DependantId::new)
                .filter(dependant -> find(dependant)
                        .filter(link -> link.theirs().equals(erased.pathway()))
                        .isPresent())
                .forEach(this::destroy);
    }

    private static byte[] bytes(Link link) {
        var relation = link.relation().name().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + relation.length)
                .putLong(link.theirs().value().getMostSignificantBits())
                .putLong(link.theirs().value().getLeastSignificantBits())
                .put(relation)
                .array();
    }

    private static Link link(byte[] plain) {
        var bytes = ByteBuffer.wrap(plain);
        var theirs = new PathwayId(new UUID(bytes.getLong(), bytes.getLong()));
        var relation = StandardCharsets.UTF_8.decode(bytes).toString();
        return new Link(theirs, Relation.valueOf(relation));
    }

    private static String place(DependantId dependant) {
        return "dependant-link/" + dependant;
    }
}
