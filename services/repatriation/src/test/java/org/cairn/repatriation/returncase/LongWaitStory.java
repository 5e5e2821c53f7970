package org.cairn.repatriation.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.chassis.Container;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.contracts.repatriation.Escalation;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.ReturnEvent.DeadlineMissed;
import org.cairn.contracts.repatriation.ReturnEvent.Stalled;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S5: a person asks to go home, and their State does not answer for 210 days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongWaitStory extends Stories {

    private static final int ANSWERED = 210;
    private static final Jurisdictions LAWS = new Container("repatriation").get(Jurisdictions.class);

    private final List<ReturnEvent> told = new ArrayList<>();
    private ReturnCase amina = waiting.state();

    @Test
    void every_alert_comes_at_its_time_until_the_answer_and_none_after_it() {
        waitFor(ANSWERED);
        assertThat(days(DeadlineMissed.class)).containsExactly(14, 30, 60, 90, 120, 150, 180, 210);
        assertThat(told.stream().filter(DeadlineMissed.class::isInstance).map(DeadlineMissed.class::cast))
                .extracting(DeadlineMissed::kind)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8)
                        .mapToObj(number -> "return-stall." + number)
                        .toList());
        assertThat(told.stream().filter(Stalled.class::isInstance).map(Stalled.class::cast))
                .extracting(Stalled::waitingDays)
                .containsExactly(30, 60, 90, 120, 150, 180, 210);
        assertThat(amina.state()).isEqualTo(State.STALLED);

        take(new Command.ConfirmNationality(at(ANSWERED)));
        assertThat(amina.state()).isEqualTo(State.NATIONALITY_VERIFIED);
        raise(9, at(240));
        assertThat(days(DeadlineMissed.class)).hasSize(8);
    }

    @Test
    void the_national_coordinator_hears_once_and_only_as_one_more_long_wait() {
        waitFor(ANSWERED);
        var escalated =
                told.stream().filter(ReturnEvent.Escalated.class::isInstance).toList();
        assertThat(escalated).hasSize(1);
        assertThat(((ReturnEvent.Escalated) escalated.getFirst()).to()).isEqualTo(Escalation.NATIONAL_COORDINATOR);
        assertThat(told.indexOf(escalated.getFirst())).isGreaterThan(indexOf("return-stall.4"));
    }

    @Test
    void after_so_long_a_wait_the_danger_is_assessed_anew_before_anybody_goes() {
        waitFor(ANSWERED);
        take(new Command.IssueDocument(UTC, at(ANSWERED)));
        assertThat(told.getLast()).isEqualTo(new ReturnEvent.TravelDocumentIssued(ANSWERED, at(ANSWERED)));
        take(new Command.AgreePlan(thePlan(), true, at(ANSWERED)));
        take(new Command.ConfirmReception(WAVE, at(ANSWERED)));
        var now = today(ANSWERED);
        assertThat(ReturnCase.decide(amina, new Command.MakeReady(now, at(ANSWERED))))
                .isEqualTo(Decision.refused(Obstacle.RISK_TOO_OLD));
        var found = new Command.Assessment(Risk.MITIGABLE, "anew", day(ANSWERED), false);
        take(new Command.AssessRisk(found, at(ANSWERED)));
        take(new Command.MakeReady(now, at(ANSWERED)));
        take(new Command.Depart(now, at(ANSWERED)));
        assertThat(amina.state()).isEqualTo(State.DEPARTED);
    }

    @Test
    void who_is_detained_meanwhile_is_an_alert_at_once_and_every_later_one_says_so() {
        take(new Command.ReportDetention(at(3)));
        assertThat(told).containsExactly(new ReturnEvent.Detained(at(3)));
        take(new Command.ReportDetention(at(4)));
        assertThat(told).hasSize(1);
        raise(2, due(2));
        assertThat(told.getLast()).isEqualTo(new Stalled(30, true, due(2)));
        take(new Command.ReportRelease(at(40)));
        take(new Command.ReportRelease(at(41)));
        assertThat(told.getLast()).isEqualTo(new ReturnEvent.FreedFromDetention(at(40)));
    }

    @Test
    void other_ways_are_tried_while_nothing_is_answered_and_not_otherwise() {
        take(new Command.Escalate(Escalation.IOM, at(31)));
        take(new Command.Escalate(Escalation.ICRC, at(32)));
        assertThat(amina.travel().waiting().tried()).containsExactlyInAnyOrder(Escalation.IOM, Escalation.ICRC);
        weighed.when(new Command.Escalate(Escalation.IOM, D0)).refused(ReturnRefusal.NOTHING_WAITS);
    }

    @Test
    void who_changes_their_mind_in_the_middle_stays_and_hears_no_more_of_it() {
        waitFor(100);
        take(cancel);
        var before = told.size();
        raise(5, due(5));
        assertThat(told).hasSize(before);
        assertThat(amina.state()).isEqualTo(State.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coe-default", "uk-nrm"})
    void an_alert_is_known_by_its_day(String profile) {
        var law = law(profile);
        var alerts = new StallAlerts(law.zone(), law::lastDayOf);
        for (var number = 1; number <= 12; number++) {
            assertThat(alerts.numberAt(alerts.dueAt(number, D0), D0)).isEqualTo(number);
        }
    }

    private void waitFor(int days) {
        Stream.iterate(1, number -> number + 1)
                .takeWhile(number -> due(number).isBefore(at(days + 1)))
                .forEach(number -> raise(number, due(number)));
    }

    private void raise(int number, Instant dueAt) {
        take(new Command.RaiseAlert(number, dueAt, UTC, dueAt));
    }

    private void take(Command command) {
        if (ReturnCase.decide(amina, command) instanceof Decision.Agreed<ReturnEvent, Refusal>(var events)) {
            told.addAll(events);
            amina = events.stream().reduce(amina, ReturnCase::evolve, (first, second) -> second);
        } else {
            throw new AssertionError("refused: " + command);
        }
    }

    private static Instant due(int number) {
        var law = law("coe-default");
        return new StallAlerts(law.zone(), law::lastDayOf).dueAt(number, D0);
    }

    private static Jurisdiction law(String profile) {
        return LAWS.find(profile).orElseThrow();
    }

    private List<Integer> days(Class<? extends ReturnEvent> kind) {
        return told.stream()
                .filter(kind::isInstance)
                .map(event -> (int) (event.at().getEpochSecond() - D0.getEpochSecond()) / 86_400)
                .toList();
    }

    private int indexOf(String kind) {
        return IntStream.range(0, told.size())
                .filter(place -> told.get(place) instanceof DeadlineMissed missed
                        && missed.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
