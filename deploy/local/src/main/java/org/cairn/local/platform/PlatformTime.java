package org.cairn.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What time it is on an embedded platform: it can be moved ahead, never back, to see what weeks and months bring. */
public record PlatformTime(Path file) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** How far it is ahead of the time of day, in whole hours. */
    public Duration ahead() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
        }
    }

    /** Moves it ahead for all services at once; a part of an hour counts as a whole one. */
    public void forward(Duration amount) {
        var hours = ahead().plus(amount).plusHours(1).minusNanos(1).toHours();
        try {
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, "PT" + hours + "H\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The file " + file + " cannot be written", unwritable);
        }
    }

    public Instant now() {
        return Instant.now().plus(ahead());
    }

    public LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }
}
