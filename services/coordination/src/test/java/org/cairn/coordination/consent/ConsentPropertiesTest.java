package org.cairn.coordination.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.consent.ConsentTest.*;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.ConsentEvent.Revoker;
import org.cairn.coordination.consent.Consent.Capacity;
import org.cairn.coordination.consent.Consent.Command;

class ConsentPropertiesTest {

    @Provide
    Arbitrary<Command> commands() {
        var givers = Arbitraries.of(Giver.values());
        var capacities = Arbitraries.of(ADULT, CHILD, GUARDED, new Capacity(false, true));
        var at = Arbitraries.of(NOON, LATER, NEXT_YEAR, ConsentEndTest.LATER_STILL);
        var until = ConsentEndTest.LATER_STILL;
        return Arbitraries.oneOf(
                at.map(now -> new Command.Ask(HARBOUR, TERMS, now)),
                givers.flatMap(by -> capacities.flatMap(
                        who -> at.map(now -> (Command) new Command.Give(spoken(by, null), who, now)))),
                givers.flatMap(by -> capacities.flatMap(
                        who -> at.map(now -> (Command) new Command.Renew(until, spoken(by, null), who, now)))),
                at.map(Command.Refuse::new),
                at.map(now -> new Command.Defer(NEXT_YEAR, now)),
                at.map(Command.NearItsEnd::new),
                at.map(Command.Expire::new),
                at.map(Command.Withdraw::new),
                at.map(now -> new Command.Revoke(Revoker.COURT, now)),
                at.map(now -> new Command.Invalidate(InvalidReason.DURESS, now)),
                at.map(now -> new Command.SendStopUse(NEXT_YEAR, now)),
                at.map(now -> new Command.AcknowledgeStopUse(NORTH, now)),
                at.map(now -> new Command.MissStopUse(LATER, now)));
    }

    @Property
    void whatever_happens_an_ended_consent_never_covers_anything_again(@ForAll List<@From("commands") Command> story) {
        Consent now = new Consent.Unasked();
        var over = false;
        for (var command : story) {
            for (var event : events(now, command)) {
                now = Consent.evolve(now, event);
            }
            over = over || now instanceof Consent.Ended || now instanceof Consent.Refused;
            assertThat(over && !Coverage.of(List.of(now), NOON).standing().isEmpty())
                    .isFalse();
        }
    }

    @Property
    void no_yes_is_ever_a_childs_alone(@ForAll("commands") Command command) {
        var asked = new Consent.Requested(TERMS);
        var alone = command instanceof Command.Give(var yes, var who, var _)
                && who.child()
                && yes.givenBy() == Giver.INDIVIDUAL;
        assertThat(alone && !events(asked, command).isEmpty()).isFalse();
    }

    private static List<ConsentEvent> events(Consent now, Command command) {
        return ConsentRules.decide(now, command) instanceof Decision.Agreed<ConsentEvent, ConsentRefusal>(var events)
                ? events
                : List.of();
    }
}
