package org.cairn.local;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.cairn.local.platform.Compose;
import org.cairn.local.platform.Site;
import picocli.CommandLine.Command;

/** {@code ./cairn secrets}: what docker-compose.yml needs and nobody should type. */
@Command(
        name = "secrets",
        description = "Writes .env and the key files for docker-compose: random, once, never overwritten.",
        mixinStandardHelpOptions = true)
final class SecretsCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        var file = Site.checkoutFolder().resolve(".env");
        if (Files.exists(file)) throw new Refusal(".env stands already; it was left as it is.");
        var count = new Compose(Site.checkoutFolder()).write();
        System.out.println("Wrote .env with " + count + " values, and the keys in .cairn-compose/keys.");
        return 0;
    }
}
