package org.cairn.acceptance.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.acceptance.platform.Route;

/** Who may use the routes that name nobody's case; a route that stands nowhere here is open to nobody. */
final class Doors {

    private static final Set<String> OPERATOR = Set.of("platform-operator");
    private static final Set<String> SHELTER = Set.of("shelter-worker");
    private static final Set<String> FIRST = Set.of("ngo-caseworker", "first-responder");
    private static final Set<String> COUNTED = Set.of("identification-authority", "national-rapporteur");
    private static final Set<String> WAITS = Set.of("national-rapporteur", "pathway-coordinator");
    private static final Set<String> BEDS =
            Set.of("ngo-caseworker", "pathway-coordinator", "shelter-worker", "health-provider");

    /** Everybody else is refused. A path that two services have stands here under the name of each. */
    private static final Map<String, Set<String>> OPEN_TO = Map.ofEntries(
            Map.entry("PUT /agencies/{agencyId}", OPERATOR),
            Map.entry("PUT /agencies/{agencyId}/offers", OPERATOR),
            Map.entry("POST /agencies/{agencyId}/suspension", OPERATOR),
            Map.entry("POST /agencies/{agencyId}/reinstatement", OPERATOR),
            Map.entry("POST /agencies/{agencyId}/off-boarding", OPERATOR),
            Map.entry("POST /agencies/{agencyId}/departures", OPERATOR),
            Map.entry("GET /operations/parked", OPERATOR),
            Map.entry("GET /operations/republication", OPERATOR),
            Map.entry("POST /operations/republication", OPERATOR),
            Map.entry("POST /timelines/rebuild", OPERATOR),
            Map.entry("GET /timelines/rebuild", OPERATOR),
            Map.entry("POST /pathways", FIRST),
            Map.entry("POST /case-files", FIRST),
            Map.entry("POST /self-referrals", FIRST),
            Map.entry("POST /operations", Set.of("pathway-coordinator")),
            Map.entry(
                    "GET /operations",
                    Set.of(
                            "pathway-coordinator",
                            "ngo-caseworker",
                            "first-responder",
                            "national-rapporteur",
                            "police",
                            "auditor")),
            Map.entry(
                    "GET /break-glass",
                    Set.of("police", "health-provider", "witness-protection", "shelter-worker", "auditor")),
            Map.entry("GET /legal-holds", Set.of("lawyer", "identification-authority")),
            Map.entry("GET /dead-ends", Set.of("pathway-coordinator")),
            Map.entry(
                    "GET /uncoordinated",
                    Set.of("ngo-caseworker", "pathway-coordinator", "shelter-worker", "identification-authority")),
            Map.entry("GET /statistics/needs", WAITS),
            Map.entry(
                    "GET /statistics/feedback",
                    Set.of(
                            "ngo-caseworker",
                            "shelter-worker",
                            "lawyer",
                            "receiving-ngo",
                            "health-provider",
                            "repatriation-worker",
                            "pathway-coordinator",
                            "national-rapporteur")),
            Map.entry("GET /cases", Set.of("identification-authority")),
            Map.entry("GET /statistics/submissions", COUNTED),
            Map.entry("GET /statistics/decisions", COUNTED),
            Map.entry("GET /statistics/ctdc", COUNTED),
            Map.entry("PUT /capacity", SHELTER),
            Map.entry("GET /capacity", SHELTER),
            Map.entry("GET /placements", SHELTER),
            Map.entry("GET /wait-list", SHELTER),
            Map.entry("POST /wait-list", SHELTER),
            Map.entry("PUT /houses/{profile}/address", SHELTER),
            Map.entry("POST /holds", BEDS),
            Map.entry("GET /holds", BEDS),
            Map.entry("shelter GET /tasks", SHELTER),
            Map.entry("POST /engagements", Set.of("lawyer")),
            Map.entry("legal-aid GET /work", Set.of("lawyer")),
            Map.entry("legal-aid GET /tasks", Set.of("lawyer")),
            Map.entry("POST /enforcement-questions", Set.of()),
            Map.entry("immigration GET /work", Set.of("status-caseworker")),
            Map.entry("immigration GET /tasks", Set.of("status-caseworker", "lawyer", "guardian")),
            Map.entry("repatriation GET /work", Set.of("repatriation-worker")),
            Map.entry("repatriation GET /tasks", Set.of("repatriation-worker", "receiving-ngo")),
            Map.entry("GET /delays", WAITS),
            Map.entry("GET /consular-packets", Set.of("consulate")));

    /** Lists of what belongs to the caller (of an operation that is live others know, too, that there is one): for an agency without any part in anything they are empty. */
    private static final Set<String> OWN = Set.of(
            "GET /pathways",
            "GET /referrals",
            "GET /holds",
            "GET /placements",
            "GET /timelines",
            "GET /tasks",
            "GET /work",
            "GET /consular-packets",
            "GET /dead-ends",
            "GET /legal-holds",
            "GET /wait-list",
            "GET /stop-use-notices",
            "GET /uncoordinated",
            "GET /streams/mine/events");

    /** What tells of no person, for everybody who may look for help. */
    private static final Set<String> DIRECTORY = Set.of("GET /agencies", "GET /agencies/{agencyId}", "GET /vacancies");

    private Doors() {}

    /** The entries of that route. */
    static List<String> of(Route route) {
        var words = Set.of(route.toString(), route.service() + " " + route);
        return Stream.of(OPEN_TO.keySet(), OWN, DIRECTORY)
                .flatMap(Set::stream)
                .filter(words::contains)
                .toList();
    }

    static boolean isKnown(Route route) {
        return !of(route).isEmpty();
    }

    static boolean isOpenTo(String role, Route route) {
        var roles = OPEN_TO.getOrDefault(route.service() + " " + route, OPEN_TO.get(route.toString()));
        return roles == null ? isKnown(route) : roles.contains(role);
    }

    static boolean holdsOnlyOwn(Route route) {
        return OWN.contains(route.toString());
    }
}
