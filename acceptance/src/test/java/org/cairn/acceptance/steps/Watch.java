package org.cairn.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Followed;

/** An agency that looks at one case in every way there is, again and again, and notes when it saw what. */
public final class Watch implements AutoCloseable {

    /** How late this busy machine may hand over bytes that were sent before. */
    private static final long HANDOVER = TimeUnit.MILLISECONDS.toNanos(400);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String caseId;
    private final Followed followed;
    private final Glances reads;
    private final Glances timelines;
    private final Glances polls;

    private Watch(Agency agency, String caseId) {
        this.caseId = caseId;
        var last = agency.get("timeline", "/streams/mine/events?after=0&limit=100")
                .expect(200)
                .path("next")
                .asText();
        this.followed = Followed.of(agency, "timeline", "/streams/mine", last);
        this.reads = new Glances(() -> agency.get("coordination", "/pathways/" + caseId));
        this.timelines = new Glances(() -> agency.get("timeline", "/timelines/" + caseId));
        this.polls = new Glances(() -> agency.get("timeline", "/streams/mine/events?limit=100&after=" + last));
    }

    /** Begins to look. */
    public static Watch of(Agency agency, String caseId) {
        return new Watch(agency, caseId);
    }

    /** One look: when it began and what came. */
    private record Glance(long begun, Answer answer) {}

    private static final class Glances {
        private final List<Glance> all = new CopyOnWriteArrayList<>();
        private final Thread thread;
        private volatile boolean over;

        Glances(Supplier<Answer> look) {
            this.thread = Thread.ofVirtual().start(() -> {
                while (!over) {
                    var begun = System.nanoTime();
                    all.add(new Glance(begun, look.get()));
                }
            });
        }

        Stream<Glance> since(long nanos) {
            return all.stream().filter(glance -> glance.begun() > nanos);
        }

        Stream<Glance> before(long nanos) {
            return all.stream().filter(glance -> glance.begun() <= nanos);
        }

        void stop() {
            over = true;
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether each way has shown something of the case. */
    public boolean sawSomethingEverywhere() {
        return reads.all.stream().anyMatch(glance -> glance.answer().isGood())
                && timelines.all.stream().anyMatch(glance -> isLive(glance.answer()))
                && polls.all.stream().anyMatch(glance -> !facts(glance.answer()).isEmpty())
                && !followed.lines().isEmpty();
    }

    /** Whether each way was tried at least twice since then. */
    public boolean askedAgainSince(long nanos) {
        return Stream.of(reads, timelines, polls)
                        .allMatch(glances -> glances.since(nanos).count() > 1)
                && System.nanoTime() - nanos > HANDOVER;
    }

    /** Reads of details that began after that moment and were answered. */
    public List<String> goodReadsSince(long nanos) {
        return Stream.concat(
                        reads.since(nanos).filter(glance -> glance.answer().isGood()),
                        timelines.since(nanos).filter(glance -> isLive(glance.answer()) || tells(glance.answer())))
                .map(glance -> glance.answer().asked() + ": " + glance.answer().text())
                .toList();
    }

    /** Ids of facts of the case that came after that moment, in any way, and had not come before. */
    public Set<String> newFactsSince(long nanos) {
        var known = new HashSet<String>();
        Stream.of(timelines, polls)
                .forEach(glances -> glances.before(nanos).forEach(glance -> known.addAll(facts(glance.answer()))));
        followed.lines().stream()
                .filter(line -> line.nanos() <= nanos + HANDOVER)
                .forEach(line -> known.addAll(fact(line)));
        var came = new HashSet<String>();
        Stream.of(timelines, polls)
                .forEach(glances -> glances.since(nanos).forEach(glance -> came.addAll(facts(glance.answer()))));
        followed.lines().stream()
                .filter(line -> line.nanos() > nanos + HANDOVER)
                .forEach(line -> came.addAll(fact(line)));
        came.removeAll(known);
        return came;
    }

    private Set<String> fact(Followed.Line line) {
        try {
            var item = JSON.readTree(line.data());
            return item.path("caseId").asText().equals(caseId)
                    ? Set.of(item.path("id").asText())
                    : Set.of();
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private Set<String> facts(Answer answer) {
        var ids = new HashSet<String>();
        if (!answer.isGood()) return ids;
        answer.json().path("entries").forEach(entry -> ids.add(entry.path("id").asText()));
        StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .filter(item -> item.path("caseId").asText().equals(caseId))
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static boolean isLive(Answer answer) {
        return answer.isGood() && answer.json().path("relation").asText().equals("live");
    }

    private static boolean tells(Answer answer) {
        return answer.isGood()
                && answer.json().path("entries").findValues("data").stream().anyMatch(Watch::saysSomething);
    }

    private static boolean saysSomething(JsonNode data) {
        return !data.isEmpty();
    }

    /** Looks no more. */
    public void stop() {
        Stream.of(reads, timelines, polls).forEach(Glances::stop);
    }

    @Override
    public void close() {
        stop();
        followed.close();
    }
}
