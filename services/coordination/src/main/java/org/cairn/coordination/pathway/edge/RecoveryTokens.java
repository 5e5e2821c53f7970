package org.cairn.coordination.pathway.edge;

import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.sealing.KeyFiles;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** Makes what a person holds to show, anywhere and to any agency, that a pathway was theirs; here lies only a keyed hash of it. */
@ApplicationScoped
public class RecoveryTokens {

    private static final int LOCATOR = 16;
    private static final int LENGTH = LOCATOR + 32;

    private static final String KEEP = """
            insert into recovery_token (locator, pathway, mac, issued_at, issued_by) values (?, ?, ?, ?, ?)
            on conflict (pathway) do update set locator = excluded.locator, mac = excluded.mac,
                issued_at = excluded.issued_at, issued_by = excluded.issued_by, replaces = true
            """;

    private final Jdbi jdbi;
    private final Mac key;
    private final PlatformClock clock;

    RecoveryTokens(Jdbi jdbi, KeyFiles files, PlatformClock clock) {
        this.jdbi = jdbi;
        this.key = files.bodyHashKey();
        this.clock = clock;
    }

    /** A token that nobody has yet: random, and saying nothing. */
    String fresh() {
        return plain(clock.newId()).substring(0, LOCATOR) + plain(clock.newId());
    }

    /** Lets this token, and no earlier one, stand for the pathway. */
    void keep(PathwayId pathway, String token, Act act) {
        try {
            var mac = key.computeMac(bytes(token));
            jdbi.useHandle(db -> db.execute(
                    KEEP,
                    locator(token),
                    pathway.value(),
                    mac,
                    act.at(),
                    act.agency().value()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot hash a token", broken);
        }
    }

    /** Who gave the person the one that stands; {@code issuedBy} is null for one from before that was written down. */
    record Given(
            @In(Category.STATUS) Instant issuedAt,
            @In(Category.STATUS) AgencyId issuedBy,
            @In(Category.STATUS) boolean replaces) {}

    /** The token that stands for the pathway, which it does not say; nothing when there is none. */
    Optional<Given> given(PathwayId pathway) {
        return jdbi.withHandle(
                db -> db.createQuery("select issued_at, issued_by, replaces from recovery_token where pathway = ?")
                        .bind(0, pathway.value())
                        .map((row, _) -> new Given(
                                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                                row.getString("issued_by") == null ? null : new AgencyId(row.getString("issued_by")),
                                row.getBoolean("replaces")))
                        .findOne());
    }

    /** The pathway that it stands for; a 400 problem names the field for every other text. */
    PathwayId pathwayOf(String field, String token) {
        var text = token.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return jdbi.withHandle(db -> db.createQuery("select pathway, mac from recovery_token where locator = ?")
                        .bind(0, text.length() == LENGTH ? locator(text) : "")
                        .map((row, _) -> new Row(row.getObject("pathway", UUID.class), row.getBytes("mac")))
                        .findOne())
                .filter(row -> holds(row.mac(), text))
                .map(row -> new PathwayId(row.pathway()))
                .orElseThrow(() -> Problem.badField(
                        field, "No pathway has this token.", "Type it as it stands on the person's note."));
    }

    private boolean holds(byte[] mac, String token) {
        try {
            key.verifyMac(mac, bytes(token));
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static String plain(UUID random) {
        return random.toString().replace("-", "");
    }

    private static String locator(String token) {
        return token.substring(0, LOCATOR);
    }

    private static byte[] bytes(String token) {
        return ("recovery-token\n" + token).getBytes(StandardCharsets.UTF_8);
    }

    private record Row(UUID pathway, byte[] mac) {}
}
