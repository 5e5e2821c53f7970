package org.cairn.coordination.operation.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.coordination.operation.edge.BatchDesk.Batch;
import org.cairn.coordination.operation.edge.ShownItem.Outcome;
import org.cairn.coordination.pathway.edge.Intake;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes people in, many at once. */
@Path("/operations/{operationId}/batches")
@RunOnVirtualThread
public class BatchResource {

    private static final int MOST = 100;
    private static final int LONGEST_ID = 80;

    @Inject
    BatchDesk desk;

    @Inject
    OperationDoor door;

    @Inject
    Items items;

    @Inject
    Intake intake;

    @Inject
    SelfReferralCodes codes;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /** Up to 100 people; {@code batchId} is the agency's own. Region, channel and coordinator are the operation's when absent. */
    public record NewBatch(
            String batchId,
            String region,
            EntryChannel entryChannel,
            AgencyId coordinatingAgency,
            @Schema(implementation = MetPerson[].class) List<JsonNode> people) {
        public NewBatch {
            Fields.text("batchId", batchId, LONGEST_ID);
            Fields.optionalText("region", region, 80);
            if (Fields.required("people", people).size() > MOST) {
                throw Problem.of(
                        422,
                        "batch-too-large",
                        "A batch holds at most " + MOST + " people.",
                        "people",
                        "Send them in batches of at most " + MOST + ", each with an id of its own.");
            }
            people = Fields.someOf("people", people, MOST);
        }
    }

    /** What became of each, in the order sent. */
    public record Taken(String batchId, int opened, int refused, List<ShownItem> items) {
        static Taken of(String batch, List<ShownItem> items) {
            var opened = (int) items.stream()
                    .filter(item -> item.outcome() == Outcome.OPENED)
                    .count();
            return new Taken(batch, opened, items.size() - opened, items);
        }

        Taken withoutCodes() {
            return new Taken(
                    batchId,
                    opened,
                    refused,
                    items.stream().map(ShownItem::withoutCode).toList());
        }
    }

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Take in up to 100 people whom your agency met",
            description =
                    "For each a pathway is opened as by POST /pathways, without a name for who wants no help. Each item says"
                            + " for itself what became of it. The code of who wants no help is told here and never again:"
                            + " a batch that is sent again is answered without it (POST /pathways/{caseId}/leaflet gives"
                            + " another). Nobody is matched by name; two pathways are linked by the person's own code alone.")
    public Response take(@PathParam("operationId") OperationId operation, NewBatch body) {
        Fields.required("body", body);
        var fresh = new AtomicReference<Taken>();
        var kept = idempotency.once(body, () -> {
            door.enter(operation);
            if (body.region() != null) {
                intake.region("region", body.region());
            }
            var taken = Taken.of(body.batchId(), desk.take(batch(operation, body), caller.who(), caller.act()));
            fresh.set(taken);
            return Response.ok(taken.withoutCodes()).build();
        });
        return fresh.get() == null ? kept : Response.ok(fresh.get()).build();
    }

    private Batch batch(OperationId operation, NewBatch body) {
        return new Batch(
                operation,
                body.batchId(),
                codes.hashOf(body),
                body.region(),
                body.entryChannel(),
                body.coordinatingAgency(),
                items.read(body.people()));
    }
}
