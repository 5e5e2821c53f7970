package org.cairn.local.platform;

import java.util.List;
import java.util.Map;

/** The ports of the platform's parts on the loopback interface, all shifted by one offset. */
public record Ports(int offset) {

    private static final Map<String, Integer> USUAL = Map.of(
            "portal", 8100,
            "coordination", 8101,
            "identification", 8102,
            "shelter", 8103,
            "timeline", 8104,
            "keycloak", 8180,
            "kafka", 9192,
            "kafka-controller", 9193,
            "postgres", 5532);

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
