package org.cairn.chassis.http;

import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.cairn.chassis.sealing.KeyFiles;

/** Gives every signed-in person or client a short name that the journal and the audit can keep without knowing who it is. */
@ApplicationScoped
public class Pseudonyms {

    private static final int BYTES = 12;

    private final Mac key;

    Pseudonyms(KeyFiles files) {
        this.key = files.bodyHashKey();
    }

    /** The pseudonym of a token's subject, always the same in this service. */
    public String of(String subject) {
        try {
            var hash = key.computeMac(("actor|" + subject).getBytes(StandardCharsets.UTF_8));
            var last = new byte[BYTES];
            System.arraycopy(hash, hash.length - BYTES, last, 0, BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(last);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot make a pseudonym", broken);
        }
    }
}
