package org.cairn.chassis.deadline;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All jurisdiction profiles of this build; a profile with a missing or impossible value stops the start. */
@Startup
@ApplicationScoped
public class Jurisdictions {

    private static final String FOLDER = "/org/cairn/contracts/jurisdictions/";

    private final Map<String, Jurisdiction> profiles;

    Jurisdictions(@ConfigProperty(name = "cairn.jurisdictions") List<String> ids) {
        var everyProfile = ProfileFile.read(FOLDER + "every-profile.yaml");
        profiles = ids.stream()
                .map(id -> ProfileFile.read(FOLDER + id + ".yaml"))
                .map(file -> Profile.of(Profile.check(file, everyProfile)))
                .collect(Collectors.toUnmodifiableMap(Jurisdiction::id, Function.identity()));
    }

    /** The names of all profiles, in alphabetical order. */
    public List<String> ids() {
        return profiles.keySet().stream().sorted().toList();
    }

    /** The profile of that name. */
    public Optional<Jurisdiction> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(profiles.get(id));
    }
}
