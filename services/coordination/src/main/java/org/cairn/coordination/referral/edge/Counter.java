package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.ToLongBiFunction;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.ReferralId;
import org.cairn.coordination.referral.Referral.State;

/** Where every step of a party is handed in: once, through the door, and answered with how the referral stands then. */
@ApplicationScoped
public class Counter {

    private final ReferralDoor door;
    private final ReferralView referrals;
    private final Caller caller;
    private final Idempotency idempotency;

    Counter(ReferralDoor door, ReferralView referrals, Caller caller, Idempotency idempotency) {
        this.door = door;
        this.referrals = referrals;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** A step that leads to that state for the caller; {@code taken} returns the position of the grants after it. */
    Response once(Object body, Step step, ToLongBiFunction<ReferralView.Row, Act> taken) {
        return idempotency.once(body, () -> {
            var row = door.enter(step.referral(), step.what());
            return answer(step, taken.applyAsLong(row, caller.act()));
        });
    }

    /** A step that only a coordinator of the pathway takes. */
    Response coordinated(Object body, Step step, ToLongBiFunction<ReferralView.Row, Act> taken) {
        return idempotency.once(body, () -> {
            var row = door.coordinate(step.referral(), step.what());
            return answer(step, taken.applyAsLong(row, caller.act()));
        });
    }

    private Response answer(Step step, long position) {
        var state = step.leadsTo() == null
                ? referrals.find(step.referral()).orElseThrow().state()
                : step.leadsTo();
        return Response.ok(new Bodies.Standing(step.referral(), state.code(), position))
                .build();
    }

    /** Which step of which referral; {@code leadsTo} is null where the referral stays as it is. */
    record Step(ReferralId referral, String name, State leadsTo) {
        private String what() {
            return "POST /referrals/{referralId}/" + name;
        }
    }
}
