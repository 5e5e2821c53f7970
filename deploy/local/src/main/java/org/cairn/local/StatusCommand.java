package org.cairn.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.cairn.local.platform.PartState;
import org.cairn.local.platform.PlatformState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./cairn status}: what runs, since when, and where. */
@Command(
        name = "status",
        description = "Says what runs. Exit code 0 when all is ready, 3 when nothing runs, 1 otherwise.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int NOTHING_RUNS = 3;

    @Mixin
    private Where where;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        var state = PlatformState.read(where.asked().data()).filter(PlatformState::alive);
        if (state.isEmpty()) {
            System.out.println(json ? "{}" : "Nothing runs here. Start it with: ./cairn up");
            return NOTHING_RUNS;
        }
        if (json) {
            System.out.println(state.get().json());
        } else {
            print(state.get());
        }
        return state.get().phase() == PlatformState.Phase.READY ? 0 : 1;
    }

    private static void print(PlatformState state) {
        System.out.println(state.phase().name().toLowerCase(java.util.Locale.ROOT) + " · supervisor process "
                + state.supervisor() + " · port offset " + state.offset());
        System.out.printf(
                "  %-15s %-11s %6s %8s %9s %9s  %s%n", "part", "stage", "port", "process", "up for", "restarts", "");
        for (var part : state.parts()) {
            System.out.printf(
                    "  %-15s %-11s %6s %8s %9s %9d  %s%n",
                    part.name(),
                    part.stage().name().toLowerCase(java.util.Locale.ROOT),
                    part.port() == 0 ? "" : part.port(),
                    part.pid() == 0 ? "" : part.pid(),
                    upFor(part),
                    part.restarts(),
                    part.stage() == PartState.Stage.READY ? "" : part.note());
        }
    }

    private static String upFor(PartState part) {
        if (part.ready() == null || part.pid() == 0) return "";
        var time = Duration.between(part.ready(), Instant.now());
        return time.toHours() > 0 ? time.toHours() + " h" : time.toMinutes() + " min";
    }
}
