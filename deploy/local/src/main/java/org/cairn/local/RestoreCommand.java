package org.cairn.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cairn.local.platform.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./cairn restore}: makes a data folder of a copy of the databases and the keys that open it. */
@Command(
        name = "restore",
        description = "Makes a new data folder of what ./cairn backup copied; then ./cairn up --data DATA starts it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(paramLabel = "DIR", description = "The copy of the databases.")
    private Path databases;

    @Option(names = "--keys", paramLabel = "DIR2", required = true, description = "The copy of the keys.")
    private Path keys;

    @Override
    public Integer call() throws Exception {
        var site = where.asked();
        new Backup(site).restore(databases.toAbsolutePath(), keys.toAbsolutePath());
        System.out.println("Restored into " + site.data().root() + ". Start it with: ./cairn up --data "
                + site.data().root());
        return 0;
    }
}
