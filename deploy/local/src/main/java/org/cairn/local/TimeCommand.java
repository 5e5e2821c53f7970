package org.cairn.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./cairn time}: what time it is on the platform, and how to let weeks pass. */
@Command(
        name = "time",
        description =
                "Shows the platform's time. It can be moved ahead, never back, to see which deadlines come near, pass"
                        + " and end; only here, on the embedded platform.",
        mixinStandardHelpOptions = true)
final class TimeCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(
            names = "--forward",
            paramLabel = "P14D",
            description = "Lets that much time pass, as an ISO 8601 duration of days or hours: P14D, PT48H.")
    private Duration forward;

    @Override
    public Integer call() {
        where.running();
        var time = where.site().time();
        if (forward != null) {
            if (forward.isNegative() || forward.isZero()) {
                throw new Refusal("Time goes forward only. Say how far: ./cairn time --forward P14D");
            }
            time.forward(forward);
        }
        System.out.printf("%s (%d hours ahead)%n", time.now(), time.ahead().toHours());
        return 0;
    }
}
