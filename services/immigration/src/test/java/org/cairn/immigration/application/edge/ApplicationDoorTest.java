package org.cairn.immigration.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationDoorTest {

    @Test
    void who_was_let_in_as_a_lawyer_speaks_for_the_person() {
        assertThat(ApplicationDoor.speaksForThem(lawyerLetInAs(Role.LAWYER))).isTrue();
    }

    @Test
    void who_decides_or_advises_does_not_speak_for_the_person_for_having_lawyers() {
        assertThat(ApplicationDoor.speaksForThem(lawyerLetInAs(Role.STATUS_CASEWORKER)))
                .isFalse();
        assertThat(ApplicationDoor.speaksForThem(lawyerLetInAs(Role.INDEPENDENT_ADVOCATE)))
                .isFalse();
    }

    private static Scope lawyerLetInAs(Role role) {
        var who = new Who(new AgencyId("many-hats"), Role.LAWYER, Purpose.LEGAL_REPRESENTATION, "staff-1");
        return new Scope(
                who,
                new PathwayId(new UUID(4, 2)),
                Relation.LIVE,
                Set.of(role),
                Set.of(Category.STATUS, Category.IMMIGRATION),
                Set.of());
    }
}
