package org.cairn.acceptance.steps;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;

/** An agency that took on a referral of a person, and its own case id of them. */
public record Joined(Agency agency, String caseId) {

    /** For which service and purpose an agency joins, and what it may know. */
    public record Part(String service, String purpose, List<String> categories) {}

    private static final Part LEGAL = new Part(
            "LEGAL_AID",
            "LEGAL_REPRESENTATION",
            List.of("STATUS", "IDENTITY", "EXPLOITATION", "IMMIGRATION", "CRIMINAL", "LEGAL", "FAMILY", "SAFETY"));

    private static final Part OFFICE =
            new Part("IMMIGRATION_STATUS", "STATUS_DECISION", List.of("STATUS", "IDENTITY", "IMMIGRATION"));

    private static final Part RETURN =
            new Part("RETURN", "RETURN", List.of("STATUS", "IDENTITY", "CONTACT", "SAFETY", "IMMIGRATION", "FAMILY"));

    /** A lawyer whom nobody knows yet joins. */
    public static Joined lawyer(Cast cast, Pathway pathway) {
        return of(pathway, cast.lawyer(), LEGAL);
    }

    /** An office that decides on permits, and that nobody knows yet, joins. */
    public static Joined statusOffice(Cast cast, Pathway pathway) {
        return of(pathway, cast.platform().onboarded("office", "IMMIGRATION_SERVICE", "status-caseworker"), OFFICE);
    }

    /** A mission that brings people home, and that nobody knows yet, joins. */
    public static Joined mission(Cast cast, Pathway pathway) {
        return of(pathway, cast.platform().onboarded("mission", "NGO", "repatriation-worker"), RETURN);
    }

    /** An organisation abroad that receives people, and that nobody knows yet, joins. */
    public static Joined receiving(Cast cast, Pathway pathway) {
        return of(pathway, cast.platform().onboarded("abroad", "NGO", "receiving-ngo"), RETURN);
    }

    private static Joined of(Pathway pathway, Agency agency, Part part) {
        var consent =
                pathway.consent(agency.id(), part.purpose(), part.categories().toArray(String[]::new));
        pathway.refer(new Letter(Map.of(
                "recipients", List.of(agency.id()),
                "service", part.service(),
                "priority", "NORMAL",
                "purpose", part.purpose(),
                "consents", List.of(consent),
                "categories", part.categories(),
                "fields", List.of("alias", "languages"))));
        var inbox = new Inbox(agency);
        var letter = inbox.awaited();
        var accepted = inbox.accept(letter.path("referralId").asText(), null).expect(200);
        return new Joined(
                agency.knowing(accepted.path("position").asLong()),
                letter.path("caseId").asText());
    }

    /** Puts something new under the case, as soon as that service knows of it; returns the id that the answer names so. */
    public String begin(String service, String under, String id, Object body) {
        return first(service, under, body).expect(201).path(id).asText();
    }

    /** The first request to a service, as soon as it knows the case. */
    public Answer first(String service, String under, Object body) {
        return Awaitility.await(service + " knows the case of " + agency)
                .until(() -> agency.post(service, "/cases/" + caseId + under, body), answer -> answer.status() != 404);
    }

    /** One step on the way. */
    public Answer step(String service, String under, Object body) {
        var answer = agency.post(service, "/cases/" + caseId + under, body);
        if (!answer.isGood()) throw new AssertionError(answer.asked() + " " + answer.status() + " " + answer.text());
        return answer;
    }
}
