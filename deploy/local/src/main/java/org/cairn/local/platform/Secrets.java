package org.cairn.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Passwords and client secrets of this platform: random, made when first asked for, one file each. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Path folder;

    public Secrets(DataFolder data) {
        this.folder = data.secrets();
    }

    /** The secret of that name; a new one when there is none yet. */
    public synchronized String of(String name) {
        return existing(name).orElseGet(() -> made(name));
    }

    public Optional<String> existing(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the secret " + name, failure);
        }
    }

    /** Takes a secret over that was made elsewhere. */
    synchronized void adopt(String name, String secret) {
        DataFolder.writePrivately(folder.resolve(name), secret);
    }

    private String made(String name) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        DataFolder.writePrivately(folder.resolve(name), secret);
        return secret;
    }
}
