package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.consent.edge.ConsentView;
import org.cairn.coordination.referral.Referral;

/**
 * Lets one referral go without consent for a while, where the person is in danger and nobody can answer for them in time: in the
 * person's vital interest (GDPR Art. 6(1)(d), 9(2)(c)). Never against a no.
 */
@ApplicationScoped
public class Emergency {

    /** For how long, in the jurisdiction profile. */
    private static final String PERIOD = "emergency-disclosure";

    private static final Set<ServiceType> SERVICES = Set.of(ServiceType.SHELTER, ServiceType.HEALTH);
    private static final Set<String> FIELDS = Set.of("alias", "languages", "safeContact", "needs");

    private final ConsentView consents;
    private final ReferralView referrals;
    private final Parties parties;

    Emergency(ConsentView consents, ReferralView referrals, Parties parties) {
        this.consents = consents;
        this.referrals = referrals;
        this.parties = parties;
    }

    /**
     * Until when the letter may disclose without consent; a 400 problem names the field that does not hold, a 409 the person's no
     * or an emergency that went there before.
     */
    Instant until(PathwayId pathway, SendReferral sent, Jurisdiction law, Instant now) {
        Fields.check(
                sent.priority() == Priority.EMERGENCY, "priority", "Use EMERGENCY, or ask the person for consent.");
        Fields.check(SERVICES.contains(sent.service()), "service", "Only SHELTER or HEALTH goes without consent.");
        Fields.check(
                sent.recipients().size() == 1 && sent.reserve().isEmpty() && sent.kind() == Kind.REFERRAL,
                "recipients",
                "Name one agency and no reserve: without consent one agency learns what it needs, and nobody else.");
        Fields.check(sent.consents().isEmpty(), "consents", "Leave emergency out where there is consent.");
        Fields.check(FIELDS.containsAll(sent.fields()), "fields", "Use alias, languages, safeContact and needs only.");
        Fields.check(sent.note() != null, "note", "Say what the danger is, and why nobody could be asked.");
        var recipient = sent.recipients().getFirst();
        // first of all, so that nobody learns what the person answered by naming agencies that could not help anyway
        parties.check("recipients", recipient, sent.service());
        unlessRefused(pathway, recipient);
        unlessUsed(pathway, recipient, now);
        return law.endOf(PERIOD, now);
    }

    private void unlessRefused(PathwayId pathway, AgencyId recipient) {
        if (consents.anyNo(pathway, recipient)) {
            throw Problem.of(
                    409,
                    "person-said-no",
                    "The person has said no to this agency, or has taken a yes back; an emergency does not overrule that.",
                    "recipients",
                    "Ask the person again, or refer to another agency.");
        }
    }

    /** An emergency buys the time in which the person is asked; it is not renewed in place of asking (GDPR Recital 46). */
    private void unlessUsed(PathwayId pathway, AgencyId recipient, Instant now) {
        var used = referrals.everSentTo(pathway, recipient).stream()
                .map(row -> Referral.requestOf(referrals.stateOf(row.referral())))
                .filter(request -> request.emergencyUntil() != null)
                .anyMatch(request -> now.isBefore(request.emergencyUntil())
                        || !consents.askedSince(pathway, recipient, request.at()));
        if (used) {
            throw Problem.of(
                    409,
                    "emergency-used",
                    "An emergency has let this agency know already; it does not stand in for asking the person a second time.",
                    "recipients",
                    "Ask the person, or who speaks for them, for consent (POST /pathways/{caseId}/consents).");
        }
    }
}
