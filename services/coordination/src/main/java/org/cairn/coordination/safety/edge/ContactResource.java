package org.cairn.coordination.safety.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ContactEvent;
import org.cairn.contracts.coordination.ContactEvent.Channel;
import org.cairn.coordination.safety.SafeContact;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keeps how the person may be reached without danger. */
@Path("/pathways/{caseId}/contact-rules")
@RunOnVirtualThread
public class ContactResource {

    @Inject
    SafetyDesk desk;

    @Inject
    SafetyDoor door;

    @Inject
    SafetyView safety;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /**
     * How the person may be reached.
     *
     * @param refused ways that nobody may use
     */
    public record NewRule(
            Channel channel, String hours, String codeWord, boolean leaveMessages, List<Channel> refused) {
        public NewRule {
            Fields.required("channel", channel);
            Fields.optionalText("hours", hours, 120);
            Fields.optionalText("codeWord", codeWord, 80);
            refused = Fields.distinct("refused", refused, Channel.values().length);
        }
    }

    /** The rule that holds; empty where the person laid nothing down. */
    public record Shown(
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.CONTACT) Channel channel,
            @In(Category.CONTACT) String hours,
            @In(Category.CONTACT) String codeWord,
            @In(Category.CONTACT) Boolean leaveMessages,
            @In(Category.CONTACT) List<Channel> refused) {
        static Shown of(PathwayId pathway, SafeContact now) {
            return switch (now) {
                case SafeContact.Unsaid _ -> new Shown(pathway, null, null, null, null, null);
                case SafeContact.Said(var rule) ->
                    new Shown(
                            pathway,
                            rule.channel(),
                            rule.hours(),
                            rule.codeWord(),
                            rule.leaveMessages(),
                            rule.refused().stream().sorted().toList());
            };
        }
    }

    @GET
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.NGO_CASEWORKER,
                Role.IDENTIFICATION_AUTHORITY,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.STATUS_CASEWORKER,
                Role.WITNESS_PROTECTION,
                Role.REPATRIATION_WORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER
            })
    @Transactional
    @Operation(summary = "Read how the person may be reached without danger")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        return etag.answer(shown(pathway, door.contact(pathway, "GET /pathways/{caseId}/contact-rules")));
    }

    @POST
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.NGO_CASEWORKER})
    @Operation(
            summary = "Lay down how the person may be reached without danger",
            description = "Every referral from now on states it in the contact that it carries.")
    public Response set(@PathParam("caseId") PathwayId pathway, NewRule body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            etag.requireMatch(shown(pathway, door.setContact(pathway, "POST /pathways/{caseId}/contact-rules")));
            var act = caller.act();
            var rule = new ContactEvent.RuleSet(
                    body.channel(),
                    body.hours(),
                    body.codeWord(),
                    body.leaveMessages(),
                    Set.copyOf(body.refused()),
                    act.at());
            desk.setRule(pathway, rule, act);
            return Response.noContent().build();
        });
    }

    private Object shown(PathwayId pathway, Scope scope) {
        return scoped.of(Shown.of(pathway, safety.contactOf(pathway)), scope);
    }
}
