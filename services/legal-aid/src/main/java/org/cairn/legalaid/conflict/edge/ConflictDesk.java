package org.cairn.legalaid.conflict.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.legalaid.conflict.Engagement;
import org.cairn.legalaid.conflict.Party;

/** Writes for whom an agency acts or acted, and who stands against a person. */
@ApplicationScoped
public class ConflictDesk {

    private final ConflictRegister register;
    private final Questions questions;

    ConflictDesk(ConflictRegister register, Questions questions) {
        this.register = register;
        this.questions = questions;
    }

    /** Notes it, once; {@code pathway} is that of the one for whom the agency acts, null for somebody who is not helped here. */
    @Transactional
    public void engage(AgencyId agency, PathwayId pathway, Engagement engagement) {
        register.engage(agency, pathway, engagement);
    }

    /** Notes who stands against the person, also when what is asked in the same breath is refused: leaving a name out later helps nobody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void stand(PathwayId pathway, Set<Party> against) {
        register.stand(pathway, against);
    }

    /** Whether what the agency noted keeps this lawyer from acting for the person; counted whatever follows, so that nobody guesses names. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean bars(AgencyId agency, String lawyer, PathwayId pathway, Instant now) {
        questions.count(agency, pathway, now);
        return register.bars(agency, lawyer, pathway);
    }
}
