package org.cairn.identification.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.chassis.casefile.Reading;
import org.cairn.chassis.casefile.Report;
import org.cairn.chassis.codes.Codes;
import org.cairn.contracts.identification.ExploitationEvent;
import org.cairn.identification.identificationcase.IdentificationCase;

class CaseFileTest {

    private static final Codes CODES = new Codes();
    private static final String NONSENSE = "Sorcery";
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Map<String, String> LISTS = Map.of(
            "vic_TypeOfExploitation", "htcds-exploitation",
            "vic_ForcedLabourIndustry", "htcds-industry",
            "vic_TypeOfSexExploitation", "htcds-sex-exploitation",
            "vic_ExploitationWebsitesAndApps", "htcds-websites",
            "vic_MethodsOfControl", "htcds-control-methods",
            "vic_MethodOfRecruitment", "htcds-recruitment-method",
            "vic_RecruitmentWebsitesAndApps", "htcds-websites",
            "vic_RelationshipToTrafficker", "htcds-relationship",
            "hte_Type", "htcds-event-type",
            "hte_Country", "iso-3166-1");
    private static final Set<String> ONE_CODE =
            Set.of("vic_ForcedLabourIndustry", "vic_RelationshipToTrafficker", "hte_Type", "hte_Country");

    /** Each column with contents that are right, wrong or missing. */
    @Provide
    Arbitrary<Map<String, String>> rows() {
        var columns = new LinkedHashMap<String, Arbitrary<String>>();
        LISTS.forEach((column, list) -> columns.put(column, ONE_CODE.contains(column) ? codes(list) : several(list)));
        columns.put("vic_AgeWhenTrafficked", Arbitraries.of("0", "17", "017", "200", "young"));
        columns.put("hte_Date", Arbitraries.of("2024-02-29", "2025-02-29", "May"));
        columns.put("vic_TraffickingStatus", codes("htcds-trafficking-status"));
        return Combinators.combine(columns.values().stream()
                        .map(column -> column.optional().map(cell -> cell.orElse("")))
                        .toList())
                .as(cells -> {
                    var row = new LinkedHashMap<String, String>();
                    columns.keySet().forEach(column -> row.put(column, cells.get(row.size())));
                    return row;
                });
    }

    @Property(tries = 200)
    void what_was_understood_comes_out_again_letter_for_letter(@ForAll("rows") Map<String, String> row) {
        var reading = new Reading(row, CODES::knows);
        var written = new CaseFile(CaseFile.read(reading), null).columns();
        assertThat(reading.report().understood())
                .allSatisfy(column -> assertThat(written.get(column)).as(column).isEqualTo(row.get(column)));
        assertThat(reading.left()).as("every column is read or told of").isEmpty();
    }

    @Property(tries = 200)
    void no_code_is_ever_stored_that_was_not_sent(@ForAll("rows") Map<String, String> row) {
        var written = new CaseFile(CaseFile.read(new Reading(row, CODES::knows)), null).columns();
        LISTS.keySet().stream().filter(column -> written.get(column) != null).forEach(column -> assertThat(
                        row.get(column).split(";"))
                .as(column)
                .contains(written.get(column).split(";")));
        assertThat(written.values()).doesNotContain(NONSENSE);
    }

    @Example
    void every_code_of_every_list_goes_in_and_comes_out() {
        LISTS.forEach((column, list) -> CODES.codes(list).forEach(code -> {
            var row = new Reading(Map.of(column, code), CODES::knows);
            assertThat(new CaseFile(CaseFile.read(row), null).columns().get(column))
                    .isEqualTo(code);
            assertThat(row.report().understood()).containsExactly(column);
        }));
    }

    @Example
    void a_status_is_decided_and_not_read_in() {
        var row = new Reading(Map.of("vic_TraffickingStatus", "NotAVictimOfTrafficking"), CODES::knows);
        CaseFile.read(row);
        assertThat(row.report().notUnderstood())
                .extracting(Report.Unread::column)
                .containsExactly("vic_TraffickingStatus");
    }

    @Example
    void the_words_of_the_standard_are_used_only_where_they_are_true() {
        var words = Arrays.stream(IdentificationCase.State.values())
                .flatMap(state -> CaseFile.statusOf(state).stream())
                .distinct();
        assertThat(words).containsExactlyInAnyOrderElementsOf(CODES.codes("htcds-trafficking-status"));
        assertThat(CaseFile.statusOf(IdentificationCase.State.FORMAL_DECLINED)).contains("PossibleVictimOfTrafficking");
        assertThat(CaseFile.statusOf(IdentificationCase.State.RECONSIDERATION))
                .as("a decision that is looked at again is none")
                .isEmpty();
    }

    @Example
    void what_is_told_is_added_and_what_is_known_already_changes_nothing() {
        var first = read(Map.of("vic_TypeOfExploitation", "ForcedLabour", "vic_AgeWhenTrafficked", "17"));
        var second = read(Map.of("vic_TypeOfExploitation", "ForcedLabour;Servitude"));
        assertThat(new CaseFile(second.profile(), null).columns())
                .containsEntry("vic_TypeOfExploitation", "ForcedLabour;Servitude");
        var both = ExploitationFile.evolve(first, recorded(first, second));
        assertThat(both.profile().ageThen()).isEqualTo(17);
        assertThat(both.profile().purposes()).containsExactly("ForcedLabour", "Servitude");
        assertThat(ExploitationFile.decide(both, new ExploitationFile.Command(second.profile(), NOON)))
                .isEqualTo(Decision.agreed());
    }

    private static ExploitationEvent recorded(ExploitationFile file, ExploitationFile told) {
        var decision = ExploitationFile.decide(file, new ExploitationFile.Command(told.profile(), NOON));
        return ((Decision.Agreed<ExploitationEvent, ?>) decision).events().getFirst();
    }

    private static ExploitationFile read(Map<String, String> row) {
        return new ExploitationFile(CaseFile.read(new Reading(row, CODES::knows)));
    }

    private static Arbitrary<String> codes(String list) {
        return Arbitraries.oneOf(
                Arbitraries.of(List.copyOf(CODES.codes(list))),
                Arbitraries.of(List.copyOf(CODES.codes(list))),
                Arbitraries.just(NONSENSE));
    }

    private static Arbitrary<String> several(String list) {
        return codes(list).list().ofMinSize(1).ofMaxSize(3).map(found -> String.join(";", found));
    }
}
