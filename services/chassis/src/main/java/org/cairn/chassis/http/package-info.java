/**
 * The way in over HTTP: who calls, which rule a route states, problems, idempotency, entity tags and pages.
 *
 * <p>A body is a record whose compact constructor checks its fields with {@link org.cairn.chassis.http.Fields}; Jackson
 * refuses malformed JSON, unknown fields, unknown codes and wrong types on its own, and every refusal becomes a problem
 * that names the field by its path:
 *
 * <pre>{@code
 * record OpenPathway(String region, Age age, NewPerson person, List<NewConsent> consents) {
 *     OpenPathway {
 *         Fields.text("region", region, 60);
 *         Fields.required("age", age);
 *         Fields.required("person", person);
 *         consents = Fields.listOf("consents", consents, 100);
 *     }
 * }
 *
 * @Path("/pathways")
 * @RunOnVirtualThread
 * public class PathwayResource {
 *     @POST
 *     @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
 *     public Response open(OpenPathway body) {
 *         return idempotency.once(body, () -> created(desk.open(body, caller.act())));
 *     }
 *
 *     @GET
 *     @Path("{caseId}")
 *     @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR})
 *     public Response read(@PathParam("caseId") PathwayId pathway) {
 *         return etag.answer(desk.read(pathway));
 *     }
 *
 *     @GET
 *     @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR})
 *     public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
 *         var window = paging.window(cursor, limit);
 *         return paging.page(view.lines(window.after(), window.limit() + 1), window, Line::place);
 *     }
 * }
 * }</pre>
 *
 * <p>A streaming route takes a {@code jakarta.ws.rs.sse.SseEventSink}, returns {@code void} and blocks; it discloses with
 * {@link org.cairn.chassis.access.Disclosure#within} for each sending, because its response does not end.
 */
package org.cairn.chassis.http;
