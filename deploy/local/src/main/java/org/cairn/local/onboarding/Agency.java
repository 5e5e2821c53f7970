package org.cairn.local.onboarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An agency to be onboarded: a directory entry, the roles it holds, and a person who signs in for it, if any. */
public record Agency(
        String id,
        String name,
        String kind,
        String serviceArea,
        boolean discreet,
        List<String> roles,
        Optional<String> person) {

    /** What coordination's agency directory is told. */
    public Map<String, Object> directoryEntry() {
        return Map.of("name", name, "kind", kind, "serviceArea", serviceArea, "discreet", discreet, "roles", roles);
    }

    /** Demo sign-ins are meant to be known. */
    public static String demoPassword(String person) {
        return person + "-demo";
    }
}
