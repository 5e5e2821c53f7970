package org.cairn.legalaid.conflict.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.legalaid.conflict.Engagement;
import org.cairn.legalaid.conflict.Party;

/** Writes for whom an agency acts or acted, and who stands against a person. */
@ApplicationScoped
public class ConflictDesk {

    private final ConflictRegister register;

    ConflictDesk(ConflictRegister register) {
        this.register = register;
    }

    /** Notes it, once. */
    @Transactional
    public void engage(AgencyId agency, Engagement engagement) {
        register.engage(agency, engagement);
    }

    /** Notes who stands against the person, also when what is asked in the same breath is refused: leaving a name out later helps nobody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void stand(PathwayId pathway, Set<Party> against) {
        register.stand(pathway, against);
    }

    /** Whether what the agency noted keeps this lawyer from acting for the person. */
    public boolean bars(AgencyId agency, String lawyer, PathwayId pathway) {
        return register.bars(agency, lawyer, pathway);
    }
}
