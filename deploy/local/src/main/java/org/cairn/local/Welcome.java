package org.cairn.local;

import java.time.Duration;
import org.cairn.local.onboarding.Agency;
import org.cairn.local.onboarding.DemoAgencies;
import org.cairn.local.platform.PartState;
import org.cairn.local.platform.PlatformState;
import org.cairn.local.platform.Site;

/** What people need to know of a running platform: where it is and how to sign in. */
final class Welcome {

    private static final int COLUMNS = 40;

    private final Site site;
    private final PlatformState state;

    Welcome(Site site, PlatformState state) {
        this.site = site;
        this.state = state;
    }

    void printWithTimes() {
        printTimes();
        print();
    }

    void print() {
        System.out.println();
        for (var part : state.parts()) {
            if (part.port() == 0) continue;
            System.out.printf("  %-15s %s%n", part.name(), address(part));
        }
        if (state.part("keycloak").isPresent()) printSignIns();
        System.out.println("  An agency's access token:  ./cairn token harbour-aid");
        System.out.println("  Next:  ./cairn demo   ./cairn status   ./cairn logs coordination -f   ./cairn down");
    }

    private String address(PartState part) {
        return switch (part.name()) {
            case "postgres", "kafka" -> "127.0.0.1:" + part.port();
            case "portal", "keycloak" -> site.ports().url(part.name());
            default -> site.ports().url(part.name()) + "   API: " + site.ports().url(part.name()) + "/q/openapi";
        };
    }

    private void printSignIns() {
        System.out.println();
        System.out.printf("  %-10s %-14s %-28s %s%n", "sign in as", "password", "of", "role");
        for (var agency : DemoAgencies.all()) {
            agency.person()
                    .ifPresent(person -> System.out.printf(
                            "  %-10s %-14s %-28s %s%n",
                            person, Agency.demoPassword(person), agency.name(), String.join(" ", agency.roles())));
        }
        System.out.println();
    }

    private void printTimes() {
        var whole = state.parts().stream()
                .map(part -> Duration.between(state.since(), part.ready()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        System.out.println();
        System.out.println("Ready in " + Words.seconds(whole) + ". Where the time went:");
        for (var part : state.parts()) {
            var from = column(Duration.between(state.since(), part.begun()), whole);
            var to = Math.max(from + 1, column(Duration.between(state.since(), part.ready()), whole));
            System.out.printf(
                    "  %-15s %8s  %s%s%n",
                    part.name(), Words.seconds(part.took()), " ".repeat(from), "█".repeat(to - from));
        }
    }

    private static int column(Duration at, Duration whole) {
        return (int) (COLUMNS * at.toMillis() / Math.max(1, whole.toMillis()));
    }
}
