package org.cairn.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cairn.local.platform.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./cairn backup}: copies the databases, and apart from them the keys. */
@Command(
        name = "backup",
        description = "Copies all databases of the running platform into DIR, or its keys into another folder.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "A new or empty folder for the databases.")
    private Path databases;

    @Option(
            names = "--keys",
            paramLabel = "DIR2",
            description = "A new or empty folder for keys and secrets; keep it somewhere else than DIR.")
    private Path keys;

    @Override
    public Integer call() throws Exception {
        if (databases == null && keys == null) throw new Refusal("Name a folder: ./cairn backup DIR");
        requireApart();
        var backup = new Backup(where.site());
        if (databases != null) {
            where.running();
            backup.copyDatabases(databases.toAbsolutePath());
            System.out.println("Copied all databases to " + databases + ". Without the keys they tell nothing.");
        }
        if (keys != null) {
            backup.copyKeys(keys.toAbsolutePath());
            System.out.println("Copied keys and secrets to " + keys + ". Keep them apart from the databases.");
        }
        return 0;
    }

    private void requireApart() {
        if (databases == null || keys == null) return;
        var one = databases.toAbsolutePath().normalize();
        var other = keys.toAbsolutePath().normalize();
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new Refusal("Keys and databases do not belong into one folder; name two.");
        }
    }
}
