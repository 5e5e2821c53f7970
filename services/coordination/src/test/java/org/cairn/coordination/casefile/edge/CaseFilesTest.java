package org.cairn.coordination.casefile.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.casefile.Htcds;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.casefile.CaseFile;
import org.cairn.coordination.pathway.Course;
import org.cairn.coordination.pathway.Pathway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader may not know is an empty cell of the file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFilesTest {

    private static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina",
            "Amina Hoxha",
            2001,
            PersonRecord.Sex.FEMALE,
            List.of("sqi", "eng", "ita"),
            List.of("AL", "XK"),
            "mornings",
            List.of("dentist"));

    private final Container container = new Container("coordination");
    private final CaseFiles files = container.get(CaseFiles.class);
    private final Htcds htcds = container.get(Htcds.class);

    @ParameterizedTest
    @CsvSource({
        "STATUS, cas_Status cas_ReasonForCaseClosure",
        "IDENTITY, prs_FirstName prs_SecondName cairn_BirthYear prs_Gender prs_PrimaryLanguage prs_SecondaryLanguage"
                + " cairn_FurtherLanguages prs_Citizenship",
        "CONTACT, cairn_SafeContact",
        "NEEDS, cairn_Needs",
        "EXPLOITATION, ''",
        "LOCATION, ''",
    })
    void each_category_opens_its_own_columns_and_no_other(Category category, String columns) {
        assertThat(filled(EnumSet.of(category), Set.of())).isEqualTo(words(columns));
    }

    @Test
    void who_may_know_nothing_gets_an_empty_row_and_who_may_know_the_least_the_minimum() {
        assertThat(filled(Set.of(), Set.of())).isEmpty();
        assertThat(filled(Set.of(), Set.of(Category.IDENTITY)))
                .isEqualTo(words("prs_FirstName prs_PrimaryLanguage prs_SecondaryLanguage cairn_FurtherLanguages"));
        assertThat(files.of(AMINA, closed(), scope(Set.of(), Set.of()))).doesNotContain("Hoxha", "2001", "mornings");
    }

    @Test
    void who_may_know_all_reads_it_in_again() {
        var csv = files.of(AMINA, new Pathway.Open(course()), scope(EnumSet.allOf(Category.class), Set.of()));
        var row = htcds.read(csv);
        assertThat(CaseFile.read(row).person()).isEqualTo(AMINA);
        assertThat(htcds.report(row).notUnderstood()).isEmpty();
    }

    @Test
    void a_file_without_a_name_to_call_the_person_by_opens_nothing() {
        var body = new ImportCase("uk-nrm", null, null, null, false, null, null, "prs_Gender\nFeminine");
        assertThatThrownBy(
                        () -> body.opening(CaseFile.read(htcds.read(body.csv())).person()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("csv.prs_FirstName"));
    }

    private Set<String> filled(Set<Category> full, Set<Category> minimum) {
        var row = htcds.read(files.of(AMINA, closed(), scope(full, minimum)));
        return new HashSet<>(row.left());
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(Arrays.asList(text.split(" ")));
        words.remove("");
        return words;
    }

    private static Pathway closed() {
        return new Pathway.Closed(course(), ClosureReason.COMPLETED);
    }

    private static Course course() {
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                AgeStatus.ADULT,
                HARBOUR,
                HARBOUR,
                NOON);
        return new Course(opening, AgeStatus.ADULT, NOON, HARBOUR, null, null);
    }

    private static Scope scope(Set<Category> full, Set<Category> minimum) {
        var who = new Who(HARBOUR, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "somebody");
        return new Scope(who, new PathwayId(new UUID(1, 1)), Relation.LIVE, Set.of(Role.NGO_CASEWORKER), full, minimum);
    }
}
