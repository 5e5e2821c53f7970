package org.cairn.immigration.enforcement.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;

/** Lets the person, and who speaks for them, read which enforcement bodies asked about them and when. */
@Path("/cases/{caseId}/enforcement-questions")
@RunOnVirtualThread
public class AskedResource {

    private static final int MOST = 100;

    private static final String ASKED =
            "select at, agency from audit where subject = ? and what = ? order by seq desc limit ?";

    private final Jdbi jdbi;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;

    AskedResource(Jdbi jdbi, Disclosure disclosure, ScopedView scoped, Etag etag) {
        this.jdbi = jdbi;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
    }

    /** The last hundred questions, the newest first. */
    public record Asked(@In(Category.IMMIGRATION) List<Question> items) {}

    /** One question. */
    public record Question(
            @In(Category.IMMIGRATION) AgencyId authority,
            @In(Category.IMMIGRATION) Instant askedAt) {}

    @GET
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER})
    @Transactional
    @Operation(
            summary = "Read which enforcement bodies asked whether the person may be removed, and when",
            description = "The last hundred questions, the newest first; every question is in the audit.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.party(pathway, "GET /cases/{caseId}/enforcement-questions");
        return etag.answer(scoped.of(new Asked(asked(pathway)), scope));
    }

    private List<Question> asked(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery(ASKED)
                .bind(0, pathway.value())
                .bind(1, EnforcementDesk.ROUTE)
                .bind(2, MOST)
                .map((row, _) -> new Question(
                        new AgencyId(row.getString("agency")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
