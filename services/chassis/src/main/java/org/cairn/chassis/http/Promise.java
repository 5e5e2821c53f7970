package org.cairn.chassis.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Completes the OpenAPI document with what holds for every route: the token, the problems, and how ids look. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Promise implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";
    private static final Map<String, String> ANSWERS = Map.of(
            "400", "The request cannot be read, or a field breaks its rule; the problem names it.",
            "401", "No valid access token.",
            "404", "Nothing here for this agency; the same bytes for what is not its own and for what never was.",
            "409", "Refused by a rule; the problem's type names it.",
            "503", "Try again after Retry-After seconds; nothing was changed.");
    private static final List<String> IDS = List.of(
            "PathwayId",
            "ReferralId",
            "ConsentId",
            "PlacementId",
            "HoldId",
            "MatterId",
            "HearingId",
            "ApplicationId",
            "ReturnId",
            "DependantId",
            "EventId",
            "GrantId",
            "AgencyId");

    private final IndexView index;

    public Promise(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        IDS.stream()
                .filter(id -> components.getSchemas() != null
                        && components.getSchemas().containsKey(id))
                .forEach(id -> components.addSchema(id, id()));
        components.addSchema(PROBLEM, problem());
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the agency's client, or of a person signed in."));
        api.components(components)
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        ANSWERS.keySet().stream()
                .sorted()
                .filter(status -> !hasContent(responses.getAPIResponse(status)))
                .forEach(status -> responses.addAPIResponse(status, answer(ANSWERS.get(status))));
        return operation.responses(responses);
    }

    /** A route may describe an answer better; the scanner's own empty ones do not count. */
    private static boolean hasContent(APIResponse response) {
        return response != null && response.getContent() != null;
    }

    private static APIResponse answer(String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }

    private static Schema id() {
        return text("Opaque, and valid only for the agency that it was given to.");
    }

    private Schema problem() {
        var refusals = refusals();
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        refusals.isEmpty() ? "RFC 9457." : "RFC 9457. Refusals: " + String.join(", ", refusals) + ".")
                .addProperty("type", text("/problems/<service>/<name>"))
                .addProperty("title", text("What is wrong, in one sentence."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("field", text("The field at fault, by its path in the body, or the header."))
                .addProperty("wayOut", text("What to do instead."))
                .required(List.of("type", "title", "status", "wayOut"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private List<String> refusals() {
        return index.getAllKnownImplementations(DotName.createSimple("org.cairn.chassis.Refusal")).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(Promise::constants)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> constants(ClassInfo refusal) {
        return refusal.fields().stream().filter(FieldInfo::isEnumConstant).map(FieldInfo::name);
    }
}
