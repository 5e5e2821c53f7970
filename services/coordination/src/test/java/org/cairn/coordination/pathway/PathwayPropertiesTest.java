package org.cairn.coordination.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.coordination.pathway.Pathway.Command;

class PathwayPropertiesTest {

    @Provide
    Arbitrary<Command> commands() {
        var agencies =
                Arbitraries.of(PathwayTest.HARBOUR, PathwayTest.NATIONAL, PathwayTest.SOUTH, PathwayTest.STRANGER);
        var at = PathwayTest.LATER;
        return Arbitraries.oneOf(
                agencies.flatMap(one -> agencies.map(by -> (Command) new Command.ProposeCoordinator(one, by, at))),
                agencies.map(by -> new Command.TakeProposalBack(by, at)),
                agencies.map(by -> new Command.AcceptCoordination(by, at)),
                agencies.map(by -> new Command.RefuseCoordination(by, at)),
                agencies.map(by -> new Command.Suspend(by, at)),
                agencies.map(by -> new Command.Resume(by, at)),
                agencies.map(by -> new Command.Close(by, ClosureReason.DECEASED, at)));
    }

    @Property
    void whatever_is_asked_coordination_never_changes_by_one_agency_alone(
            @ForAll List<@From("commands") Command> story) {
        var now = start();
        AgencyId proposer = null;
        for (var command : story) {
            for (var event : events(now, command)) {
                if (event instanceof PathwayEvent.CoordinatorProposed proposed) {
                    proposer = proposed.proposedBy();
                }
                if (event instanceof PathwayEvent.CoordinatorAssigned assigned) {
                    assertThat(assigned.coordinator()).isNotEqualTo(proposer);
                }
                now = Pathway.evolve(now, event);
            }
        }
    }

    @Property
    void nothing_follows_its_closing(@ForAll List<@From("commands") Command> story) {
        var now = start();
        var closed = false;
        for (var command : story) {
            for (var event : events(now, command)) {
                assertThat(closed).isFalse();
                closed = event instanceof PathwayEvent.Closed;
                now = Pathway.evolve(now, event);
            }
        }
    }

    private static Pathway start() {
        return Pathway.evolve(new Pathway.Unopened(), PathwayTest.opened(AgeStatus.ADULT));
    }

    private static List<PathwayEvent> events(Pathway now, Command command) {
        return PathwayRules.decide(now, command) instanceof Decision.Agreed<PathwayEvent, Pathway.Refusal>(var events)
                ? events
                : List.of();
    }
}
