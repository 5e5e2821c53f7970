package org.cairn.coordination.agency.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The directory of agencies. */
@Path("/agencies")
@RunOnVirtualThread
@Rule(
        roles = {
            Role.NGO_CASEWORKER,
            Role.FIRST_RESPONDER,
            Role.PATHWAY_COORDINATOR,
            Role.IDENTIFICATION_AUTHORITY,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.RECEIVING_NGO,
            Role.HEALTH_PROVIDER,
            Role.PLATFORM_OPERATOR
        })
public class AgencyResource {

    private final AgencyDesk desk;
    private final AgencyView directory;
    private final Caller caller;
    private final Paging paging;

    AgencyResource(AgencyDesk desk, AgencyView directory, Caller caller, Paging paging) {
        this.desk = desk;
        this.directory = directory;
        this.caller = caller;
        this.paging = paging;
    }

    /** An entry as the operator writes it. */
    public record Entry(String name, AgencyKind kind, String serviceArea, boolean discreet, Set<Role> roles) {
        public Entry {
            Fields.text("name", name, 120);
            Fields.required("kind", kind);
            Fields.text("serviceArea", serviceArea, 80);
            roles = Fields.someOf("roles", roles);
        }
    }

    /** An entry as the reader may see it: of a one-house agency only what it does and where about. */
    public record Listed(AgencyId ref, String name, AgencyKind kind, String serviceArea) {}

    @PUT
    @Path("{agencyId}")
    @Rule(roles = Role.PLATFORM_OPERATOR)
    @Operation(summary = "Enter an agency into the directory, or change its entry")
    public Response enter(@PathParam("agencyId") String agencyId, Entry entry) {
        Fields.check(
                agencyId.matches("[a-z0-9][a-z0-9-]{0,59}"),
                "agencyId",
                "Use lower-case letters, digits and hyphens, at most 60.");
        Fields.required("body", entry);
        var act = caller.act();
        desk.enter(
                new AgencyEvent.Listed(
                        new AgencyId(agencyId),
                        entry.name(),
                        entry.kind(),
                        entry.serviceArea(),
                        entry.discreet(),
                        entry.roles(),
                        act.at()),
                act);
        return Response.noContent().build();
    }

    @GET
    @Operation(summary = "List the agencies; of one-house agencies only kind and service area")
    public Page<Listed> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? "" : window.after();
        var found = directory.after(after, window.limit() + 1);
        var page = paging.page(found, window, entry -> entry.agency().value());
        return new Page<>(page.items().stream().map(this::listed).toList(), page.next());
    }

    private Listed listed(AgencyView.Entry entry) {
        var hidden = entry.discreet() && !entry.agency().equals(caller.who().agency());
        return new Listed(entry.agency(), hidden ? null : entry.name(), entry.kind(), entry.serviceArea());
    }
}
