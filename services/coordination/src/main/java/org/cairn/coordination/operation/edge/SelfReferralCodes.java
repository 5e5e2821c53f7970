package org.cairn.coordination.operation.edge;

import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.sealing.KeyFiles;

/** Makes codes that can be read out on the telephone, and the keyed hash that is all that is kept of them. */
@ApplicationScoped
public class SelfReferralCodes {

    /** Without I, L, O and U, which are misread or misheard. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Mac key;

    SelfReferralCodes(KeyFiles files) {
        this.key = files.bodyHashKey();
    }

    /** A code of 80 bits, such as {@code 7KQF-3M9T-XW2R-8HDN}: nobody can tell it who has not the key. */
    String of(UUID seed) {
        var bytes = last(mac("self-referral-code|" + seed));
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> IntStream.range(group * GROUP, (group + 1) * GROUP)
                        .mapToObj(n -> String.valueOf(LETTERS.charAt(bytes[n] & LETTERS.length() - 1)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** The first bytes of a hash only name the key, the same for all. */
    private static byte[] last(byte[] bytes) {
        return Arrays.copyOfRange(bytes, bytes.length - GROUPS * GROUP, bytes.length);
    }

    /** What is kept of a code, however it was written down. */
    byte[] hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return mac("self-referral-hash|" + plain);
    }

    /** What is kept of a request, to know it again. */
    byte[] hashOf(Object body) {
        return mac("batch|" + EventJson.MAPPER.valueToTree(body));
    }

    private byte[] mac(String text) {
        try {
            return key.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot hash", broken);
        }
    }
}
