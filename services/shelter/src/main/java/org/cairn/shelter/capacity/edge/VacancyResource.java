package org.cairn.shelter.capacity.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.Role;
import org.cairn.shelter.capacity.Profile;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where there is room, asked without naming anybody. */
@Path("/vacancies")
@RunOnVirtualThread
public class VacancyResource {

    private static final int MOST = 100;

    private final CapacityView places;
    private final Agencies agencies;
    private final Codes codes;
    private final PlatformClock clock;

    VacancyResource(CapacityView places, Agencies agencies, Codes codes, PlatformClock clock) {
        this.places = places;
        this.agencies = agencies;
        this.codes = codes;
        this.clock = clock;
    }

    /** A shelter as others may know it: whom to ask, where about, for whom, and whether there is room. */
    public record Vacancy(AgencyId offer, String serviceArea, Profile profile, CapacityStatus capacityStatus) {}

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.FIRST_RESPONDER,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.PERSON,
                Role.IDENTIFICATION_AUTHORITY,
                Role.LAWYER,
                Role.HEALTH_PROVIDER,
                Role.RECEIVING_NGO,
                Role.REPATRIATION_WORKER,
                Role.STATUS_CASEWORKER,
                Role.WITNESS_PROTECTION,
                Role.NATIONAL_RAPPORTEUR,
                Role.AUDITOR,
                Role.PLATFORM_OPERATOR
            })
    @Operation(
            summary = "Find a shelter with room",
            description =
                    "No person is named, and no number, name or address comes back: only an offer to hold a bed from, its"
                            + " service area (region: a code of the list uk-regions) and whether there is room. Places for anybody"
                            + " fit every profile. At most 100, those with room first.")
    public List<Vacancy> find(@QueryParam("profile") Profile profile, @QueryParam("region") String region) {
        if (region != null && !codes.knows("uk-regions", region)) {
            throw Problem.badField("region", "This region is unknown.", "Use a code of the list uk-regions.");
        }
        return places.fitting(profile, clock.now()).stream()
                .flatMap(row -> vacancy(row).stream())
                .filter(vacancy -> region == null || region.equals(vacancy.serviceArea()))
                .sorted(Comparator.comparing(vacancy -> vacancy.capacityStatus() != CapacityStatus.CAPACITY))
                .limit(MOST)
                .toList();
    }

    private Optional<Vacancy> vacancy(CapacityView.Row row) {
        return agencies.find(row.house().shelter())
                .map(listing -> new Vacancy(
                        listing.agency(), listing.serviceArea(), row.house().profile(), row.status()));
    }
}
