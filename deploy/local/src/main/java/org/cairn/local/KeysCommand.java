package org.cairn.local;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairn.local.platform.KeyRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./cairn keys}: the services' key-encryption keys. */
@Command(
        name = "keys",
        description = "Shows, renews and drops the keys that wrap the persons' data keys.",
        mixinStandardHelpOptions = true,
        subcommands = {KeysCommand.Status.class, KeysCommand.Rotate.class, KeysCommand.Drop.class})
final class KeysCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Which platform, and which of its services. */
    static final class Which {

        @Mixin
        private Where where;

        @Option(names = "--service", paramLabel = "S", description = "Only this service (default: all).")
        private String service;

        List<String> services() {
            where.running();
            if (service != null && !KeyRotation.services().contains(service)) {
                throw new Refusal(
                        "There is no service " + service + "; there are " + String.join(", ", KeyRotation.services()));
            }
            return service == null ? KeyRotation.services() : List.of(service);
        }

        KeyRotation rotation(String name) {
            return new KeyRotation(where.site(), name);
        }
    }

    /** {@code ./cairn keys status}. */
    @Command(
            name = "status",
            description = "Says how many data keys each service has, and how many are to be wrapped anew.")
    static final class Status implements Callable<Integer> {

        @Mixin
        private Which which;

        @Override
        public Integer call() throws SQLException {
            for (var name : which.services()) say(name, which.rotation(name).stand());
            return 0;
        }
    }

    /** {@code ./cairn keys rotate}. */
    @Command(name = "rotate", description = "Adds a new key and waits until the running service has wrapped all anew.")
    static final class Rotate implements Callable<Integer> {

        @Mixin
        private Which which;

        @Override
        public Integer call() throws Exception {
            for (var name : which.services()) rotate(name, which.rotation(name));
            System.out.println("The old keys are still there. When nothing is left, drop them with: ./cairn keys drop");
            return 0;
        }

        private static void rotate(String name, KeyRotation rotation) throws Exception {
            if (rotation.stand().keys() > 1) {
                System.out.println(name + ": going on with the rotation that is under way");
            } else {
                rotation.addKey();
            }
            var end = Instant.now().plus(PATIENCE);
            var before = -1;
            for (var stand = rotation.stand(); stand.left() > 0; stand = rotation.stand()) {
                if (Instant.now().isAfter(end)) {
                    throw new Refusal(name + " does not go on; see ./cairn logs " + name);
                }
                if (stand.left() != before) say(name, stand);
                before = stand.left();
                Thread.sleep(500);
            }
            say(name, rotation.stand());
        }
    }

    /** {@code ./cairn keys drop}. */
    @Command(name = "drop", description = "Removes old keys once every data key was proved to open without them.")
    static final class Drop implements Callable<Integer> {

        @Mixin
        private Which which;

        @Override
        public Integer call() throws Exception {
            for (var name : which.services()) drop(name, which.rotation(name));
            return 0;
        }

        private static void drop(String name, KeyRotation rotation) throws Exception {
            if (rotation.stand().keys() == 1) {
                System.out.println(name + ": there is only one key");
                return;
            }
            if (!rotation.settled()) {
                throw new Refusal(name + ": the new key is younger than "
                        + KeyRotation.SAFE.toSeconds() + " s, and something may still be wrapping with the old one."
                        + " Try again then.");
            }
            var unopened = rotation.unopened();
            if (unopened > 0) {
                throw new Refusal(name + ": " + unopened
                        + " data keys need an old key yet; nothing was dropped. Run ./cairn keys rotate --service "
                        + name);
            }
            rotation.dropOld();
            System.out.println(name + ": the old key is gone, and every data key opens without it");
        }
    }

    private static void say(String name, KeyRotation.Stand stand) {
        System.out.printf(
                "%-15s %d key%s in its file, %d of %d data keys wrapped by the newest%n",
                name, stand.keys(), stand.keys() == 1 ? "" : "s", stand.dataKeys() - stand.left(), stand.dataKeys());
    }
}
