package org.cairn.coordination.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent.Granted;

/** The grants that come with an office which an agency takes over or gives up while a pathway runs. Pure. */
public final class Offices {

    /** What stays when a pathway is closed: the person's own history, who speaks for them, and who answers for the case. */
    private static final Set<Role> LASTING = Set.of(Role.PERSON, Role.GUARDIAN, Role.PATHWAY_COORDINATOR);

    private Offices() {}

    /** The agency that is asked to coordinate: that there is a pathway, how it stands and who asks, and nothing of the person. */
    public static Granted toProposedCoordinator(AgencyId agency, Instant at) {
        return coordination(proposed(agency), agency, Set.of(Category.STATUS), at);
    }

    /** The agency that coordinates from now on. */
    public static Granted toNewCoordinator(AgencyId agency, Instant at) {
        return coordination(coordinator(agency), agency, Set.of(Category.STATUS, Category.IDENTITY), at);
    }

    /** The agency that is asked to appoint a guardian: that there is a pathway and who asks, and nothing of the child. */
    public static Granted toAskedGuardian(AgencyId agency, Instant at) {
        return guardianship(askedGuardian(agency), agency, Set.of(Category.STATUS), at);
    }

    /** The agency whose guardian speaks for the child: all that the access matrix lets a guardian read (CETS 197 Art. 10(4)). */
    public static Granted toGuardian(AgencyId agency, Instant at) {
        return guardianship(guardian(agency), agency, Set.of(Category.values()), at);
    }

    private static Granted guardianship(GrantId id, AgencyId agency, Set<Category> categories, Instant at) {
        return new Granted(
                id, agency, Role.GUARDIAN, categories, Purpose.ASSISTANCE, LegalBasis.LEGAL_OBLIGATION, at, null, at);
    }

    private static Granted coordination(GrantId id, AgencyId agency, Set<Category> categories, Instant at) {
        return new Granted(
                id,
                agency,
                Role.PATHWAY_COORDINATOR,
                categories,
                Purpose.ASSISTANCE,
                LegalBasis.PUBLIC_TASK,
                at,
                null,
                at);
    }

    public static GrantId proposed(AgencyId agency) {
        return new GrantId("coordinator-proposed:" + agency);
    }

    public static GrantId coordinator(AgencyId agency) {
        return new GrantId("coordinator:" + agency);
    }

    public static GrantId askedGuardian(AgencyId agency) {
        return new GrantId("guardian-asked:" + agency);
    }

    public static GrantId guardian(AgencyId agency) {
        return new GrantId("guardian:" + agency);
    }

    /** Every grant under which that agency coordinates: the one of the opening, or the one of a later change. */
    public static List<GrantId> coordinationOf(AgencyId agency, Collection<Granted> standing) {
        return standing.stream()
                .filter(grant -> grant.role() == Role.PATHWAY_COORDINATOR
                        && grant.agency().equals(agency)
                        && !grant.grant().equals(proposed(agency)))
                .map(Granted::grant)
                .toList();
    }

    /** What ends with a pathway: every grant but those that last, and those of questions that nobody will answer. */
    public static List<GrantId> endingWithPathway(Collection<Granted> standing) {
        return standing.stream()
                .filter(grant -> !LASTING.contains(grant.role()) || onlyAsks(grant) || isOpening(grant))
                .map(Granted::grant)
                .toList();
    }

    /** A guardian who opened a pathway for somebody close to the child is not that person's guardian. */
    private static boolean isOpening(Granted grant) {
        return grant.grant().equals(Granting.OPENING);
    }

    private static boolean onlyAsks(Granted grant) {
        return grant.grant().equals(proposed(grant.agency())) || grant.grant().equals(askedGuardian(grant.agency()));
    }
}
