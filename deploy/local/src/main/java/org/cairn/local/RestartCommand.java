package org.cairn.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.cairn.local.platform.PartState;
import org.cairn.local.platform.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./cairn restart}: ends one process; the supervisor starts it again. */
@Command(
        name = "restart",
        description = "Restarts one part, for example after it has been built anew.",
        mixinStandardHelpOptions = true)
final class RestartCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private Where where;

    @Parameters(paramLabel = "SERVICE", description = "The part to restart.")
    private String name;

    @Option(names = "--kill", description = "With kill -9, as a crash would end it.")
    private boolean kill;

    @Override
    public Integer call() throws InterruptedException {
        var before = part();
        if (before.pid() == 0) throw new Refusal(name + " is not running just now; see ./cairn status");
        Signals.send(kill ? "KILL" : name.equals("postgres") ? "INT" : "TERM", before.pid());
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var now = part();
            if (now.stage() == PartState.Stage.READY && now.pid() != before.pid()) {
                System.out.println(name + " is ready again after " + Words.seconds(now.took()));
                return 0;
            }
            Thread.sleep(100);
        }
        throw new Refusal(name + " did not come back within two minutes; see ./cairn logs " + name);
    }

    private PartState part() {
        return where.running()
                .part(name)
                .orElseThrow(() -> new Refusal("No part " + name + " runs here; see ./cairn status"));
    }
}
