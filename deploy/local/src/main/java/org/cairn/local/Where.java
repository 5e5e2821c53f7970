package org.cairn.local;

import java.nio.file.Path;
import org.cairn.local.platform.PlatformState;
import org.cairn.local.platform.Site;
import picocli.CommandLine.Option;

/** Which platform a command is about. */
public final class Where {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:CAIRN_DATA}",
            description = "Folder that holds all data (default: .cairn in the checkout).")
    private Path data;

    @Option(
            names = "--offset",
            paramLabel = "N",
            defaultValue = "${env:CAIRN_OFFSET:-0}",
            description = "Shifts every port by N, so that two platforms can run side by side.")
    private int offset;

    /** The platform as asked for. */
    public Site asked() {
        return Site.of(folder(), offset);
    }

    /** The platform as it runs: its offset is the one it was started with. */
    public Site site() {
        var asked = asked();
        return PlatformState.read(asked.data())
                .filter(PlatformState::alive)
                .map(state -> Site.of(folder(), state.offset()))
                .orElse(asked);
    }

    /** What runs there; refused when nothing does. */
    public PlatformState running() {
        return PlatformState.read(asked().data())
                .filter(PlatformState::alive)
                .orElseThrow(() -> new Refusal("Nothing runs here. Start it with: ./cairn up"));
    }

    private Path folder() {
        var none = data == null || data.toString().isBlank();
        return none ? Site.checkoutFolder().resolve(".cairn") : data;
    }
}
