package org.cairn.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's data folder and programs: how a folder is made, and how programs are started that refuse to be root. */
record Cluster(Path binaries, Path data) {

    static final String ADMIN = "cairn";

    private static final String SUPERUSER = "root";

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody. */
    List<String> command(String program) {
        var command = new ArrayList<String>();
        if (SUPERUSER.equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of("-D", data.toString()));
        return command;
    }

    /** Makes a new, empty folder. */
    void initialise(String password, Path log) throws IOException, InterruptedException {
        var passwordFile = Files.createTempFile("cairn", ".pw");
        try {
            Files.writeString(passwordFile, password);
            var command = command("initdb");
            command.addAll(List.of("-U", ADMIN, "--auth=scram-sha-256", "--pwfile=" + passwordFile));
            command.addAll(List.of("--encoding=UTF8", "--locale=C", "--no-instructions"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            run(command, "", log);
        } finally {
            Files.delete(passwordFile);
        }
    }

    /** Copies a folder that was made before, and gives it a password of its own. */
    void copy(Path made, String password, Path log) throws IOException, InterruptedException {
        run(List.of("cp", "-a", made.toString(), data.toString()), "", log);
        var command = command("postgres");
        command.add(1 + command.indexOf(binaries.resolve("bin/postgres").toString()), "--single");
        command.add("postgres");
        run(command, "ALTER ROLE " + ADMIN + " PASSWORD '" + password + "'\n", log);
    }

    private static void run(List<String> command, String input, Path log) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("PostgreSQL's data folder could not be made: see " + log);
        }
    }
}
