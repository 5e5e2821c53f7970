package org.cairn.immigration.removalhold.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.immigration.removalhold.RemovalHold;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether anybody may remove the person, for those who help them. */
@Path("/cases/{caseId}/removal-hold")
@RunOnVirtualThread
public class HoldResource {

    private final HoldDesk desk;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;

    HoldResource(HoldDesk desk, Disclosure disclosure, ScopedView scoped, Etag etag) {
        this.desk = desk;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
    }

    /**
     * The bar on removal as its readers may see it.
     *
     * @param until the last day on which it certainly stands; absent while no end is in sight
     */
    public record Shown(
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.STATUS) boolean active,
            @In(Category.STATUS) LocalDate until,
            @In(Category.IMMIGRATION) List<HoldReason> reasons,
            @In(Category.IMMIGRATION) List<FileName> references) {}

    /** The name of a file at an enforcement body. */
    public record FileName(
            @In(Category.IMMIGRATION) AgencyId authority,
            @In(Category.IMMIGRATION) String reference) {}

    @GET
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.STATUS_CASEWORKER,
                Role.INDEPENDENT_ADVOCATE,
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.REPATRIATION_WORKER
            })
    @Transactional
    @Operation(
            summary = "Read whether anybody may remove the person",
            description =
                    "Active for everybody who is presumed a victim, whatever their nationality. The reasons, and the references"
                            + " under which enforcement bodies may ask, are for those who may know IMMIGRATION.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.party(pathway, "GET /cases/{caseId}/removal-hold");
        return etag.answer(scoped.of(shown(pathway, desk.of(pathway)), scope));
    }

    private Shown shown(PathwayId pathway, RemovalHold hold) {
        return new Shown(
                pathway,
                hold.holds(),
                desk.until(pathway, hold).orElse(null),
                hold.reasons().stream().sorted().toList(),
                hold.references().stream()
                        .map(reference -> new FileName(reference.authority(), reference.text()))
                        .sorted(Comparator.comparing(FileName::reference))
                        .toList());
    }
}
