package org.cairn.contracts.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Priority;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.FailureReason;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.contracts.coordination.PauseReason;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.RejectionReason;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.contracts.coordination.Settlement;
import org.cairn.contracts.identification.Instrument;
import org.cairn.contracts.identification.Requester;
import org.cairn.contracts.identification.UrgentNeed;
import org.cairn.contracts.shelter.PlacementEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeListsTest {

    static Stream<Arguments> mirrors() {
        return Stream.of(
                Arguments.of("priorities", names(Priority.values())),
                Arguments.of("entry-channels", names(EntryChannel.values())),
                Arguments.of("urgent-needs", names(UrgentNeed.values())),
                Arguments.of("legal-bases", names(LegalBasis.values())),
                Arguments.of("intake-steps", names(PlacementEvent.IntakeStep.values())),
                Arguments.of("discharge-reasons", names(PlacementEvent.DischargeReason.values())),
                Arguments.of("referral-services", names(ServiceType.values())),
                Arguments.of("referral-rejection-reasons", names(RejectionReason.values())),
                Arguments.of("referral-cancel-reasons", names(CancelReason.values())),
                Arguments.of("pathway-closure-reasons", names(PathwayEvent.ClosureReason.values())),
                Arguments.of("record-correction-reasons", names(PersonEvent.CorrectionReason.values())),
                Arguments.of("consent-invalid-reasons", names(ConsentEvent.InvalidReason.values())),
                Arguments.of("consent-revokers", names(ConsentEvent.Revoker.values())),
                Arguments.of("guardian-end-reasons", names(GuardianEvent.EndReason.values())),
                Arguments.of("offer-status", names(AgencyEvent.OfferStatus.values())),
                Arguments.of("agency-suspension-reasons", names(AgencyEvent.SuspensionReason.values())),
                Arguments.of("transfer-bases", names(PlacementEvent.TransferBasis.values())),
                Arguments.of("risk-levels", names(PlacementEvent.RiskLevel.values())),
                Arguments.of("wait-ends", names(PlacementEvent.WaitEnd.values())),
                Arguments.of("reconsideration-requesters", names(Requester.values())),
                Arguments.of("referral-kinds", names(ReferralEvent.Kind.values())),
                Arguments.of("referral-pause-reasons", names(PauseReason.values())),
                Arguments.of("referral-failure-reasons", names(FailureReason.values())),
                Arguments.of("dead-end-settlements", names(Settlement.values())),
                Arguments.of("referral-outcomes", names(ReferralEvent.Outcome.values())),
                Arguments.of(
                        "capacity-status",
                        Arrays.stream(CapacityStatus.values())
                                .map(CapacityStatus::code)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void a_list_that_mirrors_an_enum_has_the_same_codes(String list, List<String> codes) {
        assertThat(Table.read("codes/" + list + ".csv").column("code")).containsExactlyElementsOf(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nrm-exploitation", "nrm-age", "nrm-gender", "nrm-nationality", "nrm-first-responder"})
    void a_published_label_stands_once(String list) {
        assertThat(Table.read("codes/" + list + ".csv").column("label")).doesNotHaveDuplicates();
    }

    @Test
    void the_published_labels_keep_their_quirks() {
        assertThat(Table.read("codes/nrm-nationality.csv").column("label"))
                .contains("Congolese Drc ", "Russian UKrainian", "Congolese (Drc)", "Congolese (DRC)");
    }

    @Test
    void the_published_labels_map_to_codes_that_exist() {
        assertMapped("nrm-exploitation", "exploitation", "htcds-exploitation");
        assertMapped("nrm-gender", "gender", "htcds-gender");
        assertMapped("nrm-nationality", "nationalities", "iso-3166-1");
    }

    @Test
    void every_first_responder_has_an_agency_id_of_its_own() {
        var responders = Table.read("codes/nrm-first-responder.csv");
        assertThat(responders.column("agency"))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(new AgencyId(id).value()).hasSizeLessThanOrEqualTo(40));
        assertThat(responders.column("kind")).isSubsetOf(names(AgencyKind.values()));
        assertThat(Table.read("codes/htcds-org-type.csv").column("kind"))
                .filteredOn(kind -> !kind.isEmpty())
                .containsExactlyInAnyOrderElementsOf(names(AgencyKind.values()));
    }

    @Test
    void an_indicator_belongs_to_a_known_instrument() {
        assertThat(Table.read("codes/indicators.csv").column("instrument")).isSubsetOf(names(Instrument.values()));
    }

    @Test
    void the_adult_labour_list_has_the_published_counts_by_dimension() {
        var list = Table.read("codes/indicators.csv");
        var instruments = list.column("instrument");
        var dimensions = list.column("dimension");
        var counts = IntStream.range(0, instruments.size())
                .filter(row -> instruments.get(row).equals(Instrument.ILO_DELPHI_ADULT_LABOUR.name()))
                .mapToObj(dimensions::get)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        assertThat(counts.values()).containsExactly(10L, 10L, 16L, 9L, 15L, 7L);
        assertThat(list.column("strength")).isSubsetOf("strong", "medium", "weak", "");
        assertThat(list.column("code")).doesNotHaveDuplicates();
    }

    private static void assertMapped(String list, String column, String codes) {
        assertThat(Table.read("codes/" + list + ".csv").column(column))
                .flatMap(Table::words)
                .isSubsetOf(Table.read("codes/" + codes + ".csv").column("code"));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
