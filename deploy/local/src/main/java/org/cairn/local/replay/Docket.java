package org.cairn.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.cairn.local.Refusal;
import org.cairn.local.replay.PublishedDecisions.AgeGroup;
import org.cairn.local.replay.PublishedDecisions.Cell;
import org.cairn.local.replay.PublishedDecisions.Kind;
import org.cairn.local.replay.PublishedDecisions.Outcome;
import org.cairn.local.replay.Rulings.Ruling;

/** Which case gets which of a quarter's published decisions; each is noted before anybody is told of it. */
record Docket(Authority authority, Backlog backlog, Rulings rulings, Workers workers, Quarter quarter) {

    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final int RECOVERY_DAYS = 30;

    /** The decisions on reasonable grounds that are left of the table, noted. */
    List<Ruling> onReasonableGrounds(PublishedDecisions table) throws Exception {
        var waiting = waiting(open(table), quarter.lastDay());
        return ruled(table, age -> {
            var next = waiting.get(age).remove();
            return new Ruling(
                    Kind.REASONABLE,
                    next.caseId(),
                    quarter.toString(),
                    age,
                    null,
                    later(next.referredOn(), quarter.firstDay()));
        });
    }

    /** The decisions on conclusive grounds that are left of the table, noted. */
    List<Ruling> onConclusiveGrounds(PublishedDecisions table) {
        var ready = new EnumMap<AgeGroup, Queue<Ruling>>(AgeGroup.class);
        for (var age : AgeGroup.values()) ready.put(age, new ArrayDeque<>(ready(age)));
        return ruled(table, age -> {
            var before = ready.get(age).remove();
            var day = later(before.day().plusDays(RECOVERY_DAYS), quarter.firstDay());
            return new Ruling(Kind.CONCLUSIVE, before.caseId(), quarter.toString(), age, null, day);
        });
    }

    /** Where too few people have reasonable grounds and their recovery behind them, some who waited from before get theirs first. */
    List<Ruling> withRecoveryBehindThem(PublishedDecisions table) throws Exception {
        var open = open(table);
        var missing = new EnumMap<AgeGroup, Integer>(AgeGroup.class);
        open.forEach((age, people) ->
                missing.put(age, Math.max(0, people - ready(age).size())));
        var early = new ArrayList<Ruling>();
        for (var entry : waiting(missing, Backlog.BEFORE.lastDay()).entrySet()) {
            for (var each : entry.getValue()) {
                early.add(new Ruling(
                        Kind.REASONABLE,
                        each.caseId(),
                        Backlog.BEFORE.toString(),
                        entry.getKey(),
                        Outcome.POSITIVE,
                        Backlog.BEFORE.lastDay()));
            }
        }
        early.forEach(rulings::begin);
        return early;
    }

    private List<Ruling> ready(AgeGroup age) {
        return rulings.awaitingConclusion().stream()
                .filter(ruling -> ruling.age() == age)
                .filter(ruling -> !ruling.day().plusDays(RECOVERY_DAYS).isAfter(quarter.lastDay()))
                .toList();
    }

    /** What is left of each age group of the table. */
    private Map<AgeGroup, Integer> open(PublishedDecisions table) {
        var open = new EnumMap<AgeGroup, Integer>(AgeGroup.class);
        for (var age : AgeGroup.values()) open.put(age, 0);
        for (var cell : table.cells()) open.merge(cell.age(), left(table, cell), Integer::sum);
        return open;
    }

    private int left(PublishedDecisions table, Cell cell) {
        return cell.people() - rulings.count(table, cell);
    }

    private Map<AgeGroup, Queue<Authority.Waiting>> waiting(Map<AgeGroup, Integer> wanted, LocalDate by)
            throws Exception {
        var found = authority.waiting(wanted, by, rulings);
        var lacking = false;
        for (var age : AgeGroup.values()) {
            var lack = wanted.get(age) - found.get(age).size();
            if (lack > 0) backlog.add(age, lack, workers);
            lacking |= lack > 0;
        }
        return queues(lacking ? settled(wanted, by) : found);
    }

    /** The work list hears of new submissions a moment later. */
    private Map<AgeGroup, List<Authority.Waiting>> settled(Map<AgeGroup, Integer> wanted, LocalDate by)
            throws Exception {
        var until = Instant.now().plus(SETTLING);
        var found = authority.waiting(wanted, by, rulings);
        while (!isEnough(found, wanted) && Instant.now().isBefore(until)) {
            Thread.sleep(500);
            found = authority.waiting(wanted, by, rulings);
        }
        if (!isEnough(found, wanted)) throw new Refusal("The authority's work list lacks cases that were referred.");
        return found;
    }

    private static boolean isEnough(Map<AgeGroup, List<Authority.Waiting>> found, Map<AgeGroup, Integer> wanted) {
        return wanted.entrySet().stream()
                .allMatch(entry -> found.get(entry.getKey()).size() >= entry.getValue());
    }

    private static Map<AgeGroup, Queue<Authority.Waiting>> queues(Map<AgeGroup, List<Authority.Waiting>> found) {
        var queues = new EnumMap<AgeGroup, Queue<Authority.Waiting>>(AgeGroup.class);
        found.forEach((age, waiting) -> queues.put(age, new ArrayDeque<>(waiting)));
        return queues;
    }

    /** Makes the next ruling for an age group, but for its outcome. */
    private interface Next {
        Ruling of(AgeGroup age);
    }

    private List<Ruling> ruled(PublishedDecisions table, Next next) {
        var made = new ArrayList<Ruling>();
        for (var cell : table.cells()) {
            for (var left = left(table, cell); left > 0; left--)
                made.add(next.of(cell.age()).going(cell.outcome()));
        }
        made.forEach(rulings::begin);
        return made;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
