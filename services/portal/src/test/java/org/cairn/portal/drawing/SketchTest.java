package org.cairn.portal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.portal.drawing.Told.MONDAY;
import static org.cairn.portal.drawing.Told.after;

import org.junit.jupiter.api.Test;

class SketchTest {
    private static final long DAY = 24 * 60;

    @Test
    void the_three_services_have_their_lanes_even_when_nothing_happened_there() {
        var drawing = Told.nothing().drawnAt(after(5));

        assertThat(drawing.lanes())
                .extracting(Drawing.Lane::code)
                .containsExactly("coordination", "identification", "shelter");
        assertThat(drawing.lanes()).allSatisfy(lane -> assertThat(lane.height()).isPositive());
    }

    @Test
    void nothing_that_happened_stands_after_now_even_where_time_was_moved_ahead() {
        var drawing = Told.nothing()
                .step("coordination.consent.given", after(90 * DAY))
                .drawnAt(after(5));

        assertThat(drawing.now())
                .isEqualTo(lane(drawing).marks().getFirst().spot().x());
    }

    @Test
    void a_service_nobody_knew_of_gets_a_lane_below() {
        var drawing = Told.nothing().step("legalaid.matter.opened", MONDAY).drawnAt(after(5));

        assertThat(drawing.lanes().getLast().code()).isEqualTo("legalaid");
        assertThat(drawing.lanes().getLast().marks()).hasSize(1);
    }

    @Test
    void steps_of_the_same_second_share_a_place_and_stand_below_each_other() {
        var marks = lane(Told.nothing()
                        .step("coordination.consent.given", after(1))
                        .step("coordination.consent.given", after(1))
                        .drawnAt(after(5)))
                .marks();

        assertThat(marks)
                .extracting(mark -> mark.spot().x())
                .containsOnly(marks.getFirst().spot().x());
        assertThat(marks).extracting(mark -> mark.spot().row()).containsExactly(0, 1);
    }

    @Test
    void a_busy_hour_is_no_blot_beside_a_quiet_month() {
        var told = Told.nothing();
        for (var minute = 0; minute < 20; minute++) {
            told.step("coordination.consent.given", after(minute));
        }
        var marks = lane(told.due("coordination", after(45 * DAY)).drawnAt(after(30)))
                .marks();

        for (var place = 1; place < marks.size(); place++) {
            var step = marks.get(place).spot().x() - marks.get(place - 1).spot().x();
            assertThat(step).as("pixels between neighbours").isGreaterThanOrEqualTo(14);
        }
    }

    @Test
    void a_period_with_an_end_reaches_to_it_and_one_without_to_the_edge() {
        var drawing = Told.nothing()
                .period("shelter", after(10), after(2 * DAY))
                .period("shelter", after(20), null)
                .due("shelter", after(2 * DAY))
                .drawnAt(after(DAY));
        var bars = drawing.lanes().get(2).bars();

        assertThat(bars.getFirst().to())
                .isEqualTo(drawing.lanes().get(2).flags().getFirst().spot().x());
        assertThat(bars.getLast().to()).isEqualTo(drawing.width());
        assertThat(bars).extracting(Drawing.Bar::row).containsExactly(0, 1);
    }

    @Test
    void now_parts_what_happened_from_what_lies_ahead() {
        var drawing = Told.nothing()
                .step("coordination.referral.requested", after(10))
                .due("coordination", after(DAY))
                .drawnAt(after(60));

        assertThat(drawing.now())
                .isGreaterThan(lane(drawing).marks().getFirst().spot().x())
                .isLessThan(lane(drawing).flags().getFirst().spot().x());
    }

    @Test
    void a_masked_step_says_only_that_a_step_took_place() {
        var mark = lane(Told.nothing().maskedStep("coordination", MONDAY).drawnAt(after(5)))
                .marks()
                .getFirst();

        assertThat(Words.english().entry(mark.entry())).isEqualTo("A step took place");
    }

    @Test
    void days_and_hours_above_the_lanes_keep_apart() {
        var told = Told.nothing();
        for (var hour = 0; hour < 40; hour++) {
            told.step("coordination.consent.given", after(60L * hour));
        }
        var drawing = told.drawnAt(after(2 * DAY));

        assertThat(drawing.ticks().stream().filter(Drawing.Tick::day)).hasSizeGreaterThanOrEqualTo(2);
        for (var place = 1; place < drawing.ticks().size(); place++) {
            assertThat(drawing.ticks().get(place).x()
                            - drawing.ticks().get(place - 1).x())
                    .isGreaterThanOrEqualTo(64);
        }
    }

    private static Drawing.Lane lane(Drawing drawing) {
        return drawing.lanes().getFirst();
    }
}
