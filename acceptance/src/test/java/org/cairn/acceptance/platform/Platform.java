package org.cairn.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The running platform: where its services answer, and the ways in that a test has. */
public final class Platform {

    /** The services that answer agencies. */
    public static final List<String> SERVICES = List.of(
            "coordination", "identification", "shelter", "legal-aid", "immigration", "repatriation", "timeline");

    private static final Map<String, Integer> PORTS = Map.ofEntries(
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
            Map.entry("postgres", 5532));

    /** An answer to an answer is the longest way that news take. */
    private static final int HOPS = 3;

    private final Path data;
    private final int offset;
    private final Launcher launcher;
    private final Tokens tokens;

    Platform(Path data, int offset, Launcher launcher) {
        this.data = data;
        this.offset = offset;
        this.launcher = launcher;
        this.tokens = new Tokens(this);
    }

    /** The base address of a part that speaks HTTP. */
    public String url(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** The port of a part. */
    public int port(String part) {
        return PORTS.get(part) + offset;
    }

    /** The folder with everything that the platform keeps. */
    public Path data() {
        return data;
    }

    /** The folder of the sources that this platform was built from. */
    public Path checkout() {
        return launcher.checkout();
    }

    /** The launcher on this very platform. */
    public Launcher launcher() {
        return launcher;
    }

    /** An onboarded agency, acting in that role. */
    public Agency agency(String id, String role) {
        return new Agency(id, role, this, tokens);
    }

    /** A new agency that takes part in nothing yet, in the first of its roles; of kind SHELTER it is a one-house agency. */
    public Agency onboarded(String word, String kind, String... roles) {
        return agency(new Onboarding(this, tokens).add(word, kind, List.of(roles)), roles[0]);
    }

    /** The token of one more account of an agency that a test brought in. */
    public String tokenOfColleague(Agency agency, String... roles) {
        return new Onboarding(this, tokens).colleague(agency.id(), List.of(roles));
    }

    /** Somebody without a token. */
    public Agency nobody() {
        return new Agency("", "", this, tokens);
    }

    /** The processes behind the parts. */
    public Parts parts() {
        return new Parts(this);
    }

    /** The broker, as its super user. */
    public Topics topics() {
        return new Topics(this);
    }

    /** The databases, as their super user. */
    public Databases databases() {
        return new Databases(this);
    }

    /** Waits until all that services tell each other has arrived, what follows from it too, and stands in the streams. */
    public void awaitQuiet() {
        for (var hop = 0; hop < HOPS; hop++) {
            SERVICES.forEach(service -> awaitNone("what " + service + " sends", service, "outbox"));
            topics().awaitTakenIn(SERVICES);
        }
        awaitNone("what streams will tell", "timeline", "undisclosed");
    }

    private void awaitNone(String what, String service, String table) {
        Awaitility.await(what).until(() -> databases().number(service, "select count(*) from " + table) == 0);
    }

    /** A password or client secret that the launcher made. */
    String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("no secret " + name + ": is it onboarded here?", missing);
        }
    }

    /** The last lines of a part's log. */
    public String logTail(String part, int lines) {
        var log = data.resolve("logs").resolve(part + ".log");
        try {
            var all = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
            return "--- end of the log of " + part + "\n"
                    + String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "--- the log of " + part + " cannot be read: " + unreadable.getMessage();
        }
    }
}
