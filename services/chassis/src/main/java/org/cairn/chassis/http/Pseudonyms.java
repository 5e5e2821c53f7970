package org.cairn.chassis.http;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.cairn.chassis.sealing.KeyFiles;

/** Gives every signed-in person or client a short name that the journal and the audit can keep without knowing who it is. */
@ApplicationScoped
public class Pseudonyms {

    private static final int BYTES = 12;
    private static final int STAFF_BYTES = 18;

    private final Mac key;
    private final DeterministicAead everywhere;

    Pseudonyms(KeyFiles files) {
        this.key = files.bodyHashKey();
        this.everywhere = files.boundaryKey();
    }

    /**
     * The pseudonym by which all services know that account, to tell each other that its owner has left; made with the key
     * that they share, and not to be turned back into the account by anybody.
     */
    public String acrossServices(String subject) {
        try {
            var sealed = everywhere.encryptDeterministically(bytes(subject), bytes("staff"));
            var hash = MessageDigest.getInstance("SHA-256").digest(sealed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, STAFF_BYTES));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot make a pseudonym", broken);
        }
    }

    /** The pseudonym of a token's subject, always the same in this service. */
    public String of(String subject) {
        try {
            var hash = key.computeMac(bytes("actor|" + subject));
            var last = new byte[BYTES];
            System.arraycopy(hash, hash.length - BYTES, last, 0, BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(last);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot make a pseudonym", broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
