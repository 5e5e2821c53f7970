package org.cairn.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairn.local.Refusal;
import org.cairn.local.Where;
import org.cairn.local.api.Http;
import org.cairn.local.api.Persistent;
import org.cairn.local.api.Request;
import org.cairn.local.api.Tokens;
import org.cairn.local.onboarding.Directory;
import org.cairn.local.onboarding.Realm;
import org.cairn.local.platform.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./cairn replay}: turns a published table of referrals into referrals, and compares the counts at the end. */
@Command(
        name = "replay",
        description = {
            "Sends quarters of the Home Office's published referrals through the public API of a running platform:",
            "each cell of n people becomes n referrals by the named first responder. May be broken off and run again;",
            "nothing is doubled. Ends with the competent authority's own counts beside the file, cell by cell;",
            "exit code 1 when they differ."
        },
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final String AUTHORITY = Authority.ID;

    @Mixin
    private Where where;

    @Parameters(paramLabel = "FILE.csv", description = "The published table; its header names the columns.")
    private Path file;

    @Option(
            names = "--quarter",
            required = true,
            split = ",",
            paramLabel = "2022Q2",
            description = "The quarter to replay, or several with commas between them, or all.")
    private List<String> quarters;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many referrals are under way at once (default: ${DEFAULT-VALUE}).")
    private int workers = 8;

    private final Http http = new Http();
    private Site site;
    private Tokens tokens;

    @Override
    public Integer call() throws Exception {
        where.running();
        site = where.site();
        tokens = new Tokens(site, http);
        if (!Files.isReadable(file)) throw new Refusal("Cannot read " + file);
        var lists = new CodeLists(site.checkout().resolve("contracts/codes"));
        var equal = true;
        for (var quarter : asked()) equal &= replay(quarter, lists);
        return equal ? 0 : 1;
    }

    private List<Quarter> asked() throws IOException {
        return quarters.equals(List.of("all"))
                ? PublishedTable.quarters(file)
                : quarters.stream().map(Quarter::of).toList();
    }

    private boolean replay(Quarter quarter, CodeLists lists) throws Exception {
        var table = PublishedTable.read(file, quarter, lists);
        tellOf(table, quarter);
        onboard(table, lists);
        var failures = refer(table, lists, quarter);
        return compare(table, quarter) && failures == 0;
    }

    private void tellOf(PublishedTable table, Quarter quarter) {
        table.setAside().forEach(aside -> System.out.println("Line " + aside.line() + " set aside: " + aside.why()));
        if (table.cells().isEmpty()) throw new Refusal("The file has no line of " + quarter + " to replay.");
        System.out.println(quarter + ": " + table.cells().size() + " cells, " + table.people() + " people, "
                + table.setAside().size() + " lines set aside.");
        System.out.println("Synthetic, because the table does not tell: the day within the quarter, the age today,"
                + " the consent of adults and of people of unknown age, the alias.");
    }

    private void onboard(PublishedTable table, CodeLists lists) throws IOException, InterruptedException {
        var agencies = table.cells().stream()
                .map(cell -> cell.labels().firstResponder())
                .distinct()
                .map(lists::firstResponder)
                .toList();
        System.out.println("Onboarding " + agencies.size() + " first responders, with the role first-responder only");
        new Realm(site, http).add(agencies);
        new Directory(site, http).list(agencies);
    }

    private int refer(PublishedTable table, CodeLists lists, Quarter quarter) throws Exception {
        var referrals = table.cells().stream()
                .flatMap(cell -> cell.referrals().stream())
                .toList();
        try (var logbook = new Logbook(site.data().replay().resolve(quarter + ".log"))) {
            var open = referrals.stream()
                    .filter(referral -> !logbook.isSubmitted(referral))
                    .toList();
            if (open.size() < referrals.size()) {
                System.out.println(referrals.size() - open.size() + " are submitted already; going on from there");
            }
            var persistent = new Persistent(http);
            var meter = new Meter(referrals.size(), referrals.size() - open.size(), persistent::waits);
            var responders = new FirstResponders(site.ports(), persistent, tokens, lists, logbook);
            new Workers(workers).each(open, responders::refer, meter);
            System.out.println("  " + meter.line());
            return meter.failures();
        }
    }

    private boolean compare(PublishedTable table, Quarter quarter) throws IOException, InterruptedException {
        var until = Instant.now().plus(SETTLING);
        var comparison = counted(table.cells(), quarter);
        while (!comparison.isEqual() && Instant.now().isBefore(until)) { // counts are folded in batches
            Thread.sleep(500);
            comparison = counted(table.cells(), quarter);
        }
        comparison.unequal().stream().limit(20).forEach(cell -> System.out.println("  unequal: " + cell));
        System.out.println("Cells equal: " + comparison.equal() + ", unequal: "
                + comparison.unequal().size() + ". Published " + comparison.published() + " people, counted "
                + comparison.counted() + ".");
        return comparison.isEqual();
    }

    private Comparison counted(List<Cell> cells, Quarter quarter) throws IOException, InterruptedException {
        var url = site.ports().url("identification") + "/statistics/submissions?quarter=" + quarter;
        var answer = new Persistent(http).send(Request.get(url).bearer(tokens.of(AUTHORITY)));
        return Comparison.of(cells, answer.expect(200));
    }
}
