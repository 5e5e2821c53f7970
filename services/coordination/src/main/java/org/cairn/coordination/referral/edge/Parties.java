package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.agency.edge.AgencyView;

/** In which role an agency takes part in a referral: the one that its service asks for, as the directory lists it. */
@ApplicationScoped
public class Parties {

    private static final Map<ServiceType, List<Role>> ROLES = Map.of(
            ServiceType.SHELTER, List.of(Role.SHELTER_WORKER),
            ServiceType.LEGAL_AID, List.of(Role.LAWYER),
            ServiceType.HEALTH, List.of(Role.HEALTH_PROVIDER),
            ServiceType.IDENTIFICATION, List.of(Role.IDENTIFICATION_AUTHORITY),
            ServiceType.IMMIGRATION_STATUS, List.of(Role.STATUS_CASEWORKER),
            ServiceType.RETURN, List.of(Role.REPATRIATION_WORKER, Role.RECEIVING_NGO),
            ServiceType.CRIMINAL_PROCEEDINGS, List.of(Role.POLICE),
            ServiceType.WITNESS_PROTECTION, List.of(Role.WITNESS_PROTECTION),
            ServiceType.FOREIGN_WELFARE_CHECK, List.of(Role.RECEIVING_NGO, Role.NGO_CASEWORKER));

    private static final List<Role> SUPPORT =
            List.of(Role.NGO_CASEWORKER, Role.RECEIVING_NGO, Role.HEALTH_PROVIDER, Role.LAWYER, Role.SHELTER_WORKER);

    private final AgencyView agencies;

    Parties(AgencyView agencies) {
        this.agencies = agencies;
    }

    /** A 400 problem names the first agency, asked at once or in turn, that is unknown or does not offer the service. */
    void check(ReferralEvent.Requested request) {
        request.candidates().forEach(agency -> check("recipients", agency, request.service()));
        request.reserve().forEach(agency -> check("reserve", agency, request.service()));
    }

    /** As above, for one agency that is named in that field. */
    void check(String field, AgencyId agency, ServiceType service) {
        if (agencies.find(agency).isEmpty()) {
            throw Problem.badField(
                    field, "An agency named here is not in the directory.", "Take it from GET /agencies.");
        }
        if (roleOf(agency, service).isEmpty()) {
            throw Problem.badField(
                    field,
                    "An agency named here does not offer this service.",
                    "Choose one that does, from GET /agencies or GET /vacancies.");
        }
    }

    /** Whether the agency is in the directory and offers the service. */
    boolean fits(AgencyId agency, ServiceType service) {
        return roleOf(agency, service).isPresent();
    }

    /** One addressee, which fits. */
    Granting.Party of(ReferralId referral, AgencyId agency, ServiceType service) {
        return new Granting.Party(referral, agency, roleOf(agency, service).orElseThrow(Problem::notFound));
    }

    private Optional<Role> roleOf(AgencyId agency, ServiceType service) {
        return agencies.find(agency).flatMap(listed -> ROLES.getOrDefault(service, SUPPORT).stream()
                .filter(listed.roles()::contains)
                .findFirst());
    }
}
