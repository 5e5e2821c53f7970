package org.cairn.local;

import java.time.Duration;
import java.util.Locale;

/** How the launcher says things to people. */
public final class Words {

    private Words() {}

    /** Durations as people read them, for example {@code 3.4 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** A part's name within the name of a shell variable, for example {@code LEGAL_AID}. */
    public static String variable(String part) {
        return part.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
