package org.cairn.local;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.cairn.local.platform.PlatformState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./cairn down}: ends the platform in order; the data stay unless they are to be erased. */
@Command(
        name = "down",
        description = "Stops everything in order. The data stay, unless --erase.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(names = "--erase", description = "Also removes all data, keys and secrets of this platform.")
    private boolean erase;

    @Override
    public Integer call() throws Exception {
        var data = where.asked().data();
        PlatformState.read(data)
                .flatMap(PlatformState::supervisorProcess)
                .ifPresentOrElse(this::end, () -> System.out.println("Nothing runs here."));
        Leftovers.clear(data);
        if (erase) {
            var there = data.root().toFile().exists();
            data.erase();
            System.out.println(there ? "Removed all data in " + data.root() : "There were no data in " + data.root());
        }
        return 0;
    }

    private void end(ProcessHandle supervisor) {
        System.out.println("Stopping …");
        supervisor.destroy();
        var ended = supervisor
                .onExit()
                .completeOnTimeout(null, 90, TimeUnit.SECONDS)
                .join();
        if (ended == null) {
            supervisor.destroyForcibly();
            System.out.println("The supervisor did not end in 90 s and was killed.");
        } else {
            System.out.println("Stopped.");
        }
    }
}
