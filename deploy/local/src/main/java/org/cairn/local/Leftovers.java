package org.cairn.local;

import java.util.concurrent.TimeUnit;
import org.cairn.local.platform.DataFolder;
import org.cairn.local.platform.PartState;
import org.cairn.local.platform.PlatformState;
import org.cairn.local.platform.Signals;

/** Processes that outlived their supervisor, for example after it was killed. */
final class Leftovers {

    private Leftovers() {}

    static void clear(DataFolder data) {
        PlatformState.read(data).ifPresent(state -> {
            state.parts().stream().filter(PartState::alive).forEach(Leftovers::end);
            data.state().toFile().delete();
        });
    }

    private static void end(PartState part) {
        System.out.println("Ending " + part.name() + ", which is left from an earlier run");
        Signals.send(part.name().equals("postgres") ? "INT" : "TERM", part.pid());
        part.process().ifPresent(process -> {
            var ended = process.onExit()
                    .completeOnTimeout(null, 20, TimeUnit.SECONDS)
                    .join();
            if (ended == null) process.destroyForcibly();
        });
    }
}
