package org.cairn.coordination.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.ReferralEvent.RejectionReason;
import org.cairn.coordination.referral.Referral.Command;

class ReferralPropertiesTest {

    private static final Instant AT = ReferralTest.LATER;

    @Provide
    Arbitrary<Command> commands() {
        var agencies =
                Arbitraries.of(ReferralTest.HARBOUR, ReferralTest.NORTH, ReferralTest.SOUTH, ReferralTest.STRANGER);
        var open = ReferralTest.request(List.of(ReferralTest.NORTH, ReferralTest.SOUTH));
        return Arbitraries.oneOf(
                Arbitraries.just(new Command.Request(open)),
                agencies.map(by -> new Command.Accept(by, ReferralTest.BED, AT, ReferralTest.NEXT_YEAR, AT)),
                agencies.map(by -> new Command.Reject(by, RejectionReason.NO_CAPACITY, CapacityStatus.NO_CAPACITY, AT)),
                agencies.map(by -> new Command.Start(by, AT)),
                agencies.map(by -> new Command.Complete(by, Outcome.PROVIDED, AT)),
                agencies.map(by -> new Command.Cancel(by, CancelReason.BY_REQUESTER, AT)),
                agencies.map(by -> new Command.Cancel(by, CancelReason.CONSENT_WITHDRAWN, AT)));
    }

    @Property
    void whatever_is_asked_at_most_one_agency_takes_it_on_and_it_ends_at_most_once(
            @ForAll List<@From("commands") Command> story) {
        Referral now = new Referral.Unsent();
        var accepted = 0;
        var ended = 0;
        for (var command : story) {
            if (ReferralRules.decide(now, command)
                    instanceof Decision.Agreed<ReferralEvent, Referral.Refusal>(var events)) {
                for (var event : events) {
                    now = Referral.evolve(now, event);
                    accepted += event instanceof ReferralEvent.Accepted ? 1 : 0;
                    ended += now instanceof Referral.Over ? 1 : 0;
                }
            }
        }
        assertThat(accepted).isLessThanOrEqualTo(1);
        assertThat(ended).isLessThanOrEqualTo(1);
    }

    @Property
    void nobody_who_was_not_asked_ever_takes_it_on(@ForAll List<@From("commands") Command> story) {
        Referral now = new Referral.Unsent();
        for (var command : story) {
            if (ReferralRules.decide(now, command)
                    instanceof Decision.Agreed<ReferralEvent, Referral.Refusal>(var events)) {
                now = events.stream().reduce(now, Referral::evolve, (first, second) -> second);
            }
        }
        AgencyId recipient = Referral.recipientOf(now);
        assertThat(recipient).isIn(null, ReferralTest.NORTH, ReferralTest.SOUTH);
    }
}
