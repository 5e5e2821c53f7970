package org.cairn.coordination.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.referral.ReferralTest.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.FailureReason;
import org.cairn.contracts.coordination.PauseReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.Settlement;
import org.cairn.coordination.access.Granting;

class ReferralPropertiesTest {

    private static final AgencyId EAST = new AgencyId("east-house");
    private static final ReferralId ID = new ReferralId(new UUID(5, 6));
    private static final List<AgencyId> NAMED = List.of(NORTH, SOUTH, EAST);
    private static final Instant AT = LATER;
    private static final Instant NEVER_TOO_EARLY = NOON.plusSeconds(1000 * 3600);

    @Provide
    Arbitrary<Command> commands() {
        var agencies = Arbitraries.of(HARBOUR, NORTH, SOUTH, EAST, STRANGER);
        var onward = Arbitraries.subsetOf(SOUTH, EAST).map(all -> new Command.Onward(all, NEVER_TOO_EARLY));
        var request = request(Kind.REFERRAL, null, List.of(NORTH, SOUTH), List.of(EAST));
        var reasons = Arbitraries.of(CancelReason.class);
        return Arbitraries.oneOf(List.of(
                Arbitraries.just(new Command.Request(request, null)),
                agencies.map(by -> new Command.Accept(by, BED, AT, NEXT_YEAR, AT)),
                agencies.flatMap(by -> onward.map(next -> new Command.Reject(by, NO_BED, next, AT))),
                onward.map(next -> new Command.Lapse(next, NEVER_TOO_EARLY)),
                agencies.flatMap(by ->
                        onward.map(next -> new Command.GoOnWithout(by, CancelReason.CONSENT_WITHDRAWN, next, AT))),
                agencies.map(by -> new Command.AskInformation(by, "?", AT)),
                agencies.map(to -> new Command.GiveInformation(HARBOUR, to, "!", AT)),
                agencies.map(by -> new Command.Amend(by, new Command.Change(null, "Essex", null, null), AT)),
                agencies.map(by -> new Command.Start(by, AT)),
                agencies.map(by -> new Command.Hold(by, PauseReason.OTHER, AT)),
                agencies.map(by -> new Command.Resume(by, AT)),
                agencies.map(by -> new Command.Complete(by, Outcome.PROVIDED, 0, AT)),
                agencies.map(by -> new Command.Fail(by, FailureReason.OTHER, AT)),
                agencies.map(by -> new Command.EnterInError(by, AT)),
                Arbitraries.just(new Command.Settle(Settlement.NO_LONGER_NEEDED, AT)),
                agencies.flatMap(by -> reasons.map(reason -> new Command.Cancel(by, reason, AT)))));
    }

    @Property
    void whatever_is_asked_at_most_one_agency_takes_it_on_and_what_is_over_stays_over(
            @ForAll List<@From("commands") Command> story) {
        var states = states(story);
        var accepted = states.stream()
                .filter(Referral.Accepted.class::isInstance)
                .map(Referral::recipientOf)
                .distinct()
                .toList();
        assertThat(accepted).hasSizeLessThanOrEqualTo(1);
        var over = states.stream().dropWhile(state -> !(state instanceof Referral.Over));
        assertThat(over).allMatch(Referral.Over.class::isInstance);
    }

    @Property
    void no_grant_outlives_the_end_and_none_goes_to_who_is_not_asked(@ForAll List<@From("commands") Command> story) {
        for (var state : states(story)) {
            var grants = Standings.grants(ID, state);
            switch (state) {
                case Referral.Over _ -> assertThat(grants).isEmpty();
                case Referral.Taken _ -> assertThat(grants).containsExactly(Granting.recipient(ID));
                case Referral.Open open ->
                    assertThat(grants)
                            .hasSameElementsAs(open.asked().awaited().stream()
                                    .map(agency -> Granting.candidate(ID, agency))
                                    .toList())
                            .isNotEmpty();
                default -> assertThat(grants).isEmpty();
            }
        }
    }

    @Property
    void nobody_is_lost_nobody_is_asked_twice_and_nobody_is_added(@ForAll List<@From("commands") Command> story) {
        for (var state : states(story)) {
            if (state instanceof Referral.Sent sent) {
                var asked = sent.asked();
                assertThat(NAMED).containsAll(asked.answers().keySet()).containsAll(asked.reserve());
                assertThat(asked.reserve())
                        .doesNotContainAnyElementsOf(asked.answers().keySet());
                assertThat(asked.questions()).allMatch(one -> asked.answers().containsKey(one.by()));
            }
        }
    }

    @Property
    void an_answer_that_was_given_never_changes(@ForAll List<@From("commands") Command> story) {
        Referral before = new Referral.Unsent();
        for (var state : states(story)) {
            if (before instanceof Referral.Sent was && state instanceof Referral.Sent is) {
                was.asked().answers().forEach((agency, answer) -> {
                    if (answer != Addressees.Answer.AWAITED) {
                        assertThat(is.asked().answers()).containsEntry(agency, answer);
                    }
                });
            }
            before = state;
        }
    }

    @Property
    void nobody_is_left_without_a_way_on(@ForAll List<@From("commands") Command> story) {
        for (var state : states(story)) {
            if (state instanceof Referral.Over over && over.state() == Referral.State.REJECTED) {
                assertThat(over.deadEnd()).isIn(Set.of(Referral.DeadEnd.OPEN, Referral.DeadEnd.SETTLED));
            }
        }
    }

    /** The states after each command that was agreed to. */
    private static List<Referral> states(List<Command> story) {
        var states = new ArrayList<Referral>();
        Referral now = new Referral.Unsent();
        for (var command : story) {
            if (ReferralRules.decide(now, command) instanceof Decision.Agreed<ReferralEvent, Refusal>(var events)) {
                now = events.stream().reduce(now, Referral::evolve, (first, second) -> second);
                states.add(now);
            }
        }
        return states;
    }
}
