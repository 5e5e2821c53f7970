package org.cairn.repatriation.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.cairn.contracts.repatriation.DocumentKind;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.repatriation.returncase.Command.Approach;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApproachTest extends Stories {

    private final ReturnEvent sent =
            new ReturnEvent.PacketSent(CONSULATE, "Amina Hoxha", LocalDate.of(2001, 4, 3), "AL", "photo-17", D0);

    @Test
    void no_state_and_no_consulate_learns_anything_without_consent_however_early_it_is_tried() {
        var without = new Approach(false, alone);
        asked.when(send(false, alone)).refused(ReturnRefusal.NO_CONSENT);
        weighed.when(send(false, alone)).refused(ReturnRefusal.NO_CONSENT);
        asked.when(new Command.RequestVerification("AL", without, D0)).refused(ReturnRefusal.NO_CONSENT);
        weighed.when(new Command.RequestVerification("AL", without, D0)).refused(ReturnRefusal.NO_CONSENT);
        asked.when(new Command.RequestDocument(DocumentKind.PASSPORT, without, D0))
                .refused(ReturnRefusal.NO_CONSENT);
        weighed.when(new Command.RequestDocument(DocumentKind.PASSPORT, without, D0))
                .refused(ReturnRefusal.NO_CONSENT);
    }

    @Test
    void for_a_child_nobody_is_approached_before_a_guardian_is_appointed() {
        weighed.when(send(true, childAlone)).refused(ReturnRefusal.NO_GUARDIAN);
        weighed.when(send(true, childGuarded)).then(sent);
        weighed.when(new Command.RequestVerification("AL", new Approach(true, childAlone), D0))
                .refused(ReturnRefusal.NO_GUARDIAN);
    }

    @Test
    void nobody_is_approached_before_the_danger_is_known_or_while_it_is_halted() {
        wanted.when(send(true, alone)).refused(ReturnRefusal.RISK_FIRST);
        wanted.when(askVerification).refused(ReturnRefusal.RISK_FIRST);
        wanted.when(issue).refused(ReturnRefusal.RISK_FIRST);
        weighed.given(unwilling).when(send(true, alone)).refused(ReturnRefusal.HALTED_NOW);
        weighed.given(unwilling).when(askDocument).refused(ReturnRefusal.HALTED_NOW);
    }

    @Test
    void a_state_is_asked_once_and_answers_once() {
        waiting.when(askVerification).refused(ReturnRefusal.ALREADY_ASKED);
        weighed.when(new Command.ConfirmNationality(D0)).refused(ReturnRefusal.NOT_ASKED);
        waiting.given(verified).when(new Command.ConfirmNationality(D0)).refused(ReturnRefusal.NOT_ASKED);
        withPapers.when(askDocument).refused(ReturnRefusal.ALREADY_ISSUED);
        withPapers.when(issue).refused(ReturnRefusal.ALREADY_ISSUED);
    }

    @Test
    void a_document_that_the_person_had_all_the_time_counts() {
        weighed.when(issue).then(documented);
        assertThat(weighed.given(documented).state().state()).isEqualTo(State.DOCS_ISSUED);
    }

    @Test
    void a_document_is_asked_for_elsewhere_while_a_state_is_silent_and_the_wait_goes_on() {
        var elsewhere = new ReturnEvent.TravelDocumentRequested(DocumentKind.ICRC_TRAVEL_DOCUMENT, at(40));
        waiting.when(new Command.RequestDocument(DocumentKind.ICRC_TRAVEL_DOCUMENT, new Approach(true, alone), at(40)))
                .then(elsewhere);
        waiting.given(elsewhere)
                .when(new Command.IssueDocument(UTC, at(50)))
                .then(new ReturnEvent.TravelDocumentIssued(50, at(50)));
    }

    @Test
    void a_document_that_comes_while_it_is_halted_is_noted_and_changes_nothing_else() {
        var stopped = waiting.given(unwilling);
        stopped.when(new Command.IssueDocument(UTC, at(9))).then(new ReturnEvent.TravelDocumentIssued(9, at(9)));
        assertThat(stopped.given(documented).state().state()).isEqualTo(State.HALTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trafficking-case-17",
                "VICTIM_17",
                "photo of a víctima de trata",
                "Opfer 17",
                "жертва-17",
                "from Harbour Aid",
                "asylum/17"
            })
    void a_packet_never_says_why_nor_who_helps(String photo) {
        weighed.when(send(true, alone, photo)).refused(ReturnRefusal.PACKET_TELLS);
    }

    @Test
    void a_name_is_not_a_telling_word_by_chance() {
        assertThat(new ConsularPacket(CONSULATE, "Contrata Kotra", LocalDate.of(2001, 4, 3), "AL", null)
                        .tells(Set.of("Harbour Aid")))
                .isFalse();
        var wavell = new ConsularPacket(CONSULATE, "Ana Wavell", LocalDate.of(2001, 4, 3), "AL", null);
        assertThat(wavell.tells(Set.of("Wave"))).isFalse();
        assertThat(wavell.tells(Set.of("wavell"))).isTrue();
        weighed.when(send(true, alone)).then(sent);
    }
}
