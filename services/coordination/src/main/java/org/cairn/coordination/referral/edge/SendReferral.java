package org.cairn.coordination.referral.edge;

import java.util.List;
import java.util.Set;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;

/**
 * What a caseworker sends to refer a person.
 *
 * @param recipients one agency, or several of which the first to accept takes it on
 * @param fields the names of the record's fields that the recipient shall read once it has accepted
 * @param categories what else the recipient may read, once it has accepted, at the services that hold it; consent must cover each
 * @param draft whether it is only kept, for its sender alone, until it is dispatched
 * @param partOf for a sub-referral: the referral that the sender has taken on and of which this passes on a part
 * @param reserve agencies to be asked in turn when all recipients decline or let the day pass
 * @param emergency whether the person is in danger and nobody can consent in time; the note then says what the danger is
 * @param holdId a bed that is kept free for this referral, where there is one
 */
public record SendReferral(
        boolean draft,
        Kind kind,
        ReferralId partOf,
        List<AgencyId> recipients,
        List<AgencyId> reserve,
        ServiceType service,
        Priority priority,
        Purpose purpose,
        String region,
        List<ConsentId> consents,
        List<String> fields,
        Set<Category> categories,
        HoldId holdId,
        boolean emergency,
        String note) {

    public SendReferral {
        recipients = Fields.someOf("recipients", Fields.distinct("recipients", recipients, 10), 10);
        reserve = Fields.distinct("reserve", reserve, 10);
        kind = kind == null ? Kind.REFERRAL : kind;
        Fields.required("service", service);
        priority = priority == null ? Priority.NORMAL : priority;
        purpose = purpose == null ? usual(service) : purpose;
        Fields.optionalText("region", region, 80);
        consents = Fields.distinct("consents", consents, 20);
        fields = Fields.distinct("fields", fields, 20);
        categories = categories == null ? Set.of() : Set.copyOf(categories);
        Fields.check(
                !emergency || categories.isEmpty(),
                "categories",
                "Leave it out: in an emergency only what the danger needs goes, as fields.");
        Fields.optionalText("note", note, 2000);
    }

    /** What a service is for where the sender names no purpose: one for which its role may act. */
    private static Purpose usual(ServiceType service) {
        return switch (service) {
            case LEGAL_AID -> Purpose.LEGAL_REPRESENTATION;
            case IDENTIFICATION -> Purpose.IDENTIFICATION;
            case IMMIGRATION_STATUS -> Purpose.STATUS_DECISION;
            case RETURN -> Purpose.RETURN;
            case CRIMINAL_PROCEEDINGS -> Purpose.CRIMINAL_PROCEEDINGS;
            case WITNESS_PROTECTION, FOREIGN_WELFARE_CHECK -> Purpose.SAFETY;
            case SHELTER, HEALTH, MHPSS, FAMILY_TRACING, EDUCATION, LIVELIHOOD, CASH, INTERPRETATION ->
                Purpose.ASSISTANCE;
        };
    }
}
