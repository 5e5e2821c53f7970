package org.cairn.local.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.cairn.local.Where;
import org.cairn.local.api.Http;
import org.cairn.local.api.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./cairn case-file}: cases in and out in the columns of HTCDS 2.0, as an agency would. */
@Command(
        name = "case-file",
        description = "Opens a pathway from one row of HTCDS 2.0, or writes one out again, in an agency's name.",
        mixinStandardHelpOptions = true,
        subcommands = {CaseFileCommand.Import.class, CaseFileCommand.Export.class})
public final class CaseFileCommand {

    /** Reads a file in. */
    @Command(
            name = "import",
            description = "Opens a pathway from FILE and says of each column what became of it.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Mixin
        private Where where;

        @Parameters(index = "0", paramLabel = "AGENCY", description = "Who opens it, for example harbour-aid.")
        private String agency;

        @Parameters(index = "1", paramLabel = "FILE", description = "One header and one row of CSV.")
        private Path file;

        @Option(names = "--law", paramLabel = "PROFILE", defaultValue = "uk-nrm", description = "Default: uk-nrm.")
        private String law;

        @Option(
                names = "--channel",
                paramLabel = "CODE",
                required = true,
                description = "How the person came: BORDER, …")
        private String channel;

        @Option(names = "--region", paramLabel = "CODE", required = true, description = "Where the person is.")
        private String region;

        @Option(
                names = "--age",
                paramLabel = "CODE",
                required = true,
                description = "ADULT, CHILD, PRESUMED_CHILD, UNKNOWN.")
        private String age;

        @Option(names = "--coordinator", paramLabel = "AGENCY", description = "Where the law names none.")
        private String coordinator;

        @Override
        public Integer call() throws Exception {
            var opening = new LinkedHashMap<String, Object>();
            opening.put("jurisdiction", law);
            opening.put("entryChannel", channel);
            opening.put("region", region);
            opening.put("age", age);
            if (coordinator != null) {
                opening.put("coordinatingAgency", coordinator);
            }
            var imported = files(where, agency).send(opening, Files.readString(file));
            System.out.println(agency + " knows the case as " + imported.caseId());
            System.out.println("Understood: " + String.join(", ", imported.understood()));
            imported.notUnderstood().forEach(column -> System.out.println("Not understood: " + column));
            return 0;
        }
    }

    /** Writes a file out. */
    @Command(
            name = "export",
            description = "Prints the case as one row, as far as the agency may know it.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Mixin
        private Where where;

        @Parameters(index = "0", paramLabel = "AGENCY", description = "Who reads it.")
        private String agency;

        @Parameters(index = "1", paramLabel = "CASE", description = "The agency's own name for the case: case_…")
        private String caseId;

        @Override
        public Integer call() throws Exception {
            System.out.print(files(where, agency).fetch(caseId));
            return 0;
        }
    }

    private static CaseFiles files(Where where, String agency) {
        where.running();
        var http = new Http();
        var ports = where.site().ports();
        var places = new CaseFiles.Places(ports.url("coordination"), ports.url("identification"));
        return new CaseFiles(http, places, new Tokens(where.site(), http).of(agency));
    }
}
