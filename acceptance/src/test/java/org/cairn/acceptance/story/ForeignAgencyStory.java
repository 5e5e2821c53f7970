package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.Route;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.KnownIds;
import org.cairn.acceptance.steps.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency that has no part in a pathway cannot even learn that there is one. */
@ExtendWith(RunningPlatform.class)
class ForeignAgencyStory {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Platform platform;
    private final Random dice = new Random(7);

    ForeignAgencyStory(Platform platform) {
        this.platform = platform;
    }

    @Test
    void a_foreign_id_and_an_id_that_never_was_get_the_same_bytes_on_every_route() {
        var known = KnownIds.ofFullThread(platform);
        var routes = Route.all(platform).stream().filter(Route::namesSomething).toList();
        assertThat(known.keySet()).as("ids for every name in a path").containsAll(named(routes));
        var told = strangers().parallelStream()
                .flatMap(stranger -> routes.stream().flatMap(route -> differences(stranger, route, known).stream()))
                .toList();
        assertThat(told).isEmpty();
    }

    /** The directory's ids are words that anybody may know; what was parked belongs to the operator. */
    private static List<String> named(List<Route> routes) {
        return routes.stream()
                .flatMap(route -> route.names().stream())
                .filter(name -> !List.of("agencyId", "parkedId").contains(name))
                .distinct()
                .toList();
    }

    private List<String> differences(Agency stranger, Route route, Map<String, String> known) {
        var foreign = ask(stranger, route, known);
        var never = ask(stranger, route, randomised(known));
        var nonsense = ask(stranger, route, Map.of());
        var found = new ArrayList<String>();
        if (!foreign.equals(never)) found.add(stranger + " " + route + " foreign:\n" + foreign + "\nrandom:\n" + never);
        if (!foreign.equals(nonsense)) found.add(stranger + " " + route + " no id:\n" + foreign + "\n" + nonsense);
        if (!foreign.startsWith("404\n")) found.add(stranger + " " + route + " is not 404:\n" + foreign);
        return found;
    }

    private static String ask(Agency stranger, Route route, Map<String, String> ids) {
        return stranger.send(route.method(), route.service(), route.with(ids), Samples.documentFor(route), Map.of())
                .withoutDate();
    }

    /** Ids of the same form and length that nobody was ever given. */
    private Map<String, String> randomised(Map<String, String> ids) {
        var random = new HashMap<String, String>();
        ids.forEach((name, id) -> {
            var prefix = id.substring(0, id.indexOf('_') + 1);
            var text = new StringBuilder(prefix);
            while (text.length() < id.length()) text.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
            random.put(name, text.toString());
        });
        return random;
    }

    /** One stranger for each role that may do anything at all. */
    private List<Agency> strangers() {
        return List.of(
                platform.agency("wave-abroad", "ngo-caseworker"),
                platform.agency("wave-abroad", "receiving-ngo"),
                platform.agency("harbour-aid", "first-responder"),
                platform.agency("law-centre", "lawyer"),
                platform.agency("south-house", "shelter-worker"),
                platform.agency("national-coordination", "pathway-coordinator"),
                platform.agency("uk-sca", "identification-authority"),
                platform.agency("city-police", "police"),
                platform.agency("immigration-authority", "status-caseworker"),
                platform.agency("return-mission", "repatriation-worker"),
                platform.agency("consulate-of-origin", "consulate"),
                platform.agency("child-guardians", "guardian"),
                platform.agency("border-enforcement", "immigration-enforcement"),
                platform.agency("rapporteur", "national-rapporteur"),
                platform.agency("cairn-operator", "platform-operator"));
    }
}
