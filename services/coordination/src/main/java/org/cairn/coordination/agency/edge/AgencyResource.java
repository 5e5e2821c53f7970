package org.cairn.coordination.agency.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Pseudonyms;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.SuspensionReason;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.agency.Agency;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The directory of agencies: who takes part, and what each offers. */
@Path("/agencies")
@RunOnVirtualThread
@DirectoryReaders
public class AgencyResource {

    private final AgencyDesk desk;
    private final DirectoryPages pages;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Codes codes;
    private final Pseudonyms pseudonyms;

    AgencyResource(
            AgencyDesk desk,
            DirectoryPages pages,
            Caller caller,
            Idempotency idempotency,
            Codes codes,
            Pseudonyms pseudonyms) {
        this.desk = desk;
        this.pages = pages;
        this.caller = caller;
        this.idempotency = idempotency;
        this.codes = codes;
        this.pseudonyms = pseudonyms;
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

    /** Why an agency is to take no part. */
    public record Suspension(SuspensionReason reason) {
        public Suspension {
            Fields.required("reason", reason);
        }
    }

    /** Who works for an agency no longer: the account's id ({@code sub}) at the identity provider. */
    public record Departure(String staff) {
        public Departure {
            Fields.text("staff", staff, 120);
        }
    }

    @PUT
    @Path("{agencyId}")
    @Rule(roles = Role.PLATFORM_OPERATOR)
    @Operation(summary = "Enter an agency into the directory, or change its entry")
    public Response enter(@PathParam("agencyId") AgencyId agency, Entry entry) {
        Fields.required("body", entry);
        var listed = new AgencyEvent.Listed(
                agency,
                entry.name(),
                entry.kind(),
                entry.serviceArea(),
                entry.discreet(),
                entry.roles(),
                caller.act().at());
        return decide(agency, new Agency.Command.Enter(listed));
    }

    @GET
    @Operation(
            summary = "List the agencies and what they offer, all or those that meet what is named; of one-house"
                    + " agencies only kind, service areas and offers")
    public Page<Directory> list(
            @QueryParam("service") ServiceType service,
            @QueryParam("region") String region,
            @QueryParam("language") String language,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.list(new DirectoryPages.Search(service, region, language), cursor, limit);
    }

    @GET
    @Path("{agencyId}")
    @Operation(summary = "Read one agency's entry and offers")
    public Directory read(@PathParam("agencyId") AgencyId agency) {
        return pages.read(agency);
    }

    @PUT
    @Path("{agencyId}/offers")
    @Operation(summary = "Say what the agency offers, instead of what it said before; by itself or the operator")
    public Response offer(@PathParam("agencyId") AgencyId agency, OfferBody.Offers offers) {
        var who = caller.who();
        if (!who.agency().equals(agency) && who.role() != Role.PLATFORM_OPERATOR) {
            throw Problem.notFound();
        }
        var listed = offers.listed(agency, codes, caller.act().at());
        return decide(agency, new Agency.Command.Offer(listed));
    }

    @POST
    @Path("{agencyId}/suspension")
    @Rule(roles = Role.PLATFORM_OPERATOR)
    @Operation(summary = "Suspend an agency: its tokens, grants and streams count for nothing from now on")
    public Response suspend(@PathParam("agencyId") AgencyId agency, Suspension suspension) {
        var act = caller.act();
        var command = new Agency.Command.Suspend(agency, suspension.reason(), act.agency(), act.at());
        return idempotency.once(suspension, () -> decide(agency, command));
    }

    @POST
    @Path("{agencyId}/reinstatement")
    @Rule(roles = Role.PLATFORM_OPERATOR)
    @Operation(summary = "Let a suspended agency take part again")
    public Response reinstate(@PathParam("agencyId") AgencyId agency) {
        var command = new Agency.Command.Reinstate(agency, caller.act().at());
        return idempotency.once("", () -> decide(agency, command));
    }

    @POST
    @Path("{agencyId}/off-boarding")
    @Rule(roles = Role.PLATFORM_OPERATOR)
    @Operation(summary = "End an agency's part for good, with its grants and referrals; its id is never given again")
    public Response offBoard(@PathParam("agencyId") AgencyId agency) {
        var act = caller.act();
        var command = new Agency.Command.OffBoard(agency, act.agency(), act.at());
        return idempotency.once("", () -> decide(agency, command));
    }

    @POST
    @Path("{agencyId}/departures")
    @Rule(roles = Role.PLATFORM_OPERATOR)
    @Operation(summary = "Say that somebody works for the agency no longer; their tokens are refused from now on")
    public Response depart(@PathParam("agencyId") AgencyId agency, Departure departure) {
        var staff = pseudonyms.acrossServices(departure.staff().strip());
        var command = new Agency.Command.Depart(agency, staff, caller.act().at());
        return idempotency.once(departure, () -> decide(agency, command));
    }

    private Response decide(AgencyId agency, Agency.Command command) {
        desk.decide(agency, command, caller.act());
        return Response.noContent().build();
    }
}
