package org.cairn.identification.identificationcase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.identification.identificationcase.Reasons;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Why it was decided so: for the person, for who speaks for them, and for the authority that wrote it. */
@Path("/cases/{caseId}/reasons")
@RunOnVirtualThread
public class ReasonsResource {

    private final CaseView cases;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;

    ReasonsResource(CaseView cases, Disclosure disclosure, ScopedView scoped, Etag etag) {
        this.cases = cases;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
    }

    @GET
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER, Role.IDENTIFICATION_AUTHORITY})
    @Transactional
    @Operation(
            summary = "Read why it was decided so",
            description =
                    "For the person, the guardian and the lawyer as far as they may know LEGAL and EXPLOITATION; the"
                            + " authority reads what it wrote itself in a case that was put to it, and nothing else that is LEGAL.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.party(pathway, "GET /cases/{caseId}/reasons");
        var reasons = Reasons.of(cases.facts(pathway));
        return etag.answer(
                scope.who().role() == Role.IDENTIFICATION_AUTHORITY
                        ? scoped.of(reasons.by(scope.who().agency()), ofItsOwn(scope))
                        : scoped.of(reasons, scope));
    }

    /** The scope in which an authority reads its own words again; it opens LEGAL for them and for nothing else. */
    private static Scope ofItsOwn(Scope scope) {
        var full = EnumSet.of(Category.LEGAL);
        full.addAll(scope.full());
        return new Scope(scope.who(), scope.pathway(), scope.relation(), scope.roles(), full, scope.minimum());
    }
}
