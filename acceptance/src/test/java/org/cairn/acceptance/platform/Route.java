package org.cairn.acceptance.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A route as its service describes it: method and path with the names of the ids in it. */
public record Route(String service, String method, String path) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Set<String> WORDS = Set.of("agencyId", "profile");
    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");

    /** Every route of every service, from the running services' own descriptions. */
    public static List<Route> all(Platform platform) {
        var routes = new ArrayList<Route>();
        for (var service : Platform.SERVICES) {
            var paths = platform.nobody()
                    .get(service, "/q/openapi?format=json")
                    .expect(200)
                    .path("paths");
            paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    routes.add(new Route(service, method.toUpperCase(java.util.Locale.ROOT), path.getKey()));
                }
            }));
        }
        return routes;
    }

    /** Whether a thing is named in the path; the directory's ids and the kinds of places are words that anybody may know. */
    public boolean namesSomething() {
        return !WORDS.containsAll(names());
    }

    /** The names of the ids in the path. */
    public List<String> names() {
        return ID.matcher(path).results().map(id -> id.group(1)).toList();
    }

    /** The path with these ids in it. */
    public String with(Map<String, String> ids) {
        return ID.matcher(path).replaceAll(id -> ids.getOrDefault(id.group(1), "nothing"));
    }

    /** Method and path, as documents write them. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
