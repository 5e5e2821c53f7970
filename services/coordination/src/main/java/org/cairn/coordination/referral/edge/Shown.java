package org.cairn.coordination.referral.edge;

import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.ReferralEvent.MinimumSet;
import org.cairn.contracts.coordination.ReferralEvent.ServiceType;
import org.cairn.coordination.referral.Referral;

/** A referral as one side sees it; {@code details} is cut once more, field by field, to the reader's scope. */
public record Shown(
        @In(Category.STATUS) ReferralId referralId,
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) String state,
        @In(Category.STATUS) ServiceType service,
        @In(Category.STATUS) Priority priority,
        @In(Category.STATUS) String region,
        @In(Category.STATUS) Instant answerBy,
        @In(Category.STATUS) AgencyId requester,
        @In(Category.STATUS) List<AgencyId> candidates,
        @In(Category.STATUS) AgencyId recipient,
        @In(Category.STATUS) HoldId holdId,
        @In(Category.STATUS) Instant expectedStart,
        @In(Category.STATUS) Minimum minimum,
        @In(Category.STATUS) Agreed details,
        @In(Category.NEEDS) String note) {

    /** The minimum set: that it was sent to this very agency, with consent, is what lets the agency read it. */
    public record Minimum(
            @In(Category.STATUS) AgeStatus age,
            @In(Category.STATUS) PersonRecord.Sex sex,
            @In(Category.STATUS) List<String> languages,
            @In(Category.STATUS) boolean specialNeeds) {

        private static Minimum of(MinimumSet set) {
            return new Minimum(set.age(), set.sex(), set.languages(), set.specialNeeds());
        }
    }

    /** The agreed fields; one that was not agreed, or holds nothing, is not there at all. */
    public record Agreed(
            @In(Category.IDENTITY) String alias,
            @In(Category.IDENTITY) String name,
            @In(Category.IDENTITY) Integer birthYear,
            @In(Category.IDENTITY) PersonRecord.Sex sex,
            @In(Category.IDENTITY) List<String> languages,
            @In(Category.IDENTITY) List<String> nationalities,
            @In(Category.CONTACT) String safeContact,
            @In(Category.NEEDS) List<String> needs) {

        private static Agreed of(PersonRecord cut) {
            return new Agreed(
                    cut.alias(),
                    cut.name(),
                    cut.birthYear(),
                    cut.sex(),
                    filled(cut.languages()),
                    filled(cut.nationalities()),
                    cut.safeContact(),
                    filled(cut.needs()));
        }

        private static List<String> filled(List<String> values) {
            return values.isEmpty() ? null : values;
        }
    }

    /** All that was sent, with how it stands. */
    static Shown toSender(ReferralView.Row row, Referral now) {
        var request = Referral.requestOf(now);
        return of(row, now, request.candidates(), Agreed.of(request.details()));
    }

    /** All that was sent, but not whom else it was sent to. */
    static Shown toRecipient(ReferralView.Row row, Referral now) {
        return of(row, now, null, Agreed.of(Referral.requestOf(now).details()));
    }

    /** Enough to judge whether it fits. */
    static Shown toAddressee(ReferralView.Row row, Referral now) {
        var all = of(row, now, null, null);
        return new Shown(
                all.referralId,
                all.caseId,
                all.state,
                all.service,
                all.priority,
                all.region,
                all.answerBy,
                all.requester,
                null,
                null,
                all.holdId,
                null,
                all.minimum,
                null,
                null);
    }

    /** That there is one, and how it stands. */
    static Shown bare(ReferralView.Row row, Referral.State state) {
        return new Shown(
                row.referral(),
                row.pathway(),
                state.code(),
                row.service(),
                row.priority(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Shown of(ReferralView.Row row, Referral now, List<AgencyId> candidates, Agreed details) {
        var request = Referral.requestOf(now);
        var start = now instanceof Referral.Taken taken ? taken.yes().expectedStart() : null;
        return new Shown(
                row.referral(),
                row.pathway(),
                Referral.stateOf(now).code(),
                request.service(),
                request.priority(),
                request.region(),
                request.answerBy(),
                request.requester(),
                candidates,
                Referral.recipientOf(now),
                request.hold(),
                start,
                Minimum.of(request.minimum()),
                details,
                request.note());
    }
}
