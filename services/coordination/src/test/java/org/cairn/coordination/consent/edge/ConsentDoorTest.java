package org.cairn.coordination.consent.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.coordination.consent.ConsentRefusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentDoorTest {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final ConsentView.Row FOR_THE_COORDINATOR =
            new ConsentView.Row(new ConsentId(new UUID(1, 1)), new PathwayId(new UUID(2, 2)), NGO, NATIONAL);

    @Test
    void who_shall_be_let_know_does_not_note_the_answer_not_even_as_the_coordinator() {
        assertThatThrownBy(() -> ConsentDoor.profitsNot(FOR_THE_COORDINATOR, NATIONAL))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(ConsentRefusal.ASKS_FOR_ITSELF));
        assertThatCode(() -> ConsentDoor.profitsNot(FOR_THE_COORDINATOR, NGO)).doesNotThrowAnyException();
    }

    @Test
    void the_house_that_a_person_has_left_takes_back_nothing_that_the_next_one_rests_on() {
        assertThat(ConsentDoor.mayEnd(FOR_THE_COORDINATOR, scope(NGO, Relation.LIVE), false))
                .isTrue();
        assertThat(ConsentDoor.mayEnd(FOR_THE_COORDINATOR, scope(NGO, Relation.ENDED), false))
                .isFalse();
        assertThat(ConsentDoor.mayEnd(FOR_THE_COORDINATOR, scope(NATIONAL, Relation.ENDED), false))
                .isTrue();
        assertThat(ConsentDoor.mayEnd(FOR_THE_COORDINATOR, scope(NGO, Relation.ENDED), true))
                .isTrue();
    }

    @Test
    void who_knows_little_of_the_person_notes_no_yes_to_more() {
        var interpreter = scope(NGO, Relation.LIVE, Category.STATUS, Category.IDENTITY);
        assertThatCode(() -> ConsentDoor.knows(interpreter, Set.of(Category.IDENTITY)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ConsentDoor.knows(interpreter, Set.of(Category.IDENTITY, Category.EXPLOITATION)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(ConsentRefusal.MORE_THAN_IT_KNOWS));
    }

    private static Scope scope(AgencyId agency, Relation relation, Category... full) {
        var who = new Who(agency, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "a");
        return new Scope(who, FOR_THE_COORDINATOR.pathway(), relation, Set.of(), Set.of(full), Set.of());
    }
}
