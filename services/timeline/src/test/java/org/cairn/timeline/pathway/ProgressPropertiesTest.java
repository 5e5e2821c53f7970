package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;

class ProgressPropertiesTest {

    private static final SignedTables TABLES = new SignedTables();

    @Provide
    Arbitrary<List<Entry>> histories() {
        var hours = Arbitraries.integers().between(1, 400);
        return Arbitraries.<Arbitrary<Consumer<Told>>>of(
                        hours.map(hour -> story -> story.referred(hour, NORTH, SOUTH)),
                        hours.map(hour -> story -> story.accepted(hour, NORTH)),
                        hours.map(hour -> story -> story.rejected(hour, SOUTH)),
                        hours.map(hour -> story -> story.cancelled(hour)),
                        hours.map(hour -> story -> story.placed(hour, NORTH)),
                        hours.map(hour -> story -> story.bedLost(hour)),
                        hours.map(hour -> story -> story.admitted(hour, NORTH)),
                        hours.map(hour -> story -> story.discharged(hour, NORTH)),
                        hours.map(hour -> story -> story.submitted(hour)),
                        hours.map(hour -> story -> story.decided(hour)),
                        hours.map(hour -> story -> story.reflecting(hour, true)),
                        hours.map(hour -> Happening.askedWithReserve(hour, NORTH, SOUTH)),
                        hours.map(hour -> Happening.reoffered(hour, SOUTH)),
                        hours.map(hour -> Happening.expired(hour, NORTH)),
                        hours.map(Happening::deadEnded),
                        hours.map(Happening::settled),
                        hours.map(hour -> Happening.amended(hour, hour + 50)),
                        hours.map(hour -> Happening.informationAsked(hour, NORTH)),
                        hours.map(hour -> Happening.informationGiven(hour, NORTH)),
                        hours.map(hour -> Happening.onHold(hour, NORTH)),
                        hours.map(hour -> Happening.waitlisted(hour, NORTH)),
                        hours.map(hour -> Happening.bedOffered(hour, hour + 9)),
                        hours.map(hour -> Happening.moveAsked(hour, NORTH, Happening.WEST)),
                        hours.map(hour -> Happening.moveTaken(hour, Happening.WEST)),
                        hours.map(hour -> Happening.transferred(hour, Happening.WEST)),
                        hours.map(hour -> Happening.handedOver(hour, Happening.WEST)),
                        hours.map(hour -> Happening.extended(hour, 60)),
                        hours.map(Happening::conclusive),
                        hours.map(Happening::reflectionEnded))
                .flatMap(step -> step)
                .list()
                .ofMaxSize(14)
                .map(steps -> {
                    var story = Told.story().opened();
                    steps.forEach(step -> step.accept(story));
                    return story.entries();
                });
    }

    @Provide
    Arbitrary<List<Entry>[]> arrivals() {
        return histories().flatMap(entries -> Arbitraries.shuffle(entries).map(shuffled -> pair(entries, shuffled)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Entry>[] pair(List<Entry> told, List<Entry> arrived) {
        return new List[] {told, arrived};
    }

    @Property(tries = 300)
    void the_order_and_number_of_arrivals_change_nothing(
            @ForAll @From("arrivals") List<Entry>[] histories, @ForAll @IntRange(max = 1000) int hours) {
        var again = new ArrayList<>(histories[1]);
        again.addAll(histories[0]);
        assertThat(Progress.derivedFrom(again, Told.asOf(hours)))
                .isEqualTo(Progress.derivedFrom(histories[0], Told.asOf(hours)));
    }

    @Property(tries = 300)
    void a_readers_timeline_does_not_depend_on_arrival_either(
            @ForAll @From("arrivals") List<Entry>[] histories,
            @ForAll Role role,
            @ForAll @IntRange(max = 1000) int hours) {
        var reader = TABLES.reader(SOUTH, role);
        assertThat(Timeline.seenBy(reader, histories[1], Told.asOf(hours)))
                .isEqualTo(Timeline.seenBy(reader, histories[0], Told.asOf(hours)));
    }

    @Property(tries = 300)
    void what_is_late_now_is_late_or_done_an_hour_on_and_never_next_again(
            @ForAll @From("histories") List<Entry> history, @ForAll @IntRange(max = 1000) int hours) {
        var now = Progress.derivedFrom(history, Told.asOf(hours));
        var then = Progress.derivedFrom(history, Told.asOf(hours + 1));
        assertThat(then.late()).containsAll(now.late());
        assertThat(now.next()).containsAll(then.next());
    }

    @Property(tries = 300)
    void nobody_asked_learns_from_the_timeline_who_else_was(@ForAll @From("histories") List<Entry> history) {
        var seen = Timeline.seenBy(TABLES.reader(SOUTH, Role.SHELTER_WORKER), history, Told.asOf(500));
        assertThat(seen.entries().stream()
                        .filter(shown -> shown.entry().type().startsWith("coordination.referral."))
                        .map(shown -> shown.entry().fact().toString()))
                .noneMatch(fact -> fact.contains(NORTH.value()));
    }

    @Property(tries = 100)
    void the_coordinator_misses_no_step_of_the_thread(@ForAll @From("histories") List<Entry> history) {
        var seen = Timeline.seenBy(
                TABLES.reader(coordinatorIn(history), Role.PATHWAY_COORDINATOR), history, Told.asOf(500));
        assertThat(seen.entries()).hasSameSizeAs(history);
        assertThat(seen.progress()).isEqualTo(Progress.derivedFrom(history, Told.asOf(500)));
    }

    /** Coordination goes over in these histories to one agency alone. */
    private static AgencyId coordinatorIn(List<Entry> history) {
        return history.stream().anyMatch(entry -> entry.fact() instanceof PathwayEvent.CoordinatorAssigned)
                ? Happening.WEST
                : Told.COORDINATOR;
    }
}
