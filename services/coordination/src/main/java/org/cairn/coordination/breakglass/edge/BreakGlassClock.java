package org.cairn.coordination.breakglass.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.DeadlineOwner;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;

/** Lets lapse what nobody agreed to, ends by itself what was opened for some hours, and tells when nobody has looked at it afterwards. */
@ApplicationScoped
public class BreakGlassClock implements DeadlineOwner {

    private final BreakGlassDesk desk;
    private final PlatformClock clock;

    BreakGlassClock(BreakGlassDesk desk, PlatformClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean owns(String streamKind) {
        return streamKind.equals(BreakGlassDesk.STREAM);
    }

    @Override
    public void approaching(Deadline deadline, Instant now) {
        throw new IllegalStateException("nobody is warned before what was opened ends");
    }

    @Override
    public void missed(Deadline deadline, Instant now) {
        var place = deadline.stream().id();
        var recipient = new AgencyId(place.substring(place.indexOf('/') + 1));
        var cause = clock.newId();
        var act = new Act(Act.PLATFORM, "timer", now, cause, cause);
        switch (deadline.kind()) {
            case BreakGlassDesk.ANSWER -> desk.lapse(deadline.pathway(), recipient, act);
            case BreakGlassDesk.OPEN -> desk.close(deadline.pathway(), recipient, act);
            default -> desk.missReview(deadline.pathway(), recipient, deadline.dueAt(), act);
        }
    }
}
