package org.cairn.portal.drawing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.portal.drawing.Drawing.Bar;
import org.cairn.portal.drawing.Drawing.Depth;
import org.cairn.portal.drawing.Drawing.Flag;
import org.cairn.portal.drawing.Drawing.Lane;
import org.cairn.portal.drawing.Drawing.Mark;
import org.cairn.portal.drawing.Drawing.Spot;
import org.cairn.portal.drawing.Drawing.Tick;
import org.cairn.portal.drawing.Rows.Extent;

/** Lays a timeline out as a drawing: pure, and the same for the same timeline, words and moment. */
public final class Sketch {
    private static final List<String> USUAL_ORDER = List.of("coordination", "identification", "shelter");
    private static final List<String> WHERE_SOMETHING_HAPPENED = List.of("legal-aid", "immigration", "repatriation");
    private static final double LETTER = 7.1;
    private static final double SIGN = 16;
    private static final double LEAST_BAR = 14;
    private static final double BETWEEN_DAYS = 92;
    private static final double BETWEEN_HOURS = 64;

    private final Timeline timeline;
    private final Words words;
    private final Instant now;
    private final Scale scale;

    private Sketch(Timeline timeline, Words words, Instant now) {
        this.timeline = timeline;
        this.words = words;
        this.now = now;
        this.scale = new Scale(moments());
    }

    /** Draws what the timeline holds as it stands at that moment. */
    public static Drawing of(Timeline timeline, Words words, Instant now) {
        var sketch = new Sketch(timeline, words, timeline.atLeast(now));
        return new Drawing(sketch.scale.width(), sketch.scale.at(sketch.now), sketch.ticks(), sketch.lanes());
    }

    private Collection<Instant> moments() {
        return Stream.of(
                        Stream.of(timeline.openedAt(), now),
                        timeline.entries().stream().map(Timeline.Entry::at),
                        timeline.periods().stream().flatMap(each -> Stream.of(each.from(), untilOrNow(each))),
                        timeline.deadlines().stream().map(Timeline.Deadline::dueAt))
                .flatMap(moments -> moments)
                .toList();
    }

    private Instant untilOrNow(Timeline.Period period) {
        return period.until() == null ? now : period.until();
    }

    private List<Lane> lanes() {
        var used = new LinkedHashSet<String>();
        timeline.entries().forEach(each -> used.add(each.lane()));
        timeline.periods().forEach(each -> used.add(each.lane()));
        timeline.deadlines().forEach(each -> used.add(each.lane()));
        var codes = new LinkedHashSet<>(USUAL_ORDER);
        WHERE_SOMETHING_HAPPENED.stream().filter(used::contains).forEach(codes::add);
        codes.addAll(used);
        return codes.stream().map(this::lane).toList();
    }

    private Lane lane(String code) {
        var barRows = new Rows();
        var bars = timeline.periods().stream()
                .filter(each -> each.lane().equals(code))
                .sorted(Comparator.comparing(Timeline.Period::from))
                .map(each -> bar(each, barRows))
                .toList();
        var rows = new Rows();
        var flags = new ArrayList<Flag>();
        var marks = new ArrayList<Mark>();
        timeline.entries().stream()
                .filter(each -> each.lane().equals(code))
                .forEach(each -> marks.add(new Mark(each, spot(each.at(), words.entry(each), rows))));
        timeline.deadlines().stream()
                .filter(each -> each.lane().equals(code))
                .forEach(each -> flags.add(new Flag(each, spot(each.dueAt(), words.deadline(each.kind()), rows))));
        return new Lane(code, bars, marks, flags, new Depth(barRows.count(), Math.max(1, rows.count())));
    }

    private Bar bar(Timeline.Period period, Rows rows) {
        var from = scale.at(period.from());
        var end = period.until() == null && period.running() ? scale.width() : scale.at(untilOrNow(period));
        var to = Math.max(end, from + LEAST_BAR);
        var label = from + words.period(period.kind()).length() * LETTER + SIGN;
        return new Bar(period, from, to, rows.place(new Extent(from, Math.max(to, label))));
    }

    /** The label stands right of the sign, or left of it where it would run over the edge. */
    private Spot spot(Instant at, String label, Rows rows) {
        var x = scale.at(at);
        var reach = SIGN + label.length() * LETTER;
        var left = x + reach > scale.width() && x - reach > 0;
        var extent = left ? new Extent(x - reach, x + SIGN / 2) : new Extent(x - SIGN / 2, x + reach);
        return new Spot(x, rows.place(extent), left);
    }

    private List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        LocalDate day = null;
        var free = 0.0;
        for (var moment : scale.moments()) {
            var x = scale.at(moment);
            var newDay = !LocalDate.ofInstant(moment, ZoneOffset.UTC).equals(day);
            if (x >= free) {
                ticks.add(new Tick(moment, x, newDay));
                day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
                free = x + (newDay ? BETWEEN_DAYS : BETWEEN_HOURS);
            }
        }
        return ticks;
    }
}
