package org.cairn.legalaid.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.legalaid.matter.Given.ACTIVE;
import static org.cairn.legalaid.matter.Given.ASSIGNED;
import static org.cairn.legalaid.matter.Given.CLAIMED;
import static org.cairn.legalaid.matter.Given.DECLINED;
import static org.cairn.legalaid.matter.Given.MONDAY;
import static org.cairn.legalaid.matter.Given.OFFENCE;
import static org.cairn.legalaid.matter.Given.OPENED;
import static org.cairn.legalaid.matter.Given.RAISED;
import static org.cairn.legalaid.matter.Given.REFUSED;
import static org.cairn.legalaid.matter.Given.opened;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.AmountBand;
import org.cairn.contracts.legalaid.MatterEvent.CompensationSource;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.contracts.legalaid.MatterEvent.NonPunishmentOutcome;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.MatterRecord.Entitlement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedressTest {

    private static final MatterEvent.Opened PLEA = opened(MatterType.NON_PUNISHMENT);
    private static final MatterEvent.Opened COMPENSATION = opened(MatterType.COMPENSATION);
    private static final Command FLAG = new Command.FlagOffence("theft", false, MONDAY);
    private static final Command RAISE = new Command.RaiseNonPunishment("prosecutor", MONDAY);
    private static final Command DECIDE = new Command.DecideNonPunishment(NonPunishmentOutcome.REFUSED, MONDAY);
    private static final Command CLAIM = new Command.ClaimCompensation(CompensationSource.STATE_FUND, MONDAY);
    private static final Command AWARD =
            new Command.AwardCompensation(CompensationSource.EMPLOYER, AmountBand.UNDER_10000, MONDAY);

    final Scenario<Matter, Command, MatterEvent, Refusal> matter =
            new Scenario<>(Matter.NONE, Matter::decide, Matter::evolve);

    @Test
    void an_offence_is_noted_also_while_a_lawyer_is_looked_for() {
        matter.given(PLEA).when(FLAG).then(OFFENCE);
        matter.given(PLEA, ASSIGNED).when(FLAG).then(OFFENCE);
        matter.given(PLEA, DECLINED).when(FLAG).refused(Refusal.WAS_DECLINED);
        matter.given(OPENED).when(FLAG).refused(Refusal.NOT_NON_PUNISHMENT);
    }

    @Test
    void the_plea_asks_for_a_lawyer_who_acts_and_for_nothing_else() {
        matter.given(PLEA, OFFENCE).when(RAISE).refused(Refusal.NOT_ASSIGNED);
        matter.given(PLEA, OFFENCE, ASSIGNED).when(RAISE).then(RAISED);
        matter.given(OPENED, ASSIGNED).when(RAISE).refused(Refusal.NOT_NON_PUNISHMENT);
    }

    @Test
    void after_a_refusal_it_may_be_put_to_another_authority() {
        matter.given(PLEA, ASSIGNED).when(DECIDE).refused(Refusal.NOT_RAISED);
        matter.given(PLEA, ASSIGNED, RAISED).when(RAISE).refused(Refusal.ALREADY_RAISED);
        matter.given(PLEA, ASSIGNED, RAISED).when(DECIDE).then(REFUSED);
        matter.given(PLEA, ASSIGNED, RAISED, REFUSED).when(RAISE).then(RAISED);
        matter.given(PLEA, ASSIGNED, RAISED, REFUSED).when(DECIDE).refused(Refusal.NOT_RAISED);
    }

    @Test
    void an_excluded_offence_is_said_so_that_nobody_hopes_in_vain_and_keeps_nobody_from_the_plea() {
        var excluded = new MatterEvent.OffenceFlagged("an offence of Schedule 4", true, MONDAY);
        matter.given(PLEA, excluded, ASSIGNED).when(RAISE).then(RAISED);
        assertThat(record(PLEA, OFFENCE, excluded).excludedOffence()).isTrue();
        assertThat(record(PLEA, OFFENCE).excludedOffence()).isFalse();
        assertThat(record(PLEA).excludedOffence()).isNull();
    }

    @Test
    void compensation_is_claimed_before_it_is_awarded() {
        matter.given(OPENED, ASSIGNED).when(CLAIM).refused(Refusal.NOT_COMPENSATION);
        matter.given(COMPENSATION, ASSIGNED).when(CLAIM).then(CLAIMED);
        matter.given(COMPENSATION, ASSIGNED).when(AWARD).refused(Refusal.NOT_CLAIMED);
        matter.given(COMPENSATION, ASSIGNED, ACTIVE, CLAIMED)
                .when(AWARD)
                .then(new MatterEvent.CompensationAwarded(CompensationSource.EMPLOYER, AmountBand.UNDER_10000, MONDAY));
    }

    @Test
    void compensation_is_never_shown_as_a_right() {
        var codes = Set.of("ACCESS_TO_EXISTING_SCHEMES");
        assertThat(MatterRecord.of(List.of(COMPENSATION), codes).compensationIs())
                .isEqualTo(Entitlement.ACCESS_TO_EXISTING_SCHEMES);
        assertThat(record(COMPENSATION).compensationIs()).isEqualTo(Entitlement.POSSIBILITY);
        assertThat(record(OPENED).compensationIs()).isNull();
        assertThat(Entitlement.values()).extracting(Enum::name).noneMatch(word -> word.contains("RIGHT"));
    }

    @Test
    void the_law_of_the_european_union_gives_access_to_schemes_and_no_more() throws IOException {
        try (var profile =
                MatterEvent.class.getResourceAsStream("/org/cairn/contracts/jurisdictions/eu-directive.yaml")) {
            assertThat(new String(profile.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("  compensation:\n    codes: [" + Entitlement.ACCESS_TO_EXISTING_SCHEMES + "]\n");
        }
    }

    private static MatterRecord record(MatterEvent... facts) {
        return MatterRecord.of(List.of(facts), Set.of());
    }
}
