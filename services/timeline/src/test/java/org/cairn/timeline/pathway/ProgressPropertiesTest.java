package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;

class ProgressPropertiesTest {

    private static final SignedTables TABLES = new SignedTables();

    private static final Arbitrary<Integer> HOURS = Arbitraries.integers().between(1, 400);

    private static final List<Arbitrary<Consumer<Told>>> FIRST_THREAD = List.of(
            HOURS.map(hour -> story -> story.referred(hour, NORTH, SOUTH)),
            HOURS.map(hour -> story -> story.accepted(hour, NORTH)),
            HOURS.map(hour -> story -> story.rejected(hour, SOUTH)),
            HOURS.map(hour -> story -> story.cancelled(hour)),
            HOURS.map(hour -> story -> story.placed(hour, NORTH)),
            HOURS.map(hour -> story -> story.bedLost(hour)),
            HOURS.map(hour -> story -> story.admitted(hour, NORTH)),
            HOURS.map(hour -> story -> story.discharged(hour, NORTH)),
            HOURS.map(hour -> story -> story.submitted(hour)),
            HOURS.map(hour -> story -> story.decided(hour)),
            HOURS.map(hour -> story -> story.reflecting(hour, true)),
            HOURS.map(hour -> Happening.askedWithReserve(hour, NORTH, SOUTH)),
            HOURS.map(hour -> Happening.reoffered(hour, SOUTH)),
            HOURS.map(hour -> Happening.expired(hour, NORTH)),
            HOURS.map(Happening::deadEnded),
            HOURS.map(Happening::settled),
            HOURS.map(hour -> Happening.amended(hour, hour + 50)),
            HOURS.map(hour -> Happening.informationAsked(hour, NORTH)),
            HOURS.map(hour -> Happening.informationGiven(hour, NORTH)),
            HOURS.map(hour -> Happening.onHold(hour, NORTH)),
            HOURS.map(hour -> Happening.waitlisted(hour, NORTH)),
            HOURS.map(hour -> Happening.bedOffered(hour, hour + 9)),
            HOURS.map(hour -> Happening.moveAsked(hour, NORTH, Happening.WEST)),
            HOURS.map(hour -> Happening.moveTaken(hour, Happening.WEST)),
            HOURS.map(hour -> Happening.transferred(hour, Happening.WEST)),
            HOURS.map(hour -> Happening.handedOver(hour, Happening.WEST)),
            HOURS.map(hour -> Happening.extended(hour, 60)),
            HOURS.map(Happening::conclusive),
            HOURS.map(Happening::reflectionEnded));

    private static final List<Arbitrary<Consumer<Told>>> LATER_ON = List.of(
            HOURS.map(Onward::matterOpened),
            HOURS.map(hour -> Onward.hearing(hour, true)),
            HOURS.map(Onward::heard),
            HOURS.map(Onward::lodged),
            HOURS.map(Onward::held),
            HOURS.map(Onward::released),
            HOURS.map(Onward::returnAsked),
            HOURS.map(Onward::riskAssessed),
            HOURS.map(Onward::documentAsked),
            HOURS.map(Onward::stalled),
            HOURS.map(Onward::ready),
            HOURS.map(Onward::departed),
            HOURS.map(hour -> Onward.planned(hour, hour + 100)),
            HOURS.map(Onward::threatened),
            HOURS.map(hour -> Onward.dependant(1, hour)));

    @Provide
    Arbitrary<List<Entry>> histories() {
        return stories(Stream.concat(FIRST_THREAD.stream(), LATER_ON.stream()).toList());
    }

    @Provide
    Arbitrary<List<Entry>> firstThreads() {
        return stories(FIRST_THREAD);
    }

    private static Arbitrary<List<Entry>> stories(List<Arbitrary<Consumer<Told>>> steps) {
        return Arbitraries.of(steps).flatMap(step -> step).list().ofMaxSize(14).map(happenings -> {
            var story = Told.story().opened();
            happenings.forEach(happening -> happening.accept(story));
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
    void the_coordinator_misses_no_step_of_the_thread(@ForAll @From("firstThreads") List<Entry> history) {
        var seen = Timeline.seenBy(
                TABLES.reader(coordinatorIn(history), Role.PATHWAY_COORDINATOR), history, Told.asOf(500));
        assertThat(seen.entries()).hasSameSizeAs(history);
        assertThat(seen.progress()).isEqualTo(Progress.derivedFrom(history, Told.asOf(500)));
    }

    @Property(tries = 200)
    void nobody_is_told_of_a_blocker_whose_cause_they_may_not_see(
            @ForAll @From("histories") List<Entry> history, @ForAll Role role) {
        var seen = Timeline.seenBy(TABLES.reader(SOUTH, role), history, Told.asOf(500));
        assertThat(seen.progress().blocked()).allMatch(block -> block.cause().matter().types().stream()
                .allMatch(type ->
                        TABLES.visibility(type, role).compareTo(block.isMasked() ? Visibility.MASKED : Visibility.FULL)
                                >= 0));
    }

    /** Coordination goes over in these histories to one agency alone. */
    private static AgencyId coordinatorIn(List<Entry> history) {
        return history.stream().anyMatch(entry -> entry.fact() instanceof PathwayEvent.CoordinatorAssigned)
                ? Happening.WEST
                : Told.COORDINATOR;
    }
}
