package org.cairn.coordination.referral;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.ReferralId;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.referral.Addressees.Answer;
import org.cairn.coordination.referral.Referral.State;

/** What a state of a referral means for each agency that was asked: how it stands for it, and which grant it holds. Pure. */
public final class Standings {

    private Standings() {}

    /** How it stands for every agency that was ever asked. */
    public static Map<AgencyId, State> of(Referral referral) {
        var standings = new LinkedHashMap<AgencyId, State>();
        if (referral instanceof Referral.Sent sent) {
            sent.asked().answers().forEach((agency, answer) -> standings.put(agency, standing(sent, answer)));
        }
        return standings;
    }

    private static State standing(Referral.Sent sent, Answer answer) {
        return switch (answer) {
            case NO -> State.REJECTED;
            case TOO_SLOW, NONE, ASKED_NO_MORE -> State.CANCELLED;
            case AWAITED, YES -> Referral.stateOf(sent);
        };
    }

    /** The grants that stand in that state, none once it is over. */
    public static Set<GrantId> grants(ReferralId id, Referral referral) {
        var grants = new LinkedHashSet<GrantId>();
        switch (referral) {
            case Referral.Open open ->
                open.asked().awaited().forEach(agency -> grants.add(Granting.candidate(id, agency)));
            case Referral.Taken _ -> grants.add(Granting.recipient(id));
            case Referral.Over _, Referral.Unsent _, Referral.Draft _, Referral.Discarded _ -> {}
        }
        return grants;
    }
}
