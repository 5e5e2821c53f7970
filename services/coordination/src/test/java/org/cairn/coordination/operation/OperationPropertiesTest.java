package org.cairn.coordination.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.cairn.chassis.Decision;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.OperationEvent;
import org.cairn.contracts.coordination.OperationEvent.ListAgreed;
import org.cairn.contracts.coordination.OperationEvent.ListAsked;
import org.cairn.contracts.coordination.OperationEvent.ListRead;
import org.cairn.coordination.operation.Operation.Command;

class OperationPropertiesTest {

    @Provide
    Arbitrary<Command> commands() {
        var at = OperationTest.NOON;
        var agencies = Arbitraries.of(OperationTest.LEAD, OperationTest.HARBOUR, OperationTest.REGION);
        var people = Arbitraries.of("anna", "ben", "clara");
        var lists = Arbitraries.of(OperationTest.LIST, new OperationListId(new UUID(2, 2)));
        return Arbitraries.oneOf(
                lists.flatMap(list -> agencies.flatMap(agency -> people.map(by ->
                        (Command) new Command.AskList(list, agency, by, Purpose.ASSISTANCE, "To fill two buses", at)))),
                lists.flatMap(list ->
                        agencies.flatMap(agency -> people.map(by -> new Command.AgreeList(list, agency, by, at)))),
                lists.flatMap(list -> agencies.map(agency -> new Command.ReadList(list, agency, at))),
                agencies.map(agency -> new Command.Triage(agency, at)),
                agencies.map(agency -> new Command.Close(agency, at)));
    }

    /** Whatever is asked and in whatever order: a list is read at most once, after two persons of two agencies wanted it. */
    @Property(tries = 200)
    void no_list_goes_out_on_the_word_of_one_person_or_one_agency(
            @ForAll @Size(max = 60) List<@From("commands") Command> story) {
        var now = Operation.evolve(
                Operation.evolve(new Operation.Unplanned(), OperationTest.PLANNED), OperationTest.LIVE);
        var asked = new HashMap<OperationListId, ListAsked>();
        var agreed = new HashMap<OperationListId, ListAgreed>();
        for (var command : story) {
            for (var event : events(now, command)) {
                switch (event) {
                    case ListAsked ask -> {
                        asked.put(ask.list(), ask);
                        agreed.remove(ask.list());
                    }
                    case ListAgreed agree -> agreed.put(agree.list(), agree);
                    case ListRead read -> {
                        var yes = agreed.remove(read.list());
                        assertThat(yes)
                                .as("somebody agreed, and to this reading")
                                .isNotNull();
                        assertThat(yes.by()).isNotEqualTo(asked.get(read.list()).by());
                        assertThat(yes.agency())
                                .isNotEqualTo(asked.get(read.list()).agency());
                    }
                    default -> {
                        // what is no step of a list
                    }
                }
                now = Operation.evolve(now, event);
            }
        }
    }

    private static List<OperationEvent> events(Operation now, Command command) {
        return Operation.decide(now, command) instanceof Decision.Agreed<OperationEvent, OperationRefusal>(var events)
                ? events
                : List.of();
    }
}
