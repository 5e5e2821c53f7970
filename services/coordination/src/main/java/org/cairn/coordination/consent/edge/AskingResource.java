package org.cairn.coordination.consent.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.pathway.edge.Intake;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asks the person for consent. */
@Path("/pathways/{caseId}/consents")
@RunOnVirtualThread
public class AskingResource {

    @Inject
    ConsentDesk desk;

    @Inject
    PathwayView pathways;

    @Inject
    Questions questions;

    @Inject
    Intake intake;

    @Inject
    Disclosure disclosure;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /** The question's id; its answer is noted under it. */
    public record Asked(ConsentId consentId) {}

    @POST
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.FIRST_RESPONDER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.GUARDIAN
            })
    @Operation(summary = "Ask the person whether an agency may know certain categories for a purpose")
    public Response ask(@PathParam("caseId") PathwayId pathway, AskConsent body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            disclosure.party(pathway, "POST /pathways/{caseId}/consents");
            var act = caller.act();
            var law = intake.lawOf(pathways.underWay(pathway).opening().jurisdiction());
            var question = new Questions.Question(
                    "recipient", body.recipient(), body.categories(), body.purpose(), body.until());
            var consent = desk.ask(pathway, questions.terms(question, law, act.at()), act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Asked(consent))
                    .build();
        });
    }
}
