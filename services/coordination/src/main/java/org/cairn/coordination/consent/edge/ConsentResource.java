package org.cairn.coordination.consent.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.Role;
import org.cairn.coordination.consent.edge.ConsentDesk.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Notes the person's answer and tells how it stands. */
@Path("/consents/{consentId}")
@RunOnVirtualThread
@Rule(
        roles = {
            Role.NGO_CASEWORKER,
            Role.FIRST_RESPONDER,
            Role.PATHWAY_COORDINATOR,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.GUARDIAN
        })
public class ConsentResource {

    @Inject
    ConsentDesk desk;

    @Inject
    ConsentDoor door;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Etag etag;

    @Inject
    Idempotency idempotency;

    /** The position from which readers elsewhere may count on the answer. */
    public record Noted(ConsentId consentId, long position) {}

    @POST
    @Path("giving")
    @Operation(summary = "Note that the person said yes")
    public Response give(@PathParam("consentId") ConsentId consent, GiveConsent body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var place = placeOf(door.yes(consent, "POST /consents/{consentId}/giving"));
            return noted(consent, desk.give(place, body.spoken(), caller.act()));
        });
    }

    @POST
    @Path("refusal")
    @Operation(summary = "Note that the person said no")
    public Response refuse(@PathParam("consentId") ConsentId consent) {
        return idempotency.once(null, () -> {
            desk.refuse(answer(consent, "POST /consents/{consentId}/refusal"), caller.act());
            return Response.noContent().build();
        });
    }

    @POST
    @Path("deferral")
    @Operation(summary = "Note that the person wants to think about it and be asked again")
    public Response defer(@PathParam("consentId") ConsentId consent, DeferConsent body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var place = answer(consent, "POST /consents/{consentId}/deferral");
            desk.defer(place, body.askAgainAt(), caller.act());
            return Response.noContent().build();
        });
    }

    @POST
    @Path("renewal")
    @Operation(summary = "Note that the person said yes once more, until a later day")
    public Response renew(@PathParam("consentId") ConsentId consent, RenewConsent body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var place = placeOf(door.yes(consent, "POST /consents/{consentId}/renewal"));
            return noted(consent, desk.renew(place, body.until(), body.spoken(), caller.act()));
        });
    }

    @GET
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
                Role.GUARDIAN
            })
    @Transactional
    @Operation(
            summary = "Read the record of a consent",
            description = "The fields of ISO/IEC TS 27560; states in the words of the W3C Data Privacy Vocabulary.")
    public Response read(@PathParam("consentId") ConsentId consent) {
        var entry = door.enter(consent, "GET /consents/{consentId}");
        var shown = door.shown(entry.row());
        return etag.answer(scoped.of(door.profits(entry) ? shown.toRecipient() : shown, entry.scope()));
    }

    private Place answer(ConsentId consent, String what) {
        return placeOf(door.answer(consent, what));
    }

    private static Place placeOf(ConsentDoor.Entry entry) {
        return new Place(entry.row().consent(), entry.row().pathway());
    }

    private static Response noted(ConsentId consent, long position) {
        return Response.ok(new Noted(consent, position)).build();
    }
}
