package org.cairn.coordination.consent.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
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
                .isInstanceOfSatisfying(
                        Refused.class, refused -> org.assertj.core.api.Assertions.assertThat(refused.refusal())
                                .isEqualTo(ConsentRefusal.ASKS_FOR_ITSELF));
        assertThatCode(() -> ConsentDoor.profitsNot(FOR_THE_COORDINATOR, NGO)).doesNotThrowAnyException();
    }
}
