package org.cairn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.local.platform.DataFolder;
import org.cairn.local.platform.PartState;
import org.cairn.local.platform.PlatformState;

/** Tells, line by line, how a start goes on. */
final class Progress {

    private static final int LINES_OF_LOG = 15;

    private final DataFolder data;
    private final Map<String, String> told = new HashMap<>();

    Progress(DataFolder data) {
        this.data = data;
    }

    /** Returns when everything is ready; refuses when something cannot be started. */
    PlatformState follow() throws IOException, InterruptedException {
        while (true) {
            var state = PlatformState.read(data)
                    .filter(PlatformState::alive)
                    .orElseThrow(() -> new Refusal("The supervisor ended: see " + data.log("supervisor")));
            state.parts().forEach(this::tell);
            switch (state.phase()) {
                case READY -> {
                    return state;
                }
                case FAILED -> throw new Refusal(whatFailed(state));
                case STOPPING -> throw new Refusal("The platform is being stopped.");
                case STARTING -> Thread.sleep(100);
            }
        }
    }

    private void tell(PartState part) {
        var line =
                switch (part.stage()) {
                    case WAITING, STOPPED -> "";
                    case PREPARING, STARTING, FURNISHING -> "starting";
                    case READY -> "ready in " + Words.seconds(part.took());
                    case RESTARTING, FAILED -> part.note();
                };
        if (line.isEmpty() || line.equals(told.put(part.name(), line))) return;
        System.out.printf("  %-15s %s%n", part.name(), line);
    }

    private String whatFailed(PlatformState state) throws IOException {
        var text = new StringBuilder();
        for (var part : state.parts()) {
            if (part.stage() != PartState.Stage.FAILED) continue;
            text.append(part.name()).append(" could not be started: ").append(part.note());
            lastLines(part.name()).forEach(line -> text.append("\n    ").append(line));
            text.append("\nSee more with: ./cairn logs ")
                    .append(part.port() == 0 ? "supervisor" : part.name())
                    .append("   Stop all with: ./cairn down\n");
        }
        return text.toString().stripTrailing();
    }

    private List<String> lastLines(String part) throws IOException {
        var log = data.log(part);
        if (!Files.exists(log)) return List.of();
        var lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size());
    }
}
