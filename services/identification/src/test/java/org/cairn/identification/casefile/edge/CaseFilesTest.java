package org.cairn.identification.casefile.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.casefile.Htcds;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.identification.ExploitationProfile;
import org.cairn.identification.casefile.CaseFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a reader may not know is an empty cell of the file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFilesTest {

    private static final ExploitationProfile PROFILE = new ExploitationProfile(
            List.of("ForcedLabour"),
            "F_Construction",
            List.of("Prostitution"),
            List.of("Line"),
            List.of("DebtBondage"),
            new ExploitationProfile.Recruitment(List.of("AtWork"), List.of("Viber")),
            "Familial",
            17,
            new ExploitationProfile.Episode("Transit", "AL", LocalDate.of(2024, 2, 29)));

    private final Container container = new Container("identification");
    private final CaseFiles files = container.get(CaseFiles.class);
    private final Htcds htcds = container.get(Htcds.class);

    @Test
    void who_may_know_all_but_the_exploitation_gets_an_empty_row() {
        var other = EnumSet.complementOf(EnumSet.of(Category.EXPLOITATION));
        assertThat(htcds.read(shownTo(other)).left()).isEmpty();
    }

    @Test
    void who_may_know_the_exploitation_reads_it_in_again() {
        var row = htcds.read(shownTo(Set.of(Category.EXPLOITATION)));
        assertThat(row.left()).hasSize(13).startsWith("vic_TraffickingStatus");
        assertThat(CaseFile.read(row)).isEqualTo(PROFILE);
    }

    private String shownTo(Set<Category> full) {
        var who = new Who(new AgencyId("harbour-aid"), Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "somebody");
        var scope = new Scope(
                who, new PathwayId(new UUID(1, 1)), Relation.LIVE, Set.of(Role.NGO_CASEWORKER), full, Set.of());
        return files.of(new CaseFiles.Whole(PROFILE, "ActualVictimOfTrafficking"), scope);
    }
}
