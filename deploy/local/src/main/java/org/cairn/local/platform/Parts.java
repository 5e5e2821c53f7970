package org.cairn.local.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts that a platform can have, in the order in which people read them. */
public final class Parts {

    private static final List<String> GROUND = List.of("postgres", "kafka", "keycloak");

    private Parts() {}

    public static List<String> names() {
        return Stream.concat(GROUND.stream(), ServicePart.ALL.stream()).toList();
    }

    public static List<String> services() {
        return ServicePart.ALL;
    }

    /** Whether the part can be started: the ground always, a service once it is built. */
    public static boolean available(Site site, String name) {
        return GROUND.contains(name) || new ServicePart(site, name).built();
    }

    /** Makes the parts of these names, with the keys that they need. */
    public static List<Part> of(Site site, List<String> names) throws IOException {
        site.data().make();
        site.keys().makeFor(ServicePart.keepingData());
        var table = TopicTable.read(site.checkout().resolve("contracts/privacy/topics.csv"));
        var databases = Stream.concat(Stream.of("keycloak"), ServicePart.keepingData().stream())
                .toList();
        var parts = new ArrayList<Part>();
        for (var name : names) {
            parts.add(
                    switch (name) {
                        case "postgres" -> new PostgresPart(site, databases);
                        case "kafka" -> new KafkaPart(site, table);
                        case "keycloak" -> new KeycloakPart(site);
                        default -> new ServicePart(site, name);
                    });
        }
        return parts;
    }
}
