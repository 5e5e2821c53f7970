package org.cairn.portal.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a moment stands on the drawing: order is true, and long quiet stretches are shortened.
 *
 * <p>A pathway may see twenty steps within an hour and then wait for weeks; on an even scale all twenty would be one
 * blot. So every gap gets a least width and grows with the logarithm of its length, as far as one screen has room.
 */
final class Scale {
    private static final double LEFT = 20;
    private static final double RIGHT = 150;
    private static final double ROOMY_GAP = 34;
    private static final double TIGHT_GAP = 10;
    private static final double ROOM_FOR_GAPS = 1600;
    private static final double ONE_SCREEN = 1160;
    private static final double LEAST_STRETCH = 4;
    private static final double MOST_STRETCH = 13;

    private final NavigableMap<Instant, Double> places = new TreeMap<>();

    Scale(Collection<Instant> moments) {
        var sorted = new TreeSet<>(moments);
        var least = Math.clamp(ROOM_FOR_GAPS / sorted.size(), TIGHT_GAP, ROOMY_GAP);
        var room = ONE_SCREEN - LEFT - RIGHT - least * (sorted.size() - 1);
        var stretch = Math.clamp(room / Math.max(1, quiet(sorted)), LEAST_STRETCH, MOST_STRETCH);
        var x = LEFT;
        for (var moment : sorted) {
            var before = sorted.lower(moment);
            x += before == null ? 0 : least + stretch * quiet(before, moment);
            places.put(moment, x);
        }
    }

    private static double quiet(NavigableSet<Instant> moments) {
        return moments.stream()
                .skip(1)
                .mapToDouble(moment -> quiet(moments.lower(moment), moment))
                .sum();
    }

    private static double quiet(Instant from, Instant to) {
        return Math.log1p(Duration.between(from, to).toSeconds() / 60.0);
    }

    /** Pixels from the left edge at the drawing's nominal width; moments outside stand at the nearer end. */
    double at(Instant moment) {
        var floor = places.floorEntry(moment);
        var ceiling = places.ceilingEntry(moment);
        if (floor == null) {
            return ceiling.getValue();
        }
        if (ceiling == null || floor.getKey().equals(ceiling.getKey())) {
            return floor.getValue();
        }
        var part = (double) Duration.between(floor.getKey(), moment).toMillis()
                / Duration.between(floor.getKey(), ceiling.getKey()).toMillis();
        return floor.getValue() + part * (ceiling.getValue() - floor.getValue());
    }

    /** Nominal width in pixels. */
    double width() {
        return places.lastEntry().getValue() + RIGHT;
    }

    /** Every moment that has a place of its own, in order. */
    Collection<Instant> moments() {
        return places.keySet();
    }
}
