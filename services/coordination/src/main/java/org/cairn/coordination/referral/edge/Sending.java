package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.coordination.referral.Referral;
import org.cairn.coordination.referral.Referral.State;
import org.cairn.coordination.referral.Refusal;

/** What a sender does: sends, keeps a draft, sends it later, changes it; nothing leaves that consent does not cover. */
@ApplicationScoped
public class Sending {

    private final ReferralDesk desk;
    private final Letters letters;
    private final ReferralView referrals;
    private final ReferralDoor door;
    private final Disclosure disclosure;
    private final Caller caller;
    private final Idempotency idempotency;

    Sending(
            ReferralDesk desk,
            Letters letters,
            ReferralView referrals,
            ReferralDoor door,
            Disclosure disclosure,
            Caller caller,
            Idempotency idempotency) {
        this.desk = desk;
        this.letters = letters;
        this.referrals = referrals;
        this.door = door;
        this.disclosure = disclosure;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** Sends the letter, or keeps it as a draft. */
    Response send(PathwayId pathway, SendReferral body) {
        return idempotency.once(body, () -> {
            disclosure.party(pathway, "POST /pathways/{caseId}/referrals");
            var act = caller.act();
            if (body.draft()) {
                var draft = desk.draft(pathway, letters.keep(body, act), body.priority(), act);
                return created(new Bodies.Sent(draft, State.DRAFT.code(), null, 0));
            }
            var request = letters.write(pathway, body, act);
            var sent = desk.send(pathway, request, act);
            return created(
                    new Bodies.Sent(sent.referral(), State.REQUESTED.code(), request.answerBy(), sent.position()));
        });
    }

    private static Response created(Bodies.Sent sent) {
        return Response.status(Response.Status.CREATED).entity(sent).build();
    }

    /** Sends what was kept as a draft, as if it were written now. */
    Response dispatch(ReferralId referral) {
        return idempotency.once(null, () -> {
            var row = door.enter(referral, "POST /referrals/{referralId}/dispatch");
            disclosure.party(row.pathway(), "POST /referrals/{referralId}/dispatch");
            var act = caller.act();
            if (!(referrals.stateOf(referral) instanceof Referral.Draft(var draft))) {
                throw new Refused(Refusal.ALREADY_SENT);
            }
            var request = letters.write(row.pathway(), Letters.read(draft), act);
            var sent = desk.dispatch(referral, row.pathway(), request, act);
            return Response.ok(new Bodies.Sent(referral, State.REQUESTED.code(), request.answerBy(), sent.position()))
                    .build();
        });
    }

    /** What an amendment says must be sayable: a region by its code, a note where everybody who will read it may. */
    void check(ReferralView.Row row, Bodies.Amendment change, Act act) {
        letters.checkRegion(change.region());
        if (change.note() != null && referrals.stateOf(row.referral()) instanceof Referral.Open(var _, var asked)) {
            var readers = Stream.concat(asked.awaited().stream(), asked.reserve().stream())
                    .toList();
            checkWords("note", row, readers, act);
        }
    }

    /** Words about a person's needs go only to those for whom consent covers needs; only a sender may learn whether it does. */
    void checkWords(String field, ReferralView.Row row, List<AgencyId> readers, Act act) {
        if (row.requester().equals(act.agency()) && referrals.stateOf(row.referral()) instanceof Referral.Open open) {
            letters.checkWords(field, open.request(), readers, act.at());
        }
    }
}
