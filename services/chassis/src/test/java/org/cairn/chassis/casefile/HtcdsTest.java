package org.cairn.chassis.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtcdsTest {

    private final Htcds htcds = new Htcds(new Codes());

    @Test
    void what_is_no_code_of_its_list_is_told_and_not_kept() {
        var reading = htcds.read("prs_Gender,vic_TypeOfExploitation\r\nfeminine,ForcedLabour;Chores;ForcedLabour\r\n");
        assertThat(reading.code("prs_Gender", "htcds-gender")).isEmpty();
        assertThat(reading.codes("vic_TypeOfExploitation", "htcds-exploitation", 9))
                .containsExactly("ForcedLabour");
        var report = htcds.report(reading);
        assertThat(report.understood()).isEmpty();
        assertThat(report.notUnderstood())
                .extracting(Report.Unread::column)
                .containsExactly("prs_Gender", "vic_TypeOfExploitation");
    }

    @Test
    void a_column_that_nobody_reads_is_told_with_its_place_or_its_reason() {
        var report = htcds.report(
                htcds.read(
                        "con_Consent,per_RoleInProcess,Amina Hoxha,vic_MethodsOfControl,prs_MailingCity,empty\nTRUE,Abuser,x,y,Elbasan,"));
        assertThat(report.elsewhere())
                .containsExactly(
                        new Report.Elsewhere("con_Consent", "coordination", "POST /pathways/{caseId}/consents"),
                        new Report.Elsewhere(
                                "vic_MethodsOfControl", "identification", "POST /cases/{caseId}/case-file"));
        assertThat(report.notUnderstood())
                .extracting(Report.Unread::column)
                .containsExactly("per_RoleInProcess", "column 3", "prs_MailingCity");
        assertThat(report.toString()).doesNotContain("Amina", "Elbasan", "Abuser");
    }

    @Test
    void numbers_and_days_are_read_in_one_way_only() {
        var reading = htcds.read("a,b,c,d,e\n17,017,2026-02-29,2026-02-28,120");
        assertThat(reading.number("a", 0, 99)).contains(17);
        assertThat(reading.number("b", 0, 99)).isEmpty();
        assertThat(reading.number("e", 0, 99)).isEmpty();
        assertThat(reading.date("c")).isEmpty();
        assertThat(reading.date("d").orElseThrow()).isEqualTo("2026-02-28");
        assertThat(reading.report().understood()).containsExactly("a", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prs_FirstName",
                "prs_FirstName\n",
                "prs_FirstName\nAmina\nAnida",
                "prs_FirstName,prs_FirstName\na,b",
                "prs_FirstName\na,b",
                "prs_FirstName\n\"Amina"
            })
    void what_is_not_one_row_is_refused_as_a_whole(String csv) {
        assertThatThrownBy(() -> htcds.read(csv))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-", "@home", "a, \"b\"", "two\r\nlines", "'quoted'", "Besë", "a;b\\c"})
    void a_cell_comes_back_as_it_went_out_and_no_spreadsheet_runs_it(String cell) {
        var text = htcds.write(row("cairn_SafeContact", cell, "prs_FirstName", null));
        assertThat(text).startsWith("cairn_SafeContact,prs_FirstName\r\n").doesNotContain("\n=", "\n+", "\n@", "\n-");
        assertThat(htcds.read(text).text("cairn_SafeContact", 500)).contains(cell);
    }

    @Test
    void texts_in_one_cell_keep_their_semicolons_and_backslashes() {
        var words = List.of("a;b", "c\\", ";", "d");
        assertThat(Words.split(Words.join(words))).isEqualTo(words);
        var reading = htcds.read("cairn_Needs\na\\b;c");
        assertThat(reading.texts("cairn_Needs", 9, 9))
                .as("a lone backslash is not guessed at")
                .isEmpty();
        assertThat(reading.report().notUnderstood()).hasSize(1);
    }

    private static SequencedMap<String, String> row(String... cells) {
        var row = new LinkedHashMap<String, String>();
        for (var n = 0; n < cells.length; n += 2) {
            row.put(cells[n], cells[n + 1]);
        }
        return row;
    }
}
