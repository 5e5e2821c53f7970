package org.cairn.chassis.access;

import com.google.crypto.tink.DeterministicAead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.sealing.KeyFiles;
import org.cairn.contracts.AgencyId;

/** Gives every id a different face for every agency (AES-SIV with the agency as associated data), so that two agencies cannot join what they hold. */
@ApplicationScoped
public class OutgoingIds {

    private static final String AGENCY = "agy";

    private final DeterministicAead key;
    private final Agencies agencies;

    OutgoingIds(KeyFiles files, Agencies agencies) {
        this.key = files.boundaryKey();
        this.agencies = agencies;
    }

    /** The id as that agency knows it: {@code prefix_…}. */
    public String seal(String prefix, UUID id, AgencyId reader) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return seal(prefix, bytes.array(), reader);
    }

    /** The inner id, or nothing when it was not made for this agency and prefix. */
    public Optional<UUID> open(String prefix, String outgoing, AgencyId reader) {
        return openBytes(prefix, outgoing, reader)
                .filter(bytes -> bytes.length == 2 * Long.BYTES)
                .map(ByteBuffer::wrap)
                .map(bytes -> new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** A text as that agency may hold it without reading it: {@code prefix_…}. */
    public String sealText(String prefix, String text, AgencyId reader) {
        return seal(prefix, text.getBytes(StandardCharsets.UTF_8), reader);
    }

    /** The text inside, or nothing when it was not made for this agency and prefix. */
    public Optional<String> openText(String prefix, String outgoing, AgencyId reader) {
        return openBytes(prefix, outgoing, reader).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * An agency as the reader may see it: its id, or a sealed {@code agy_…} when it is discreet (or not yet known here) and
     * not the reader's own.
     */
    public String agency(AgencyId agency, AgencyId reader) {
        var open = agency.equals(reader) || agency.equals(Act.PLATFORM) || isOpen(agency);
        return open ? agency.value() : sealText(AGENCY, agency.value(), reader);
    }

    /** The agency behind either form, or nothing; the plain id of a discreet agency opens for nobody else. */
    public Optional<AgencyId> openAgency(String outgoing, AgencyId reader) {
        if (outgoing.startsWith(AGENCY + "_")) {
            return openText(AGENCY, outgoing, reader).map(AgencyId::new);
        }
        try {
            return Optional.of(new AgencyId(outgoing)).filter(agency -> agency.equals(reader) || isOpen(agency));
        } catch (IllegalArgumentException noAgency) {
            return Optional.empty();
        }
    }

    private boolean isOpen(AgencyId agency) {
        return agencies.find(agency).filter(listing -> !listing.discreet()).isPresent();
    }

    private String seal(String prefix, byte[] inner, AgencyId reader) {
        try {
            var sealed = key.encryptDeterministically(inner, boundTo(prefix, reader));
            return prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal an id", broken);
        }
    }

    private Optional<byte[]> openBytes(String prefix, String outgoing, AgencyId reader) {
        if (outgoing == null || !outgoing.startsWith(prefix + "_")) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(outgoing.substring(prefix.length() + 1));
            return Optional.of(key.decryptDeterministically(sealed, boundTo(prefix, reader)));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static byte[] boundTo(String prefix, AgencyId reader) {
        return (prefix + "|" + reader).getBytes(StandardCharsets.UTF_8);
    }
}
