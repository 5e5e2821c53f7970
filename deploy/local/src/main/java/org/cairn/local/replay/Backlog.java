package org.cairn.local.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.local.Refusal;
import org.cairn.local.api.Http;
import org.cairn.local.api.Persistent;
import org.cairn.local.api.Tokens;
import org.cairn.local.onboarding.Directory;
import org.cairn.local.onboarding.Realm;
import org.cairn.local.platform.Site;
import org.cairn.local.replay.PublishedDecisions.AgeGroup;

/** People who waited from before the published quarters: decisions of a quarter are not all about that quarter's referrals. */
record Backlog(Site site, Http http, Tokens tokens, CodeLists lists, Path log) {

    /** Before the first line of the published tables, so that no counted quarter changes. */
    static final Quarter BEFORE = Quarter.of("2013Q4");

    private static final Map<AgeGroup, String> LABELS = Map.of(
            AgeGroup.ADULT, "Adult (18 or over)",
            AgeGroup.CHILD, "Child (17 or under)",
            AgeGroup.UNKNOWN, "Not specified or unknown");

    /** Refers so many more people of that age group to the authority, through the public API. */
    void add(AgeGroup age, int people, Workers workers) throws Exception {
        var responder = lists.anyFirstResponder();
        var labels = new Cell.Labels(responder, "Labour", LABELS.get(age), "Male", "Albanian");
        try (var logbook = new Logbook(log)) {
            onboard(responder);
            var before = submitted(logbook, labels, age);
            var referrals = IntStream.range(0, before + people)
                    .mapToObj(n -> new Referral(new Cell(line(age), BEFORE, labels, before + people), n))
                    .filter(referral -> !logbook.isSubmitted(referral))
                    .toList();
            var persistent = new Persistent(http);
            var meter = new Meter(referrals.size(), 0, persistent::waits);
            System.out.println(
                    "  referring " + referrals.size() + " people who waited from before (" + LABELS.get(age) + ")");
            workers.each(
                    referrals, new FirstResponders(site.ports(), persistent, tokens, lists, logbook)::refer, meter);
            System.out.println("  " + meter.line());
            if (meter.failures() > 0) throw new Refusal("Not all of them could be referred; run it again.");
        }
    }

    private static int submitted(Logbook logbook, Cell.Labels labels, AgeGroup age) {
        var n = 0;
        while (logbook.isSubmitted(new Referral(new Cell(line(age), BEFORE, labels, n + 1), n))) n++;
        return n;
    }

    /** No line of a file: each age group has a number of its own in the progress journal. */
    private static long line(AgeGroup age) {
        return -1 - age.ordinal();
    }

    private void onboard(String responder) throws IOException, InterruptedException {
        var agencies = List.of(lists.firstResponder(responder));
        new Realm(site, http).add(agencies);
        new Directory(site, http).list(agencies);
    }
}
