package org.cairn.portal.drawing;

import java.time.Instant;
import java.util.List;

/**
 * A pathway drawn: lanes by service, periods as bars, entries as marks, deadlines as flags, and where now is.
 *
 * <p>Horizontal places are pixels at the nominal {@link #width}; {@link #percent} turns them into shares of it, so that
 * the drawing stretches with the window and letters do not.
 *
 * @param now the place of the line that parts what happened from what lies ahead
 */
public record Drawing(double width, double now, List<Tick> ticks, List<Lane> lanes) {
    static final int BAR_HEIGHT = 34;
    static final int ROW_HEIGHT = 30;
    static final int LANE_PADDING = 12;

    /** The share of the width, ready for an SVG attribute. */
    public String percent(double x) {
        return Math.round(x / width * 100_000) / 1000.0 + "%";
    }

    /** Nominal width in whole pixels. */
    public int pixels() {
        return (int) Math.ceil(width);
    }

    /** A day or an hour written above the lanes. */
    public record Tick(Instant at, double x, boolean day) {}

    /** One service's part of the drawing. */
    public record Lane(String code, List<Bar> bars, List<Mark> marks, List<Flag> flags, Depth depth) {
        public int height() {
            return 2 * LANE_PADDING + depth.bars() * BAR_HEIGHT + depth.rows() * ROW_HEIGHT;
        }

        /** Pixels from the lane's top to the middle of a row of marks and flags. */
        public int middle(int row) {
            return LANE_PADDING + depth.bars() * BAR_HEIGHT + row * ROW_HEIGHT + ROW_HEIGHT / 2;
        }

        /** Pixels from the lane's top to the top of a bar. */
        public int top(int barRow) {
            return LANE_PADDING + barRow * BAR_HEIGHT;
        }
    }

    /** How many rows of bars, and of marks and flags below them. */
    public record Depth(int bars, int rows) {}

    /** Where a thing stands: its place, its row, and on which side of it the label is. */
    public record Spot(double x, int row, boolean labelLeft) {}

    /** A period. */
    public record Bar(Timeline.Period period, double from, double to, int row) {
        public double length() {
            return to - from;
        }
    }

    /** Something that happened. */
    public record Mark(Timeline.Entry entry, Spot spot) {}

    /** A deadline. */
    public record Flag(Timeline.Deadline deadline, Spot spot) {}
}
