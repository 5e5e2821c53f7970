package org.cairn.portal.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SketchPropertiesTest {
    private static final int YEAR = 365 * 24 * 60;

    @Property(tries = 200)
    void what_came_earlier_never_stands_further_right(
            @ForAll @Size(max = 60) List<@IntRange(max = YEAR) Integer> minutes,
            @ForAll @IntRange(max = YEAR) int now) {
        var marks = drawing(minutes, now).lanes().getFirst().marks().stream()
                .sorted(Comparator.comparing(mark -> mark.entry().at()))
                .map(mark -> mark.spot().x())
                .toList();

        assertThat(marks).isSorted();
    }

    @Property(tries = 200)
    void every_sign_stands_inside_the_drawing_and_alone_in_its_place(
            @ForAll @Size(max = 60) List<@IntRange(max = YEAR) Integer> minutes,
            @ForAll @IntRange(max = YEAR) int now) {
        var drawing = drawing(minutes, now);
        var lane = drawing.lanes().getFirst();
        var spots = Stream.concat(
                        lane.marks().stream().map(Drawing.Mark::spot),
                        lane.flags().stream().map(Drawing.Flag::spot))
                .toList();

        assertThat(spots).allSatisfy(spot -> assertThat(spot.x()).isBetween(0.0, drawing.width()));
        assertThat(spots).allSatisfy(spot -> assertThat(lane.middle(spot.row())).isLessThan(lane.height()));
        assertThat(spots.stream().map(spot -> spot.row() + "@" + spot.x())).doesNotHaveDuplicates();
    }

    private static Drawing drawing(List<Integer> minutes, int now) {
        var told = Told.nothing();
        minutes.forEach(minute -> told.step("coordination.consent.given", Told.after(minute)));
        minutes.stream().limit(3).forEach(minute -> told.due("coordination", Told.after(minute + 60)));
        return told.drawnAt(Told.after(now));
    }
}
