package org.cairn.portal.drawing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.portal.drawing.Timeline.Deadline;
import org.cairn.portal.drawing.Timeline.Entry;
import org.cairn.portal.drawing.Timeline.Facts;
import org.cairn.portal.drawing.Timeline.Outlook;
import org.cairn.portal.drawing.Timeline.Period;
import org.cairn.portal.drawing.Timeline.Standing;

/** A timeline as somebody tells it, step by step, with everything else as usual. */
record Told(List<Entry> entries, List<Period> periods, List<Deadline> deadlines) {
    static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    static Told nothing() {
        return new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    static Instant after(long minutes) {
        return MONDAY.plusSeconds(60 * minutes);
    }

    Told step(String type, Instant at) {
        var lane = type.substring(0, type.indexOf('.'));
        entries.add(new Entry("evt_" + entries.size(), at, lane, type, false, Facts.NONE));
        return this;
    }

    Told maskedStep(String lane, Instant at) {
        entries.add(new Entry("evt_" + entries.size(), at, lane, "", true, Facts.NONE));
        return this;
    }

    Told period(String lane, Instant from, Instant until) {
        periods.add(new Period("period-" + periods.size(), lane, "reflection", from, until, until == null));
        return this;
    }

    Told due(String lane, Instant at) {
        deadlines.add(new Deadline("deadline-" + deadlines.size(), lane, "referral-answer", at, Standing.NEXT));
        return this;
    }

    Timeline timeline() {
        var outlook = new Outlook(List.of(), List.of(), List.of());
        return new Timeline("case_1", MONDAY, "OPEN", false, entries, periods, deadlines, outlook);
    }

    Drawing drawnAt(Instant now) {
        return Sketch.of(timeline(), Words.english(), now);
    }
}
