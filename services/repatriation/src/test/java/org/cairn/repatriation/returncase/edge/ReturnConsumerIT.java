package org.cairn.repatriation.returncase.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnConsumerIT extends ReturnFixture {

    private static final HearingId HEARING = new HearingId(UUID.randomUUID());
    private static final int ORDERS = 4;

    @Test
    void twice_and_in_any_order_the_outcome_is_one_and_nothing_of_it_is_published() {
        var story = List.of(
                new Told("coordination/pathway/1", 1, opened("uk-nrm")),
                new Told("coordination/pathway/1", 2, new PathwayEvent.Linked(null, D0)),
                new Told("identification/case/1", 3, new IdentificationEvent.AgePresumedChild(D0)),
                new Told("coordination/guardian/1", 1, new GuardianEvent.Required(D0)),
                new Told("coordination/guardian/1", 2, new GuardianEvent.Requested(MISSION, D0)),
                new Told("coordination/guardian/1", 3, new GuardianEvent.Appointed(MISSION, null, null, D0)),
                new Told("legal-aid/hearing/1", 1, scheduled()),
                new Told("legal-aid/hearing/1", 2, new ProceedingEvent.RemoteArranged(HEARING, D0)),
                new Told("immigration/hold/1", 1, new HoldEvent.Activated(null, D0)),
                new Told("immigration/hold/1", 4, new HoldEvent.Released(D0)),
                new Told("immigration/hold/1", 5, new HoldEvent.Activated(null, D0)),
                new Told("immigration/application/1", 3, new ApplicationEvent.Appealed(null, D0)),
                new Told("identification/case/1", 9, new IdentificationEvent.JudicialReviewOpened(D0)),
                new Told("immigration/application/1", 4, new ApplicationEvent.Withdrawn(D0)));
        var random = new Random(7);
        for (var order = 0; order < ORDERS; order++) {
            var person = somebody();
            var told = new ArrayList<>(story);
            told.addAll(story);
            Collections.shuffle(told, random);
            told.forEach(one -> hear(person, one));
            var around = container.get(SurroundingsDesk.class).of(person);
            assertThat(around.facts()).hasSize(story.size() - 2);
            assertThat(List.of(
                            around.linked(),
                            around.child(),
                            around.guardian(),
                            around.holdStands(),
                            around.appealOpen()))
                    .containsOnly(true);
            assertThat(around.presenceNeeded()).isFalse();
            assertThat(container.get(Laws.class).of(person).id()).isEqualTo("uk-nrm");
        }
        assertThat(count("outbox where type is not null")).isZero();
    }

    @Test
    void a_law_that_this_build_does_not_know_parks_the_pathway() {
        var person = somebody();
        assertThatThrownBy(() -> hear(person, new Told("coordination/pathway/1", 1, opened("atlantis"))))
                .hasMessage("unknown jurisdiction");
    }

    @Test
    void a_hearing_that_comes_up_takes_the_readiness_back_and_arranged_from_afar_it_is_given_again() {
        var row = ready(somebody());
        hear(row.pathway(), new Told("legal-aid/hearing/1", 1, scheduled()));
        hear(row.pathway(), new Told("legal-aid/hearing/1", 1, scheduled()));
        assertThat(stateOf(row)).isEqualTo(State.PLAN_AGREED);
        assertThat(count("outbox where type like '%.held-back.%'")).isEqualTo(1);
        assertThatThrownBy(() -> inTransaction(() -> desk.makeReady(row, act(1))))
                .isInstanceOf(Refused.class);
        hear(row.pathway(), new Told("legal-aid/hearing/1", 2, new ProceedingEvent.RemoteArranged(HEARING, D0)));
        inTransaction(() -> desk.makeReady(row, act(1)));
        inTransaction(() -> desk.depart(row, act(1)));
        assertThat(count("deadline where kind = 'arrival-confirmation'")).isEqualTo(1);
        assertThat(count("deadline where kind = 'risk-assessment-valid'")).isZero();
    }

    @Test
    void what_leaves_on_the_bus_holds_no_country_no_name_and_no_word() {
        ready(somebody());
        var bus = container.database().jdbi().withHandle(db -> db.select("select payload || headers from outbox")
                .mapTo(String.class)
                .list());
        assertThat(bus)
                .isNotEmpty()
                .noneMatch(letter -> letter.matches("(?s).*(canary|\"AL\"|wave-abroad|MITIGABLE|voluntary\"|sqi).*"));
    }

    private static ProceedingEvent scheduled() {
        return new ProceedingEvent.HearingScheduled(HEARING, true, false, null, null, null, D0);
    }
}
