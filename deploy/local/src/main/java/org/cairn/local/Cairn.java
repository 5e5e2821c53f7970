package org.cairn.local;

import org.cairn.local.api.Answer;
import org.cairn.local.casefile.CaseFileCommand;
import org.cairn.local.demo.DemoCommand;
import org.cairn.local.replay.DecisionsCommand;
import org.cairn.local.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./cairn}. */
@Command(
        name = "./cairn",
        description = "Runs the whole of Cairn on this machine.",
        footer = {
            "",
            "Also: ./cairn test   runs every test (needs a Chromium; says how to get one)",
            "",
            "Data live in .cairn (or --data DIR, or CAIRN_DATA); all ports shift by --offset N (or CAIRN_OFFSET)."
        },
        mixinStandardHelpOptions = true,
        version = "Cairn 0.1.0",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            EnvCommand.class,
            TimeCommand.class,
            RestartCommand.class,
            SecretsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeysCommand.class,
            ReplayCommand.class,
            DecisionsCommand.class,
            CaseFileCommand.class,
            SuperviseCommand.class
        })
public final class Cairn {

    private Cairn() {}

    public static void main(String... arguments) {
        var line = new CommandLine(new Cairn()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println(said(failure));
            if (System.getenv("CAIRN_TRACE") != null) failure.printStackTrace();
            return 1;
        });
        if (arguments.length == 0) {
            line.usage(System.out);
            System.exit(2);
        }
        System.exit(line.execute(arguments));
    }

    private static String said(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.getMessage();
            case Answer.UnexpectedAnswer answer -> "A service said what was not expected: " + answer.getMessage();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }
}
