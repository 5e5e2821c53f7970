package org.cairn.immigration.removalhold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairn.chassis.Decision;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.immigration.HoldEvent.Fact;
import org.cairn.contracts.immigration.HoldEvent.Heard;
import org.cairn.immigration.removalhold.RemovalHold.Command;

/** The facts that the scenarios of the hold begin with. */
final class Given {

    static final LocalDate D0 = LocalDate.of(2026, 1, 5);

    /** Thirty days to ask again, and a notice of seven. */
    static final Law LAW = new Law(
            ZoneId.of("Europe/London"), day -> day.plusDays(30), from -> Optional.of(from.plusSeconds(7 * 86_400)));

    private Given() {}

    static Instant at(int day) {
        return D0.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static Heard on(int day, Fact fact) {
        return new Heard(fact, null, at(day));
    }

    static Heard decided(int day, Fact fact) {
        return new Heard(fact, D0.plusDays(day), at(day));
    }

    /** The hold after these facts, each heard when it happened, and looked at that day. */
    static RemovalHold after(int day, Heard... facts) {
        var told = Arrays.stream(facts)
                .map(fact -> (Command) new Command.Hear(fact, LAW, fact.at()))
                .toList();
        return take(take(RemovalHold.NONE, told), List.of(new Command.LookAgain(LAW, at(day))));
    }

    static RemovalHold take(RemovalHold hold, Collection<Command> commands) {
        return commands.stream().reduce(hold, Given::step, (one, other) -> other);
    }

    private static RemovalHold step(RemovalHold hold, Command command) {
        return switch (RemovalHold.decide(hold, command)) {
            case Decision.Agreed<HoldEvent, Refusal>(var events) ->
                events.stream().reduce(hold, RemovalHold::evolve, (one, other) -> other);
            case Decision.Refused<HoldEvent, Refusal> _ -> hold;
        };
    }
}
