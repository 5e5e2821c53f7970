package org.cairn.coordination.pathway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.coordination.pathway.Course;
import org.cairn.coordination.pathway.Pathway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownPathwayTest {

    private static final PathwayId PATHWAY = new PathwayId(new UUID(1, 1));
    private static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final AgencyId SOUTH = new AgencyId("south-coordination");
    private static final AgencyId HOUSE = new AgencyId("north-house");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void who_is_asked_to_coordinate_is_shown_to_who_leads_and_who_is_asked_and_to_nobody_else() {
        assertThat(shownTo(HARBOUR).proposal().agency()).isEqualTo(SOUTH);
        assertThat(shownTo(NATIONAL).proposal()).isNotNull();
        assertThat(shownTo(SOUTH).proposal()).isNotNull();
        assertThat(shownTo(HOUSE).proposal()).isNull();
    }

    private static ShownPathway shownTo(AgencyId agency) {
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                AgeStatus.ADULT,
                HARBOUR,
                NATIONAL,
                NOON);
        var course = new Course(opening, AgeStatus.ADULT, NOON, NATIONAL, new Course.Proposal(SOUTH, HARBOUR), null);
        var who = new Who(agency, Role.SHELTER_WORKER, Purpose.ASSISTANCE, "somebody");
        var scope =
                new Scope(who, PATHWAY, Relation.LIVE, Set.of(Role.SHELTER_WORKER), Set.of(Category.STATUS), Set.of());
        return ShownPathway.of(PATHWAY, new Pathway.Open(course), scope);
    }
}
