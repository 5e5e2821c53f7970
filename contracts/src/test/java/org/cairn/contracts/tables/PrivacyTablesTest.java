package org.cairn.contracts.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.events.PublicEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivacyTablesTest {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::word).toList();
    private static final List<String> CATEGORIES = names(Category.values());
    private static final List<String> PURPOSES = names(Purpose.values());

    private final Table matrix = Table.read("privacy/role-category.csv");
    private final Table visibility = Table.read("privacy/event-visibility.csv");
    private final Table topics = Table.read("privacy/topics.csv");

    @Test
    void the_categories_are_those_of_the_code_with_their_class() {
        var categories = Table.read("privacy/categories.csv");
        assertThat(categories.column("category")).containsExactlyElementsOf(CATEGORIES);
        assertThat(categories.rows()).allSatisfy(row -> assertThat(row.get("class"))
                .isEqualTo(Category.valueOf(row.get("category")).sensitivity().name()));
    }

    @Test
    void the_matrix_answers_for_every_role_and_category_once() {
        var pairs = matrix.rows().stream().map(row -> row.get("role") + " " + row.get("category"));
        var wanted = ROLES.stream().flatMap(role -> CATEGORIES.stream().map(category -> role + " " + category));
        assertThat(pairs).containsExactlyElementsOf(wanted.toList());
        assertThat(matrix.column("access")).isSubsetOf("F", "R", "S", "M", "C", "B", "N");
        assertThat(matrix.column("note"))
                .as("each cell says where it comes from")
                .noneMatch(String::isBlank);
    }

    @Test
    void immigration_enforcement_reads_nothing_and_sees_no_event() {
        var enforcement = Role.IMMIGRATION_ENFORCEMENT.word();
        assertThat(matrix.rows())
                .filteredOn(row -> row.get("role").equals(enforcement))
                .extracting(row -> row.get("access"))
                .containsOnly("N");
        assertThat(visibility.column(enforcement)).containsOnly("absent");
    }

    @Test
    void no_event_reaches_a_role_that_may_not_know_the_status() {
        matrix.rows().stream()
                .filter(row -> row.get("category").equals("STATUS")
                        && row.get("access").equals("N"))
                .map(row -> row.get("role"))
                .forEach(role -> assertThat(visibility.column(role)).as(role).containsOnly("absent"));
    }

    @Test
    void every_role_has_a_purpose_and_the_one_it_starts_with_is_allowed() {
        assertThat(Table.read("privacy/purposes.csv").column("purpose")).containsExactlyElementsOf(PURPOSES);
        var table = Table.read("privacy/role-purpose.csv");
        assertThat(table.column("role")).containsExactlyElementsOf(ROLES);
        assertThat(table.rows()).allSatisfy(row -> assertThat(Table.words(row.get("allowed")))
                .isSubsetOf(PURPOSES)
                .contains(row.get("default")));
    }

    @Test
    void every_event_says_how_it_looks_to_every_role() {
        var events = PublicEvent.all().stream()
                .map(PublicEvent::shortName)
                .distinct()
                .toList();
        assertThat(visibility.columns())
                .containsExactlyElementsOf(Stream.concat(Stream.of("event", "category"), ROLES.stream())
                        .toList());
        assertThat(visibility.column("event"))
                .as("privacy/event-visibility.csv has one row for each event that is published")
                .containsExactlyInAnyOrderElementsOf(events);
        ROLES.forEach(role -> assertThat(visibility.column(role)).as(role).isSubsetOf("full", "masked", "absent"));
    }

    @Test
    void every_event_says_of_what_it_tells() {
        assertThat(visibility.column("category")).isSubsetOf(CATEGORIES);
        var telling = Map.of(
                "coordination.safety.", "SAFETY",
                "coordination.dependant.", "FAMILY",
                "coordination.needs.", "NEEDS",
                "legal-aid.protection.", "SAFETY",
                "legal-aid.non-punishment.", "CRIMINAL",
                "legal-aid.hearing.", "CRIMINAL",
                "legal-aid.compensation.", "LEGAL",
                "immigration.application.", "IMMIGRATION",
                "immigration.appeal.", "IMMIGRATION",
                "immigration.permit.", "IMMIGRATION");
        telling.forEach((kind, category) -> assertThat(visibility.rows())
                .filteredOn(row -> row.get("event").startsWith(kind))
                .as(kind)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("category")).isEqualTo(category)));
    }

    @Test
    void every_event_goes_to_a_topic_that_only_its_service_writes() {
        assertThat(topics.column("topic")).doesNotHaveDuplicates();
        PublicEvent.all().forEach(event -> assertThat(topics.rows())
                .as("the topic of %s", event)
                .anySatisfy(row -> {
                    assertThat(row.get("topic")).isEqualTo(event.topic());
                    assertThat(row.get("writers")).isEqualTo(event.service());
                }));
    }

    @Test
    void every_component_of_an_event_says_what_it_is_about() {
        PublicEvent.all().forEach(event -> assertThat(event.components())
                .as("%s: an unmarked component never leaves, so mark it", event)
                .allMatch(component -> component.isAnnotationPresent(In.class)));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
