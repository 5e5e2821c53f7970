package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.coordination.ReferralEvent.Requested;
import org.cairn.coordination.access.Granting.Covered;
import org.cairn.coordination.consent.Coverage;
import org.cairn.coordination.consent.edge.ConsentView;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.cairn.coordination.referral.Command.Onward;
import org.cairn.coordination.referral.Referral;

/** Who of a referral's reserve may be asked now, and by which day an agency that is asked now has to answer. */
@ApplicationScoped
public class Onwards {

    private final PathwayView pathways;
    private final Jurisdictions jurisdictions;
    private final ConsentView consents;
    private final Parties parties;

    Onwards(PathwayView pathways, Jurisdictions jurisdictions, ConsentView consents, Parties parties) {
        this.pathways = pathways;
        this.jurisdictions = jurisdictions;
        this.consents = consents;
        this.parties = parties;
    }

    /**
     * Only agencies whose consent stands and that still offer the service. The consents are not held: a withdrawal comes to
     * the referral itself, for it names its reserve too, and finds there whoever was asked meanwhile.
     */
    Onward of(PathwayId pathway, Referral referral, Instant now) {
        if (!(referral instanceof Referral.Open(var request, var asked))
                || asked.reserve().isEmpty()) {
            return new Onward(Set.of(), now);
        }
        var coverage =
                Coverage.of(request.consents().stream().map(consents::stateOf).toList(), now);
        var askable = asked.reserve().stream()
                .filter(agency -> coverage.of(agency, request.purpose()).containsAll(told(request)))
                .filter(agency -> parties.fits(agency, request.service()))
                .collect(Collectors.toSet());
        return new Onward(askable, dayFor(pathway, request.priority(), now));
    }

    /** The day by which an agency that is asked at that moment has to answer. */
    Instant dayFor(PathwayId pathway, Priority priority, Instant from) {
        return Optional.of(pathways.courseOf(pathway).opening().jurisdiction())
                .flatMap(jurisdictions::find)
                .orElseThrow()
                .endOf(Letters.answerClock(priority), from);
    }

    /** The categories that an addressee learns of, sooner or later. */
    static Set<Category> told(Requested request) {
        var told = new TreeSet<>(request.categories());
        told.add(Category.IDENTITY);
        if (request.note() != null) {
            told.add(Category.NEEDS);
        }
        return told;
    }

    /** What the referral may disclose to that agency, on consent or for a while in an emergency; without either it is over already. */
    Covered covered(Requested request, AgencyId agency) {
        return request.emergencyUntil() == null
                ? new Covered(
                        request.purpose(),
                        request.categories(),
                        consents.until(request.consents(), agency, request.purpose()),
                        LegalBasis.CONSENT)
                : new Covered(
                        request.purpose(), request.categories(), request.emergencyUntil(), LegalBasis.VITAL_INTEREST);
    }
}
