package org.cairn.coordination.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.pathway.PersonFile.Refusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.PersonEvent.CorrectionReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.pathway.PersonFile.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonFileTest {

    static final Instant NOON = PathwayTest.NOON;
    static final PersonRecord AMINA = amina(2001, null);
    static final PersonRecord YOUNGER = amina(2009, "aunt's phone, mornings");
    static final PersonEvent KEPT = new PersonEvent.RecordKept(AMINA, NOON);
    static final PersonEvent CORRECTED = new PersonEvent.RecordCorrected(
            Set.of("birthYear", "safeContact"), CorrectionReason.PERSON_SAID_SO, YOUNGER, PathwayTest.LATER);

    final Scenario<PersonFile, Command, PersonEvent, PersonFile.Refusal> file =
            new Scenario<>(new PersonFile.Blank(), PersonFile::decide, PersonFile::evolve);

    @Test
    void what_the_person_told_is_written_once() {
        file.given().when(new Command.Keep(AMINA, NOON)).then(KEPT);
        file.given(KEPT).when(new Command.Keep(AMINA, NOON)).refused(ALREADY_KEPT);
    }

    @Test
    void a_correction_names_the_fields_that_changed() {
        file.given(KEPT).when(correct(YOUNGER)).then(CORRECTED);
        file.given(KEPT).when(correct(AMINA)).refused(NOTHING_CHANGED);
        file.given().when(correct(YOUNGER)).refused(NOTHING_KEPT);
    }

    @Test
    void what_stood_there_before_a_correction_is_kept() {
        var kept = (PersonFile.Kept) file.given(KEPT, CORRECTED).state();
        assertThat(kept.person()).isEqualTo(YOUNGER);
        assertThat(kept.versions())
                .extracting(PersonFile.Version::person)
                .as("nothing that the person told is lost by a correction")
                .containsExactly(AMINA, YOUNGER);
        assertThat(kept.versions().getLast().fields()).containsExactlyInAnyOrder("birthYear", "safeContact");
    }

    private static Command correct(PersonRecord person) {
        return new Command.Correct(person, CorrectionReason.PERSON_SAID_SO, PathwayTest.LATER);
    }

    private static PersonRecord amina(int birthYear, String safeContact) {
        return new PersonRecord(
                "Amina",
                null,
                birthYear,
                PersonRecord.Sex.FEMALE,
                List.of("sqi"),
                List.of("AL"),
                safeContact,
                List.of());
    }
}
