package org.cairn.local.platform;

import java.util.List;
import java.util.Map;

/** The ports of the platform's parts on the loopback interface, all shifted by one offset. */
public record Ports(int offset) {

    private static final Map<String, Integer> USUAL = Map.ofEntries(
            Map.entry("portal", 8100),
            Map.entry("coordination", 8101),
            Map.entry("identification", 8102),
            Map.entry("shelter", 8103),
            Map.entry("timeline", 8104),
            Map.entry("legal-aid", 8105),
            Map.entry("immigration", 8106),
            Map.entry("repatriation", 8107),
            Map.entry("keycloak", 8180),
            Map.entry("kafka", 9192),
            Map.entry("kafka-controller", 9193),
            Map.entry("postgres", 5532));

    public int of(String part) {
        return USUAL.get(part) + offset;
    }

    /** Every port that the part listens on. */
    public List<Integer> allOf(String part) {
        return part.equals("kafka") ? List.of(of("kafka"), of("kafka-controller")) : List.of(of(part));
    }

    public String url(String part) {
        return "http://127.0.0.1:" + of(part);
    }

    public String realm() {
        return url("keycloak") + "/realms/cairn";
    }
}
