package org.cairn.coordination.operation;

import static org.cairn.coordination.operation.Leaflet.Refusal.*;

import java.time.Instant;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.SelfReferralEvent;
import org.cairn.contracts.coordination.SelfReferralEvent.CameBack;
import org.cairn.contracts.coordination.SelfReferralEvent.LeafletGiven;
import org.cairn.coordination.operation.Leaflet.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeafletTest {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant A_YEAR_ON = Instant.parse("2027-01-05T12:00:00Z");
    private static final SelfReferralEvent GIVEN = new LeafletGiven(A_YEAR_ON, NOON);

    private final Scenario<Leaflet, Command, SelfReferralEvent, Leaflet.Refusal> leaflet =
            new Scenario<>(new Leaflet.None(), Leaflet::decide, Leaflet::evolve);

    @Test
    void a_code_is_good_for_twelve_months_and_once() {
        leaflet.given().when(new Command.Give(NOON)).then(GIVEN);
        leaflet.given(GIVEN).when(new Command.ComeBack(NGO, A_YEAR_ON)).then(new CameBack(NGO, A_YEAR_ON));
        leaflet.given(GIVEN)
                .when(new Command.ComeBack(NGO, A_YEAR_ON.plusSeconds(1)))
                .refused(CODE_RAN_OUT);
        leaflet.given(GIVEN, new CameBack(NGO, NOON))
                .when(new Command.ComeBack(NGO, NOON))
                .refused(CODE_USED);
        leaflet.given(GIVEN, new CameBack(NGO, NOON))
                .when(new Command.Give(NOON))
                .refused(CODE_USED);
    }

    @Test
    void who_lost_it_gets_another() {
        leaflet.given(GIVEN)
                .when(new Command.Give(A_YEAR_ON))
                .then(new LeafletGiven(Instant.parse("2028-01-05T12:00:00Z"), A_YEAR_ON));
    }

    @Test
    void without_one_nobody_is_known() {
        leaflet.given().when(new Command.ComeBack(NGO, NOON)).refused(UNKNOWN_CODE);
    }
}
