package org.cairn.local;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./cairn logs}: what a part wrote. */
@Command(name = "logs", description = "Prints the log of one part.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(
            paramLabel = "SERVICE",
            description = "postgres, kafka, keycloak, coordination, identification, shelter, legal-aid, immigration,"
                    + " repatriation, timeline, portal or supervisor.")
    private String part;

    @Option(names = "-f", description = "Goes on as more is written.")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", description = "How many lines back (default: ${DEFAULT-VALUE}).")
    private int lines = 200;

    @Override
    public Integer call() throws Exception {
        var log = where.asked().data().log(part);
        if (!Files.exists(log)) throw new Refusal("There is no log " + log);
        var command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) command.add("-F");
        command.add(log.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
