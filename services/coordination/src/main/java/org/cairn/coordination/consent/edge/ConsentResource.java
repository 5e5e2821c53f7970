package org.cairn.coordination.consent.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Notes the person's answer and tells how it stands. */
@Path("/consents/{consentId}")
@RunOnVirtualThread
public class ConsentResource {

    @Inject
    ConsentDesk desk;

    @Inject
    ConsentDoor door;

    @Inject
    ConsentView consents;

    @Inject
    PathwayView pathways;

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

    /** A consent as its parties may see it. */
    public record Shown(
            @In(Category.STATUS) ConsentId consentId,
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.STATUS) String state,
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) Set<Category> categories,
            @In(Category.STATUS) Purpose purpose,
            @In(Category.STATUS) Instant until) {}

    @POST
    @Path("giving")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER, Role.PATHWAY_COORDINATOR})
    @Operation(summary = "Note that the person said yes")
    public Response give(@PathParam("consentId") ConsentId consent, GiveConsent body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var row = door.answer(consent, "POST /consents/{consentId}/giving").row();
            var act = caller.act();
            var child = pathways.underWay(row.pathway()).ofChild();
            var yes = new Consent.Command.Give(
                    body.givenBy(), body.how(), body.language(), body.interpreter(), child, act.at());
            return Response.ok(new Noted(consent, desk.give(consent, row.pathway(), yes, act)))
                    .build();
        });
    }

    @POST
    @Path("refusal")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER, Role.PATHWAY_COORDINATOR})
    @Operation(summary = "Note that the person said no")
    public Response refuse(@PathParam("consentId") ConsentId consent) {
        return idempotency.once(null, () -> {
            var row = door.answer(consent, "POST /consents/{consentId}/refusal").row();
            desk.refuse(consent, row.pathway(), caller.act());
            return Response.noContent().build();
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
                Role.RECEIVING_NGO
            })
    @Transactional
    @Operation(summary = "Read how a consent stands")
    public Response read(@PathParam("consentId") ConsentId consent) {
        var entry = door.enter(consent, "GET /consents/{consentId}");
        var state = consents.stateOf(consent);
        var terms = Consent.termsOf(state);
        var shown = new Shown(
                consent,
                entry.row().pathway(),
                Consent.codeOf(state),
                terms.recipient(),
                terms.categories(),
                terms.purpose(),
                terms.until());
        return etag.answer(scoped.of(shown, entry.scope()));
    }
}
