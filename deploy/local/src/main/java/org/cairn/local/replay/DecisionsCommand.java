package org.cairn.local.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairn.local.Where;
import org.cairn.local.api.Http;
import org.cairn.local.api.Persistent;
import org.cairn.local.api.Tokens;
import org.cairn.local.platform.Site;
import org.cairn.local.replay.PublishedDecisions.Kind;
import org.cairn.local.replay.Rulings.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./cairn replay-decisions}: decides as the published tables say it was decided, and compares the counts at the end. */
@Command(
        name = "replay-decisions",
        description = {
            "Decides cases through the public API as the competent authority decided in one published quarter: so many",
            "with positive and negative reasonable grounds, and conclusive ones, by age group. Takes cases that wait on",
            "the work list (./cairn replay puts them there); where the quarter decided more than wait, people who waited",
            "from before are referred first. May be broken off and run again; nothing is doubled. Ends with the",
            "authority's own counts beside the tables; exit code 1 when they differ."
        },
        mixinStandardHelpOptions = true)
public final class DecisionsCommand implements Callable<Integer> {

    private static final Duration SETTLING = Duration.ofSeconds(60);

    @Mixin
    private Where where;

    @Option(
            names = "--reasonable",
            required = true,
            paramLabel = "FILE.csv",
            description = "The published reasonable grounds.")
    private Path reasonable;

    @Option(
            names = "--conclusive",
            required = true,
            paramLabel = "FILE.csv",
            description = "The published conclusive grounds.")
    private Path conclusive;

    @Option(names = "--quarter", required = true, paramLabel = "2022Q2", description = "The quarter to replay.")
    private String quarterText;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many decisions are under way at once (default: ${DEFAULT-VALUE}).")
    private int workers = 8;

    private final Http http = new Http();
    private Persistent persistent;
    private Site site;
    private Authority authority;
    private Backlog backlog;
    private Quarter quarter;

    @Override
    public Integer call() throws Exception {
        where.running();
        site = where.site();
        quarter = Quarter.of(quarterText);
        persistent = new Persistent(http);
        var tokens = new Tokens(site, http);
        var lists = new CodeLists(site.checkout().resolve("contracts/codes"));
        authority = new Authority(site.ports(), persistent, tokens, lists);
        backlog = new Backlog(site, http, tokens, lists, site.data().replay().resolve("backlog.log"));
        var first = PublishedDecisions.read(reasonable, Kind.REASONABLE, quarter);
        var second = PublishedDecisions.read(conclusive, Kind.CONCLUSIVE, quarter);
        System.out.println(quarter + ": " + first.people() + " decisions on reasonable grounds, " + second.people()
                + " on conclusive grounds. Synthetic, because the tables do not tell: who, and on which day.");
        var failures = 0;
        try (var rulings = new Rulings(site.data().replay().resolve("decisions.log"))) {
            var docket = new Docket(authority, backlog, rulings, new Workers(workers), quarter);
            failures += send(rulings.unfinished(), rulings);
            failures += send(docket.onReasonableGrounds(first), rulings);
            failures += send(docket.withRecoveryBehindThem(second), rulings);
            failures += send(docket.onConclusiveGrounds(second), rulings);
        }
        return compare(List.of(first, second)) && failures == 0 ? 0 : 1;
    }

    private int send(List<Ruling> decisions, Rulings rulings) throws InterruptedException {
        if (decisions.isEmpty()) return 0;
        var meter = new Meter(decisions.size(), 0, persistent::waits);
        new Workers(workers)
                .each(
                        decisions,
                        ruling -> {
                            authority.decide(ruling);
                            rulings.finish(ruling);
                        },
                        meter);
        System.out.println("  " + meter.line());
        return meter.failures();
    }

    private boolean compare(List<PublishedDecisions> tables) throws IOException, InterruptedException {
        var until = Instant.now().plus(SETTLING);
        var unequal = unequal(tables);
        while (!unequal.isEmpty() && Instant.now().isBefore(until)) { // counts are folded in batches
            Thread.sleep(500);
            unequal = unequal(tables);
        }
        unequal.forEach(cell -> System.out.println("  unequal: " + cell));
        System.out.println("Decisions of " + quarter + ": 12 cells, unequal: " + unequal.size() + ".");
        return unequal.isEmpty();
    }

    private List<String> unequal(List<PublishedDecisions> tables) throws IOException, InterruptedException {
        var counted = new CountedDecisions(authority.counted(quarter), authority.lists());
        return tables.stream()
                .flatMap(table -> table.cells().stream()
                        .filter(cell -> counted.of(table.kind(), cell) != cell.people())
                        .map(cell -> table.kind() + ", " + cell.age() + ", " + cell.outcome() + ": published "
                                + cell.people() + ", counted " + counted.of(table.kind(), cell)))
                .toList();
    }
}
