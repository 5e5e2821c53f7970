package org.cairn.contracts.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Our lists against the Human Trafficking Case Data Standard 2.0 as it was published. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HtcdsListsTest {

    private static final Path PUBLISHED_FIELDS = Path.of("../../shared/data/htcds_fields.csv");
    private static final Path PUBLISHED_VALUES = Path.of("../../shared/data/htcds_values.csv");
    private static final String STANDARD = "HTCDS 2.0";

    private final Table columns = Table.read("codes/htcds-columns.csv");

    @Test
    void each_column_stands_once_and_names_a_list_that_stands() {
        assertThat(columns.column("code")).doesNotHaveDuplicates();
        assertThat(columns.column("list")).filteredOn(list -> !list.isEmpty()).allSatisfy(list -> assertThat(
                        Table.read("codes/" + list + ".csv").columns())
                .first()
                .isEqualTo("code"));
    }

    @Test
    void a_column_names_a_service_and_its_route_or_says_why_it_is_not_kept() {
        assertThat(columns.rows()).allSatisfy(row -> {
            assertThat(row.get("service")).isIn("coordination", "identification", "");
            assertThat(row.get("service").isEmpty()).isEqualTo(row.get("route").isEmpty());
            assertThat(row.get("service").isEmpty() && row.get("why").isBlank()).isFalse();
        });
    }

    @Test
    void our_own_columns_and_codes_say_that_they_are_ours() {
        assertThat(columns.rows()).allSatisfy(row -> assertThat(row.get("code").startsWith("cairn_"))
                .isEqualTo(row.get("source").equals("extension")));
        assertThat(Table.read("codes/htcds-exploitation.csv").rows())
                .filteredOn(row -> row.get("source").contains("Directive (EU) 2024/1712"))
                .extracting(row -> row.get("code"))
                .containsExactly("CriminalActivities", "IllegalAdoption");
    }

    @Test
    void the_ways_of_control_are_those_of_both_published_lists() {
        assertThat(Table.read("codes/htcds-control-methods.csv").column("code"))
                .hasSize(18)
                .contains("RestrictsMovement", "UsesChildren");
    }

    @Test
    void every_published_column_and_no_other_stands_here() {
        var published = published(PUBLISHED_FIELDS).stream()
                .map(row -> row.get("field"))
                .filter(field -> !field.equals("N/A"))
                .toList();
        assertThat(columns.rows())
                .filteredOn(row -> row.get("source").equals(STANDARD))
                .extracting(row -> row.get("code"))
                .containsExactlyElementsOf(published);
    }

    @Test
    void every_published_code_stands_here_letter_for_letter_with_its_label() {
        published(PUBLISHED_VALUES).stream()
                .filter(row -> row.get("source").startsWith("field_standards"))
                .filter(row -> !row.get("value").startsWith("Use ISO"))
                .collect(Collectors.groupingBy(row -> row.get("field_or_list")))
                .forEach((field, values) -> {
                    var list = Table.read("codes/" + listOf(field) + ".csv").rows();
                    values.forEach(value -> assertThat(list)
                            .as("%s: %s", field, value.get("value"))
                            .anyMatch(row -> row.get("code").equals(value.get("value"))
                                    && row.get("label").equals(value.get("label"))));
                });
    }

    @Test
    void every_published_country_stands_here() {
        assertThat(Table.read("codes/iso-3166-1.csv").column("code"))
                .containsAll(published(PUBLISHED_VALUES).stream()
                        .filter(row -> row.get("field_or_list").equals("citizenship"))
                        .map(row -> row.get("value"))
                        .toList());
    }

    @Test
    void the_guidance_on_consent_asks_the_seven_questions_that_stand_here() {
        var guidance = published(PUBLISHED_FIELDS).stream()
                .filter(row -> row.get("field").equals("con_Consent"))
                .map(row -> row.get("description"))
                .findFirst()
                .orElseThrow();
        assertThat(guidance.chars().filter(sign -> sign == '?').count()).isEqualTo(7);
        assertThat(Table.read("codes/htcds-consent-questions.csv").column("question"))
                .hasSize(7)
                .allMatch(guidance::contains);
    }

    private String listOf(String field) {
        return columns.rows().stream()
                .filter(row -> row.get("code").equals(field))
                .map(row -> row.get("list"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> published(Path file) {
        if (!Files.exists(file)) {
            System.out.println("Not compared with HTCDS 2.0 as published: " + file + " is not beside the checkout.");
            Assumptions.abort("the published table is not beside the checkout");
        }
        return Published.rows(file);
    }
}
