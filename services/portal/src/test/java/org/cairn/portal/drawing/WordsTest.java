package org.cairn.portal.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path TABLES = Path.of("../../contracts/privacy");
    private static final String[] TELLING = {
        "traffick", "victim", "exploit", "slavery", "abuse", "sexual", "criminal", "forced"
    };

    private final Words words = Words.english();

    @Test
    void every_released_event_type_has_its_words() throws IOException {
        var types = firstColumn("event-visibility.csv");

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(words.type(type)).as(type).isNotEqualTo("A step was recorded"));
    }

    @Test
    void every_task_that_a_service_names_has_its_words() throws IOException {
        for (var service : List.of("shelter", "legal-aid", "immigration", "repatriation")) {
            assertThat(kindsOfTasks(service)).hasSizeGreaterThan(3).allSatisfy(kind -> assertThat(words.task(kind))
                    .as(service + ": " + kind)
                    .isNotIn("Something to do", "A date to keep"));
        }
    }

    @Test
    void so_has_every_task_of_coordination() throws IOException {
        var tasks = Files.readString(Path.of("../coordination/src/main/java/org/cairn/coordination/task/Task.java"));
        var kinds = tasks.substring(tasks.indexOf("enum Kind {") + "enum Kind {".length())
                .split(";")[0]
                .strip()
                .split(",\\s*");

        assertThat(kinds)
                .hasSizeGreaterThan(10)
                .allSatisfy(kind -> assertThat(words.task(kind)).as(kind).isNotIn("Something to do", "A date to keep"));
    }

    /** As the description of its list names them: "kind is admit (somebody is expected), missing or …". */
    private static List<String> kindsOfTasks(String service) throws IOException {
        var api = Files.readString(Path.of("../../contracts/openapi", service + ".yaml"));
        var told = api.substring(api.indexOf("description: \"kind is ") + "description: \"kind is ".length())
                .replaceAll("\\\\\\s+(\\\\ )?", " ")
                .replaceAll("\\([^)]*\\)", "");
        return Stream.of(told.split("[.;]")[0].split(",\\s*(and|or)?\\s+|\\s+or\\s+"))
                .map(each -> each.strip().split(" ")[0])
                .toList();
    }

    @Test
    void the_seventh_reminder_is_named_like_all_of_them() {
        assertThat(words.deadline("return-stall.2")).isEqualTo("Answer from abroad, second reminder");
        assertThat(words.deadline("return-stall.7")).isEqualTo("Answer from abroad, another reminder");
    }

    @Test
    void languages_and_countries_have_their_names() {
        assertThat(words.language("sqi")).isEqualTo("Albanian");
        assertThat(words.language("rom")).isEqualTo("Romany");
        assertThat(words.language("xqq")).isEqualTo("xqq");
        assertThat(words.country("AL")).isEqualTo("Albania");
    }

    @Test
    void an_unknown_type_is_a_step_like_any_other() {
        assertThat(words.type("repatriation.returncase.invented")).isEqualTo("A step was recorded");
    }

    @Test
    void what_would_help_is_said_in_words_for_every_way_and_everybody_who_can() throws IOException {
        var remedies = Files.readString(Path.of("../timeline/src/main/java/org/cairn/timeline/pathway/Remedy.java"));
        var constants = Pattern.compile("([A-Z_]+)\\(\"[a-z-]+\", \"([a-z-]+)\", ([^)]*)\\)")
                .matcher(remedies)
                .results()
                .toList();

        assertThat(constants).hasSizeGreaterThan(15).allSatisfy(found -> {
            assertThat(words.step(found.group(1))).as(found.group(1)).isNotEqualTo("Something to do");
            assertThat(words.unblock(found.group(2))).as(found.group(2)).isNotEqualTo("Something to do");
            for (var who : found.group(3).replace("\"", "").split(", ")) {
                assertThat(words.who(List.of(who))).as(who).doesNotMatch("[A-Z].*");
            }
        });
    }

    @Test
    void a_stranger_who_looks_on_learns_nothing_from_the_words() {
        var messages = ResourceBundle.getBundle("messages", Locale.ROOT);

        assertThat(messages.keySet())
                .allSatisfy(key -> assertThat(messages.getString(key).toLowerCase(Locale.ROOT))
                        .doesNotContain(TELLING));
    }

    @Test
    void nor_from_the_codes_of_categories_purposes_and_lists() throws IOException {
        var codes = Stream.of(
                        firstColumn("categories.csv"),
                        firstColumn("purposes.csv"),
                        Stream.of("ILO_FORCED_LABOUR", "ILO_DELPHI_ADULT_SEXUAL", "ILO_DELPHI_CHILD_SEXUAL"))
                .flatMap(each -> each);

        assertThat(codes).allSatisfy(code -> assertThat(words.value(code).toLowerCase(Locale.ROOT))
                .doesNotContain(TELLING));
    }

    private static Stream<String> firstColumn(String table) throws IOException {
        return Files.readAllLines(TABLES.resolve(table)).stream().skip(1).map(line -> line.split(",")[0]);
    }

    @Test
    void an_agency_without_a_name_is_told_by_what_it_is_and_where() {
        assertThat(words.agency(new Agency("agy_1", "", "SHELTER", "South East")))
                .isEqualTo("A shelter, South East");
        assertThat(words.agency(new Agency("harbour-aid", "Harbour Aid", "NGO", "Kent")))
                .isEqualTo("Harbour Aid");
        assertThat(words.agency(Agency.UNKNOWN)).isEmpty();
    }

    @Test
    void codes_are_said_in_small_letters() {
        assertThat(words.value("SHELTER, LEGAL_AID")).isEqualTo("Shelter, Legal aid");
        assertThat(words.value("no-capacity")).isEqualTo("No capacity");
        assertThat(words.value("true")).isEqualTo("Yes");
        assertThat(words.field("expectedStart")).isEqualTo("Expected start");
        assertThat(words.field("urgentNeeds")).isEqualTo("Urgent needs");
    }
}
