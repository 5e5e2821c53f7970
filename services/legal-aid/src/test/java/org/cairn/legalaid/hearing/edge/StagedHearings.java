package org.cairn.legalaid.hearing.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.PathwayId;
import org.cairn.legalaid.hearing.Hearing;
import org.cairn.legalaid.stage.Hearings;
import org.cairn.legalaid.stage.Stage;

/** Hearings for tests of other packages. */
@ApplicationScoped
class StagedHearings implements Hearings {

    private static final AgencyId CENTRE = new AgencyId("law-centre");

    private final HearingDesk desk;
    private final Stage stage;
    private final PlatformClock clock;

    StagedHearings(HearingDesk desk, Stage stage, PlatformClock clock) {
        this.desk = desk;
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public void schedule(PathwayId pathway, LocalDate day) {
        var act = stage.act(CENTRE);
        var hearing = new HearingId(clock.newId());
        var plan = new Hearing.Plan(hearing, true, true, new Hearing.Days(day, day), "court");
        desk.take(
                new HearingDesk.Which(pathway, hearing, CENTRE, ZoneOffset.UTC),
                new Hearing.Command.Schedule(plan, LocalDate.of(2026, 1, 1), act.at()),
                act);
    }
}
