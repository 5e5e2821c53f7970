package org.cairn.coordination.feedback.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.FeedbackEvent.Given;
import org.cairn.coordination.feedback.Feedback;
import org.cairn.coordination.referral.edge.ReferralView;

/** Who may say or read what of a service: the person and those at their side all of it, others what they noted themselves. */
@ApplicationScoped
public class FeedbackDoor {

    private static final Set<Role> AT_THE_PERSONS_SIDE = Set.of(Role.PERSON, Role.GUARDIAN, Role.INDEPENDENT_ADVOCATE);

    private final Disclosure disclosure;
    private final FeedbackView feedback;
    private final ReferralView referrals;
    private final HarmTasks harm;

    FeedbackDoor(Disclosure disclosure, FeedbackView feedback, ReferralView referrals, HarmTasks harm) {
        this.disclosure = disclosure;
        this.feedback = feedback;
        this.referrals = referrals;
        this.harm = harm;
    }

    /** The reader's scope, and which of the entries it may know. */
    Entry read(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        var reader = scope.who().agency();
        return new Entry(scope, ShownFeedback.knownTo(reader, besidePerson(scope), harm.fallsTo(pathway, reader)));
    }

    /**
     * The agency that is spoken of. An agency that notes it in the person's name names a referral that it sent, so that it
     * cannot find out by trying whom else the person went to.
     */
    AgencyId about(PathwayId pathway, ReferralId referral, AgencyId agency, String what) {
        var scope = disclosure.party(pathway, what);
        Fields.check(referral == null != (agency == null), "referral", "Name either a referral or an agency.");
        if (agency != null) {
            Fields.check(besidePerson(scope), "agency", "Name the referral that your agency sent.");
            return agency;
        }
        var row = referrals
                .find(referral)
                .filter(found -> found.pathway().equals(pathway))
                .filter(found -> besidePerson(scope)
                        || found.requester().equals(scope.who().agency()))
                .orElseThrow(Problem::notFound);
        return feedback.takenOnBy(pathway, row.referral())
                .orElseThrow(() -> new Refused(Feedback.Refusal.NEVER_SERVED));
    }

    /** Lets in to whom it falls to speak with the person about harm. */
    void hear(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        if (!harm.fallsTo(pathway, scope.who().agency())) {
            throw Problem.notFound();
        }
    }

    private static boolean besidePerson(Scope scope) {
        return AT_THE_PERSONS_SIDE.contains(scope.who().role());
    }

    /** A reader's scope and what it may know. */
    record Entry(Scope scope, Predicate<Given> known) {}
}
