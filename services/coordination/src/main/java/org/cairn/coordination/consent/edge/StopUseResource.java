package org.cairn.coordination.consent.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.consent.Consent.StopUse;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an agency was told to stop using; open to it though its grants have ended. */
@Path("/stop-use-notices")
@RunOnVirtualThread
@Rule(
        roles = {
            Role.NGO_CASEWORKER,
            Role.PATHWAY_COORDINATOR,
            Role.IDENTIFICATION_AUTHORITY,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.RECEIVING_NGO,
            Role.HEALTH_PROVIDER,
            Role.STATUS_CASEWORKER,
            Role.REPATRIATION_WORKER,
            Role.WITNESS_PROTECTION,
            Role.POLICE
        })
public class StopUseResource {

    @Inject
    StopUseView notices;

    @Inject
    Disclosure disclosure;

    @Inject
    Caller caller;

    @Inject
    Paging paging;

    /** One notice to the caller's agency. */
    public record Notice(ConsentId consentId, PathwayId caseId, Instant sentAt, Instant dueAt, StopUse state) {}

    @GET
    @Transactional
    @Operation(summary = "List what your agency was told to stop using")
    public Page<Notice> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? null : ConsentId.of(window.after());
        var found = notices.to(caller.who().agency(), after, window.limit() + 1);
        var page = paging.page(found, window, notice -> notice.consent().toString());
        page.items().forEach(notice -> disclosure.of(notice.pathway(), "GET /stop-use-notices"));
        return new Page<>(page.items().stream().map(StopUseResource::shown).toList(), page.next());
    }

    private static Notice shown(StopUseView.Notice notice) {
        return new Notice(notice.consent(), notice.pathway(), notice.sentAt(), notice.dueAt(), notice.state());
    }
}
