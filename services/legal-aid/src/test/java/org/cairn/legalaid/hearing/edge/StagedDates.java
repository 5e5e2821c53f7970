package org.cairn.legalaid.hearing.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.legalaid.ProtectionEvent.Measure;
import org.cairn.legalaid.hearing.Hearing;
import org.cairn.legalaid.notice.Notice;
import org.cairn.legalaid.notice.edge.NoticeDesk;
import org.cairn.legalaid.protection.Protection;
import org.cairn.legalaid.protection.edge.ProtectionDesk;
import org.cairn.legalaid.stage.Dates;
import org.cairn.legalaid.stage.Stage;

/** What a law centre noted, for tests of other packages. */
@ApplicationScoped
class StagedDates implements Dates {

    private static final AgencyId CENTRE = new AgencyId("law-centre");

    private final HearingDesk hearings;
    private final NoticeDesk notices;
    private final ProtectionDesk protection;
    private final Stage stage;
    private final PlatformClock clock;

    StagedDates(HearingDesk hearings, NoticeDesk notices, ProtectionDesk protection, Stage stage, PlatformClock clock) {
        this.hearings = hearings;
        this.notices = notices;
        this.protection = protection;
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public void hearing(PathwayId pathway, LocalDate day) {
        var act = stage.act(CENTRE);
        var hearing = new HearingId(clock.newId());
        var plan = new Hearing.Plan(hearing, true, true, new Hearing.Days(day, day), "court");
        hearings.take(
                new HearingDesk.Which(pathway, hearing, CENTRE, ZoneOffset.UTC),
                new Hearing.Command.Schedule(plan, LocalDate.of(2026, 1, 1), act.at()),
                act);
    }

    @Override
    public void notice(PathwayId pathway, LocalDate day) {
        var act = stage.act(CENTRE);
        notices.take(pathway, new Notice.Command.Receive(day, act.at()), ZoneOffset.UTC, act);
    }

    @Override
    public void measure(PathwayId pathway, Measure measure) {
        var act = stage.act(CENTRE);
        protection.take(pathway, new Protection.Command.Grant(measure, false, act.at()), act);
    }
}
