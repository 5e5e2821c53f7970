package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Persistent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rapporteur reads the counts all the time while people come in one by one, and cannot single anybody out. */
@ExtendWith(RunningPlatform.class)
class CountsStory {

    private static final int LEAST = 11;

    private final Platform platform;
    private final Cast cast;
    private final Agency rapporteur;
    private final LocalDate day =
            LocalDate.of(1990, 2, 3).plusMonths(3L * ThreadLocalRandom.current().nextInt(120));
    private final String counts =
            "/statistics/decisions?quarter=" + day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3);

    CountsStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
        this.rapporteur = platform.agency("rapporteur", "national-rapporteur");
    }

    @Test
    void no_answer_and_no_difference_of_two_answers_is_about_fewer_than_eleven_people() {
        try (var reading = new Reading()) {
            declined(LEAST, "Labour");
            declined(7, "Domestic");
            afterCounting();
            assertThat(total(rapporteur))
                    .as("eleven of one kind, none of seven")
                    .isEqualTo(LEAST);
            declined(5, "Labour");
            afterCounting();
            assertThat(total(rapporteur)).as("five more do not show").isEqualTo(LEAST);
            declined(6, "Labour");
            afterCounting();
            assertThat(total(rapporteur)).as("eleven more do").isEqualTo(2 * LEAST);
            reading.stop();
            reading.numbers.forEach((place, numbers) -> nobodyStandsOut(
                    place, numbers.stream().mapToInt(Integer::intValue).toArray()));
            assertThat(reading.numbers).hasSizeGreaterThan(2);
        }
        assertThat(total(cast.authority()))
                .as("the authority itself counts exactly")
                .isEqualTo(29);
    }

    private static void nobodyStandsOut(String place, int... numbers) {
        for (var one = 0; one < numbers.length; one++) {
            assertThat(numbers[one]).as(place).matches(number -> number == 0 || number >= LEAST, "0 or 11 and more");
            for (var other = 0; other < one; other++) {
                assertThat(Math.abs(numbers[one] - numbers[other]))
                        .as("%s: %d less %d", place, numbers[one], numbers[other])
                        .matches(number -> number == 0 || number >= LEAST, "0 or 11 and more");
            }
        }
    }

    /** So many adults do not want to be identified formally; the authority is told of somebody and not of whom. */
    private void declined(int people, String exploitation) {
        var told = Map.of("notify", true, "exploitation", exploitation, "declinedOn", day.toString());
        IntStream.range(0, people).parallel().forEach(_ -> {
            var pathway = cast.meet();
            var ngo = new Persistent(cast.ngo(), pathway.position());
            var path = "/cases/" + pathway.caseId() + "/";
            ngo.post("identification", path + "presumption", Map.of("urgentNeeds", List.of("SHELTER")))
                    .expect(201);
            ngo.post("identification", path + "formal-refusal", told).expect(200, 201, 204);
        });
    }

    private void afterCounting() {
        Awaitility.await("all are counted")
                .until(() -> platform.databases().number("identification", "select count(*) from tally_delta") == 0);
    }

    private int total(Agency reader) {
        return told(reader).path("total").asInt();
    }

    private JsonNode told(Agency reader) {
        var tables = reader.get("identification", counts).expect(200).path("tables");
        return StreamSupport.stream(tables.spliterator(), false)
                .filter(table -> table.path("kind").asText().equals("DUTY_TO_NOTIFY"))
                .findFirst()
                .orElseThrow();
    }

    /** Reads again and again, and keeps each number that ever stood in a place. */
    private final class Reading implements AutoCloseable {

        private final Map<String, java.util.Set<Integer>> numbers = new ConcurrentSkipListMap<>();
        private final Thread thread = Thread.ofVirtual().start(this::read);
        private volatile boolean over;

        private void read() {
            while (!over) {
                var table = told(rapporteur);
                note("total", table.path("total").asInt());
                table.path("cells")
                        .forEach(cell -> note(
                                cell.path("label").asText(), cell.path("count").asInt()));
                table.path("byLabel")
                        .forEach(one -> note(
                                "by " + one.path("of").asText(),
                                one.path("count").asInt()));
            }
        }

        private void note(String place, int number) {
            numbers.computeIfAbsent(place, _ -> new java.util.concurrent.ConcurrentSkipListSet<>())
                    .add(number);
        }

        void stop() {
            over = true;
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            stop();
        }
    }
}
