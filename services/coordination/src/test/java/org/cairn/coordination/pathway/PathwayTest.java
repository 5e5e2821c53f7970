package org.cairn.coordination.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.contracts.coordination.PathwayEvent.TraffickingScope;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.PersonRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathwayTest {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, 2001, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    final Scenario<Pathway, Pathway.Command, PathwayEvent, Pathway.Refusal> pathway =
            new Scenario<>(new Pathway.Unopened(), Pathway::decide, Pathway::evolve);
    final Scenario<PersonFile, PersonFile.Command, PersonEvent, PersonFile.Refusal> file =
            new Scenario<>(new PersonFile.Blank(), PersonFile::decide, PersonFile::evolve);

    @Test
    void it_opens_once() {
        pathway.given().when(new Pathway.Command.Open(opened(AgeStatus.ADULT))).then(opened(AgeStatus.ADULT));
        pathway.given(opened(AgeStatus.ADULT))
                .when(new Pathway.Command.Open(opened(AgeStatus.ADULT)))
                .refused(Pathway.Refusal.ALREADY_OPEN);
    }

    @Test
    void doubt_about_age_means_child() {
        assertThat(new Pathway.Open(opened(AgeStatus.PRESUMED_CHILD)).ofChild()).isTrue();
        assertThat(new Pathway.Open(opened(AgeStatus.CHILD)).ofChild()).isTrue();
        assertThat(new Pathway.Open(opened(AgeStatus.ADULT)).ofChild()).isFalse();
    }

    @Test
    void what_the_person_told_is_written_once() {
        var kept = new PersonEvent.RecordKept(AMINA, NOON);
        file.given().when(new PersonFile.Command.Keep(AMINA, NOON)).then(kept);
        file.given(kept).when(new PersonFile.Command.Keep(AMINA, NOON)).refused(PersonFile.Refusal.ALREADY_KEPT);
    }

    private static PathwayEvent.Opened opened(AgeStatus age) {
        return new PathwayEvent.Opened(
                "uk-nrm",
                EntryChannel.BORDER,
                "Kent",
                TraffickingScope.CROSS_BORDER,
                false,
                age,
                new AgencyId("harbour-aid"),
                new AgencyId("national-coordination"),
                NOON);
    }
}
