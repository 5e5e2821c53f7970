package org.cairn.legalaid.notice.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.legalaid.matter.edge.MatterSheets;
import org.cairn.legalaid.matter.edge.MatterView;
import org.cairn.legalaid.notice.Notice;
import org.cairn.legalaid.notice.Notice.Command;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Entered;
import org.cairn.legalaid.pathway.edge.CaseDoor.Part;
import org.cairn.legalaid.pathway.edge.CaseDoor.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The day by which an authority wants to be told what the person knows (UK: Nationality and Borders Act 2022 ss.58 and 59). */
@Path("/cases/{caseId}/information-notice")
@RunOnVirtualThread
public class NoticeResource {

    private final CaseDoor door;
    private final NoticeDesk desk;
    private final MatterView matters;
    private final ScopedView scoped;
    private final Etag etag;

    NoticeResource(CaseDoor door, NoticeDesk desk, MatterView matters, ScopedView scoped, Etag etag) {
        this.door = door;
        this.desk = desk;
        this.matters = matters;
        this.scoped = scoped;
        this.etag = etag;
    }

    /** A notice as its readers may see it. */
    public record Shown(
            @In(Category.LEGAL) Notice.State state,
            @In(Category.LEGAL) LocalDate answerBy) {}

    @POST
    @Rule(roles = Role.LAWYER)
    @Operation(
            summary = "Note that a slavery or trafficking information notice came",
            description =
                    "For the lawyer who acts. The day is told to you and the person, and to the coordinator as a legal date. A later"
                            + " notice replaces it. Being late may be held against an adult without good reasons (NABA 2022"
                            + " s.59): the platform itself draws nothing from it.")
    public Response receive(@PathParam("caseId") PathwayId pathway, ReceiveNotice body) {
        return step(
                Visit.of(pathway, Part.TO_THE_END, "POST /cases/{caseId}/information-notice", body),
                entered -> new Command.Receive(body.answerBy(), entered.act().at()));
    }

    @POST
    @Path("answer")
    @Rule(roles = Role.LAWYER)
    @Operation(summary = "Note that the notice was answered, late or not")
    public Response answer(@PathParam("caseId") PathwayId pathway) {
        return step(
                new Visit(pathway, Part.TO_THE_END, "POST /cases/{caseId}/information-notice/answer", null),
                entered -> new Command.Answer(entered.act().at()));
    }

    @GET
    @Rule(roles = {Role.LAWYER, Role.PERSON, Role.GUARDIAN})
    @Transactional
    @Operation(summary = "Read the notice", description = "For the person, the guardian and the lawyer who acts.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = door.read(pathway, "GET /cases/{caseId}/information-notice");
        var lawyer = scope.who().role() == Role.LAWYER;
        if (lawyer && !matters.acts(scope.who().agency(), pathway)) {
            throw Problem.notFound();
        }
        var notice = desk.find(pathway).orElse(Notice.NONE);
        var shown = new Shown(notice.state(), notice.answerBy());
        return etag.answer(scoped.of(shown, lawyer ? MatterSheets.ofItsOwn(scope) : scope));
    }

    private Response step(Visit visit, Function<Entered, Command> command) {
        return door.note(visit, entered -> {
            if (!matters.acts(entered.act().agency(), entered.pathway())) {
                throw Problem.notFound();
            }
            return desk.take(
                    entered.pathway(), command.apply(entered), entered.law().zone(), entered.act());
        });
    }
}
