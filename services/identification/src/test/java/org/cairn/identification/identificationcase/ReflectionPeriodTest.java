package org.cairn.identification.identificationcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.identification.identificationcase.Given.AUTHORITY;
import static org.cairn.identification.identificationcase.Given.IDENTIFIED;
import static org.cairn.identification.identificationcase.Given.MONDAY;
import static org.cairn.identification.identificationcase.Given.NEGATIVE;
import static org.cairn.identification.identificationcase.Given.NGO;
import static org.cairn.identification.identificationcase.Given.POSITIVE;
import static org.cairn.identification.identificationcase.Given.PRESUMED;
import static org.cairn.identification.identificationcase.Given.RECOVERED;
import static org.cairn.identification.identificationcase.Given.REFLECTION;
import static org.cairn.identification.identificationcase.Given.SUBMITTED;
import static org.cairn.identification.identificationcase.Given.TODAY;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.identification.AppealOutcome;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionEnded;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionExtended;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionWithheld;
import org.cairn.contracts.identification.IdentificationEvent.WithholdingAppealDecided;
import org.cairn.contracts.identification.IdentificationEvent.WithholdingAppealed;
import org.cairn.identification.identificationcase.ReflectionPeriod.Command;
import org.cairn.identification.identificationcase.ReflectionPeriod.Command.DecideAppeal;
import org.cairn.identification.identificationcase.ReflectionPeriod.Command.Extend;
import org.cairn.identification.identificationcase.ReflectionPeriod.Command.SeeDay;
import org.cairn.identification.identificationcase.ReflectionPeriod.Command.Withhold;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReflectionPeriodTest {

    private static final LocalDate LAST = LocalDate.of(2026, 2, 3);
    private static final ReflectionStarted BY_CLOCK = new ReflectionStarted(TODAY.plusDays(1), LAST, false, MONDAY);
    private static final ReflectionWithheld WITHHELD = new ReflectionWithheld("BAD_FAITH", "invented", MONDAY);
    private static final WithholdingAppealed APPEALED = new WithholdingAppealed(MONDAY);

    final Scenario<ReflectionPeriod, Command, IdentificationEvent, Refusal> none =
            new Scenario<>(ReflectionPeriod.NONE, ReflectionPeriod::decide, ReflectionPeriod::evolve);
    final Scenario<ReflectionPeriod, Command, IdentificationEvent, Refusal> uk =
            none.given(PRESUMED, SUBMITTED, POSITIVE, REFLECTION);
    final Scenario<ReflectionPeriod, Command, IdentificationEvent, Refusal> coe =
            none.given(PRESUMED, SUBMITTED, POSITIVE, BY_CLOCK);

    @Property
    void no_day_alone_ends_a_period_that_waits_for_the_conclusive_decision(@ForAll @IntRange(max = 5_000) int days) {
        var seen = new SeeDay(TODAY.plusDays(days), MONDAY);
        assertThat(ReflectionPeriod.decide(started(), seen)).isEqualTo(Decision.agreed());
    }

    private static ReflectionPeriod started() {
        return ReflectionPeriod.evolve(
                ReflectionPeriod.evolve(ReflectionPeriod.NONE, Given.SUBMITTED), Given.REFLECTION);
    }

    @Test
    void it_ends_with_the_later_of_its_last_day_and_the_conclusive_decision() {
        var early = new Answer.Conclusion(IdentificationEvent.Outcome.POSITIVE, TODAY.plusDays(3), Set.of(), "", true);
        uk.given(early.event(MONDAY)).when(new SeeDay(LAST, MONDAY)).then();
        uk.given(early.event(MONDAY))
                .when(new SeeDay(LAST.plusDays(1), MONDAY))
                .then(new ReflectionEnded(LAST, MONDAY));
        uk.given(IDENTIFIED).when(new SeeDay(RECOVERED, MONDAY)).then(new ReflectionEnded(RECOVERED, MONDAY));
    }

    @Test
    void where_it_waits_for_nothing_it_ends_after_its_last_day_and_not_on_it() {
        coe.when(new SeeDay(LAST, MONDAY)).then();
        coe.when(new SeeDay(LAST.plusDays(1), MONDAY)).then(new ReflectionEnded(LAST, MONDAY));
        coe.given(new ReflectionEnded(LAST, MONDAY))
                .when(new SeeDay(LAST.plusDays(9), MONDAY))
                .then();
        none.when(new SeeDay(LAST, MONDAY)).then();
    }

    @Test
    void it_is_made_longer_and_never_shorter() {
        uk.when(new Extend(LAST.plusDays(15), AUTHORITY, MONDAY))
                .then(new ReflectionExtended(LAST.plusDays(15), MONDAY));
        uk.when(new Extend(LAST, AUTHORITY, MONDAY)).refused(Refusal.NOT_LONGER);
        uk.when(new Extend(LAST.plusDays(15), NGO, MONDAY)).refused(Refusal.NOT_THE_AUTHORITY);
        none.given(PRESUMED, SUBMITTED, NEGATIVE)
                .when(new Extend(LAST, AUTHORITY, MONDAY))
                .refused(Refusal.NO_PERIOD_RUNS);
        coe.given(new ReflectionExtended(LAST.plusDays(15), MONDAY))
                .when(new SeeDay(LAST.plusDays(1), MONDAY))
                .then();
    }

    @Test
    void it_is_withheld_by_the_authority_on_a_ground_of_the_law_and_on_no_other() {
        uk.when(withhold("BAD_FAITH")).then(WITHHELD);
        uk.when(withhold("HAD_ONE_BEFORE")).refused(Refusal.GROUND_NOT_IN_LAW);
        uk.when(new Withhold("BAD_FAITH", Set.of("BAD_FAITH"), "invented", NGO, MONDAY))
                .refused(Refusal.NOT_THE_AUTHORITY);
        none.when(withhold("BAD_FAITH")).refused(Refusal.NO_PERIOD_RUNS);
        uk.given(WITHHELD).when(withhold("BAD_FAITH")).refused(Refusal.NO_PERIOD_RUNS);
    }

    @Test
    void withholding_it_can_be_appealed_once() {
        uk.when(new Command.Appeal(MONDAY)).refused(Refusal.NOT_WITHHELD);
        uk.given(WITHHELD).when(new Command.Appeal(MONDAY)).then(APPEALED);
        uk.given(WITHHELD, APPEALED).when(new Command.Appeal(MONDAY)).refused(Refusal.ALREADY_APPEALED);
        uk.given(WITHHELD, APPEALED, new WithholdingAppealDecided(AppealOutcome.DISMISSED, MONDAY))
                .when(new Command.Appeal(MONDAY))
                .refused(Refusal.ALREADY_APPEALED);
    }

    @Test
    void an_appeal_that_is_allowed_gives_the_period_back_with_the_days_that_were_lost() {
        var later = MONDAY.plusSeconds(9 * 86_400L);
        var allowed = new WithholdingAppealDecided(AppealOutcome.ALLOWED, later);
        var back = new ReflectionExtended(LAST.plusDays(10), later);
        uk.given(WITHHELD, APPEALED)
                .when(new DecideAppeal(AppealOutcome.ALLOWED, AUTHORITY, later))
                .then(allowed, back);
        uk.given(WITHHELD, APPEALED, allowed, back).when(withhold("BAD_FAITH")).then(WITHHELD);
        uk.given(WITHHELD, APPEALED)
                .when(new DecideAppeal(AppealOutcome.DISMISSED, AUTHORITY, later))
                .then(new WithholdingAppealDecided(AppealOutcome.DISMISSED, later));
    }

    @Test
    void no_appeal_is_decided_that_nobody_made_or_by_another() {
        uk.when(new DecideAppeal(AppealOutcome.ALLOWED, AUTHORITY, MONDAY)).refused(Refusal.NOT_WITHHELD);
        uk.given(WITHHELD)
                .when(new DecideAppeal(AppealOutcome.ALLOWED, AUTHORITY, MONDAY))
                .refused(Refusal.NOT_APPEALED);
        uk.given(WITHHELD, APPEALED)
                .when(new DecideAppeal(AppealOutcome.ALLOWED, NGO, MONDAY))
                .refused(Refusal.NOT_THE_AUTHORITY);
    }

    @Test
    void a_new_positive_decision_starts_it_in_full_whatever_was_before() {
        var again = uk.given(WITHHELD, REFLECTION).state();
        assertThat(again.state()).isEqualTo(ReflectionPeriod.State.RUNNING);
        assertThat(again.until()).isEqualTo(new Until(LAST, true, null));
    }

    private static Withhold withhold(String ground) {
        return new Withhold(ground, Set.of("PUBLIC_ORDER", "BAD_FAITH"), "invented", AUTHORITY, MONDAY);
    }
}
