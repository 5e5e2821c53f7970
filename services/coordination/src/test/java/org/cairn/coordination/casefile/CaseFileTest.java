package org.cairn.coordination.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.casefile.Reading;
import org.cairn.chassis.casefile.Report;
import org.cairn.chassis.casefile.Words;
import org.cairn.chassis.codes.Codes;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.PersonRecord.Sex;
import org.cairn.coordination.pathway.Pathway;

class CaseFileTest {

    private static final Codes CODES = new Codes();
    private static final String NONSENSE = "Sindarin";

    /** Each column with contents that are right, wrong or missing. */
    @Provide
    Arbitrary<Map<String, String>> rows() {
        var names = Arbitraries.of("Amina", "Ana Maria", "=x", "Besë");
        var columns = Map.<String, Arbitrary<String>>ofEntries(
                Map.entry("prs_FirstName", names),
                Map.entry("prs_SecondName", names),
                Map.entry("cairn_Name", Arbitraries.of("Amina Hoxha", "Besa", "Ana Maria Lleshi")),
                Map.entry("cairn_BirthYear", Arbitraries.of("1999", "2001", "1850", "99")),
                Map.entry("prs_Birthdate", Arbitraries.of("1999-04-30", "2001-02-29", "yesterday")),
                Map.entry("prs_Gender", codes("htcds-gender")),
                Map.entry("prs_PrimaryLanguage", codes("iso-639-2")),
                Map.entry("prs_SecondaryLanguage", codes("iso-639-2")),
                Map.entry("cairn_FurtherLanguages", several("iso-639-2")),
                Map.entry("prs_Citizenship", several("iso-3166-1")),
                Map.entry("cairn_SafeContact", Arbitraries.of("+44 20 1234, mornings", "by the \"aunt\"")),
                Map.entry(
                        "cairn_Needs",
                        Arbitraries.of("dentist", "a;b", "c\\", "no stairs")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(Words::join)),
                Map.entry("cas_Status", codes("htcds-case-status")));
        var cells = columns.entrySet().stream()
                .map(column -> column.getValue().optional().map(cell -> Map.entry(column.getKey(), cell.orElse(""))))
                .toList();
        return Combinators.combine(cells).as(row -> {
            var map = new LinkedHashMap<String, String>();
            row.forEach(cell -> map.put(cell.getKey(), cell.getValue()));
            return map;
        });
    }

    @Property(tries = 200)
    void what_was_understood_comes_out_again_letter_for_letter(@ForAll("rows") Map<String, String> row) {
        var reading = new Reading(row, CODES::knows);
        var written = CaseFile.read(reading).columns();
        var report = reading.report();
        assertThat(report.understood())
                .allSatisfy(column -> assertThat(written.get(column)).as(column).isEqualTo(row.get(column)));
        assertThat(report.understood()).doesNotHaveDuplicates();
        assertThat(reading.left()).as("every column is read or told of").isEmpty();
    }

    @Property(tries = 200)
    void no_code_is_ever_stored_that_was_not_sent(@ForAll("rows") Map<String, String> row) {
        var person = CaseFile.read(new Reading(row, CODES::knows)).person();
        var sent = List.of(String.join(";", row.values()).split(";"));
        assertThat(sent).containsAll(person.languages()).containsAll(person.nationalities());
        assertThat(person.languages()).doesNotContain(NONSENSE);
        if (!row.get("prs_Gender").equals("Feminine")) {
            assertThat(person.sex()).isNotEqualTo(Sex.FEMALE);
        }
        assertThat(person.sex()).as("what is not understood is no other").isNotEqualTo(Sex.OTHER);
    }

    @Example
    void a_gender_for_which_the_record_has_no_word_is_told_and_becomes_no_other() {
        for (var gender : List.of("TransgenderFeminine", "TransgenderMasculine", "NonConforming", "Female")) {
            var row = new Reading(Map.of("prs_Gender", gender), CODES::knows);
            assertThat(CaseFile.read(row).person().sex()).isNull();
            assertThat(row.report().notUnderstood())
                    .extracting(Report.Unread::column)
                    .containsExactly("prs_Gender");
        }
    }

    @Example
    void of_a_day_of_birth_the_year_is_kept_and_the_report_says_so() {
        var row = new Reading(Map.of("prs_Birthdate", "1999-04-30"), CODES::knows);
        assertThat(CaseFile.read(row).person().birthYear()).isEqualTo(1999);
        assertThat(row.report().understood()).isEmpty();
        assertThat(row.report().notUnderstood())
                .extracting(Report.Unread::column)
                .containsExactly("prs_Birthdate");
    }

    @Example
    void a_name_that_does_not_go_on_from_the_alias_has_a_column_of_ours() {
        var row = file("Amina", "Besa Hoxha").columns();
        assertThat(row).containsEntry("prs_FirstName", "Amina").containsEntry("cairn_Name", "Besa Hoxha");
        assertThat(file("Amina", "Amina Hoxha").columns())
                .containsEntry("prs_SecondName", "Hoxha")
                .containsEntry("cairn_Name", null);
    }

    @Example
    void how_a_case_stands_is_said_only_where_the_standard_has_a_word_for_it() {
        var person = new PersonRecord(null, null, null, Sex.OTHER, null, null, null, null);
        assertThat(new CaseFile(person, Pathway.State.SUSPENDED, null).columns())
                .containsEntry("cas_Status", null)
                .containsEntry("prs_Gender", null);
        assertThat(new CaseFile(person, Pathway.State.CLOSED, ClosureReason.TRANSFERRED_JURISDICTION).columns())
                .containsEntry("cas_Status", "ClosedReferred");
        assertThat(new CaseFile(person, Pathway.State.CLOSED, ClosureReason.DECEASED).columns())
                .containsEntry("cas_Status", "Closed")
                .containsEntry("cas_ReasonForCaseClosure", "DECEASED");
    }

    private static CaseFile file(String alias, String name) {
        return new CaseFile(
                new PersonRecord(alias, name, null, null, null, null, null, null), Pathway.State.OPEN, null);
    }

    private static Arbitrary<String> codes(String list) {
        return Arbitraries.oneOf(
                Arbitraries.of(CODES.codes(list)), Arbitraries.of(CODES.codes(list)), Arbitraries.just(NONSENSE));
    }

    private static Arbitrary<String> several(String list) {
        return codes(list).list().ofMinSize(1).ofMaxSize(3).map(found -> String.join(";", found));
    }
}
