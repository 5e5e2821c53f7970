package org.cairn.coordination.breakglass.edge;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.BreakGlassEvent.Danger;
import org.cairn.coordination.breakglass.BreakGlass;
import org.cairn.coordination.breakglass.BreakGlass.Opening;
import org.cairn.coordination.breakglass.BreakGlass.Phase;

/**
 * What is asked to be opened to an agency, or was, for who helps the person; why stays in the journal.
 *
 * @param agency the agency that shall read
 * @param by who asked
 * @param categories what it shall read
 * @param answerBy until when another agency may agree
 */
record ShownOpening(
        @In(Category.STATUS) AgencyId agency,
        @In(Category.STATUS) Phase phase,
        @In(Category.STATUS) AgencyId by,
        @In(Category.STATUS) Role role,
        @In(Category.STATUS) Set<Category> categories,
        @In(Category.STATUS) Danger danger,
        @In(Category.STATUS) Instant answerBy) {

    /** All of a pathway, by the agency that shall read. */
    static Stream<ShownOpening> of(BreakGlass glass, Instant now) {
        return glass.openings().entrySet().stream()
                .map(opening -> of(opening.getKey(), opening.getValue(), now))
                .sorted(Comparator.comparing(shown -> shown.agency().value()));
    }

    /** Whether that agency is asked to agree: who is let in, or has an own question, is not. */
    boolean asks(AgencyId reader) {
        return phase == Phase.ASKED && !agency.equals(reader) && !by.equals(reader);
    }

    private static ShownOpening of(AgencyId recipient, Opening opening, Instant now) {
        var asking = opening.asking();
        return new ShownOpening(
                recipient,
                opening.phaseAt(now),
                asking.by(),
                asking.role(),
                asking.categories(),
                asking.danger(),
                opening.answerBy());
    }
}
