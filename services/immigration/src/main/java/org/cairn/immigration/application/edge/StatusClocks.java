package org.cairn.immigration.application.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.PathwayId;
import org.cairn.immigration.application.StatusApplication;
import org.cairn.immigration.application.StatusApplication.State;
import org.cairn.immigration.pathway.edge.Pathways;

/** Sets the clocks of an application as the law of its pathway counts: for the answer, for an appeal, and for the end of a permit. */
@ApplicationScoped
class StatusClocks {

    /** The periods' keys in the jurisdiction profile, and the kinds of the clocks. */
    static final String DECISION = "status-decision-expected";

    static final String APPEAL = "status-appeal";
    static final String RENEWAL = "status-renewal-due";

    /** The clock of a permit that nobody asked to renew; no period, but the day itself. */
    static final String PERMIT = "status-permit";

    private final Deadlines deadlines;
    private final Pathways pathways;

    StatusClocks(Deadlines deadlines, Pathways pathways) {
        this.deadlines = deadlines;
        this.pathways = pathways;
    }

    /** Sets and stops what that state needs; the answer is when the next step is due. */
    Optional<Instant> settle(PathwayId pathway, ApplicationId application, StatusApplication of, Instant now) {
        var law = pathways.lawOf(pathway);
        var decision = decision(of, law, now);
        var appeal = appeal(of);
        var permit = permit(of, law, now);
        keep(
                new Clock(pathway, application, DECISION),
                decision,
                decision.map(_ -> law.warningOf(DECISION, of.waitsSince())));
        keep(new Clock(pathway, application, APPEAL), appeal, appeal.map(_ -> law.warningOf(APPEAL, now)));
        keep(new Clock(pathway, application, PERMIT), permit, Optional.empty());
        return decision.or(() -> appeal).or(() -> dueOfRenewal(of, law));
    }

    /** From which day on the renewal of a permit is due; far away for one without an end. */
    static LocalDate dueFrom(StatusApplication of, Jurisdiction law) {
        return of.permit() == null || of.permit().until() == null
                ? LocalDate.MAX
                : law.dayBefore(RENEWAL, of.permit().until());
    }

    private static Optional<Instant> decision(StatusApplication of, Jurisdiction law, Instant now) {
        return Optional.ofNullable(of.waitsSince())
                .filter(_ -> law.knows(DECISION))
                .map(since -> law.endOf(DECISION, since))
                .filter(now::isBefore);
    }

    private static Optional<Instant> appeal(StatusApplication of) {
        return of.state() == State.REFUSED ? Optional.ofNullable(of.appealDueAt()) : Optional.empty();
    }

    /** When the day may bring something about: first the renewal's, then the permit's end, and never before tomorrow. */
    private static Optional<Instant> permit(StatusApplication of, Jurisdiction law, Instant now) {
        if (of.permit() == null || of.permit().until() == null) {
            return Optional.empty();
        }
        var tomorrow = now.atZone(law.zone()).toLocalDate().plusDays(1);
        var over = of.permit().until().plusDays(1);
        return switch (of.state()) {
            case GRANTED, RENEWED -> Optional.of(startOf(dueFrom(of, law), law));
            case RENEWAL_DUE, REFUSED_FINAL -> Optional.of(startOf(over.isBefore(tomorrow) ? tomorrow : over, law));
            case REFUSED ->
                of.appealDueAt() == null
                        ? Optional.of(startOf(over.isBefore(tomorrow) ? tomorrow : over, law))
                        : Optional.empty();
            case BLANK, PREPARED, LODGED, PENDING, APPEALED, RENEWAL_PENDING, EXPIRED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<Instant> dueOfRenewal(StatusApplication of, Jurisdiction law) {
        return of.state() == State.RENEWAL_DUE
                ? Optional.of(startOf(of.permit().until().plusDays(1), law))
                : Optional.empty();
    }

    private void keep(Clock clock, Optional<Instant> due, Optional<Instant> remind) {
        var stream = ApplicationDesk.streamOf(clock.application());
        due.ifPresentOrElse(
                at -> deadlines.set(new Deadline(stream, clock.pathway(), clock.kind(), remind.orElse(null), at)),
                () -> deadlines.clear(stream, clock.kind()));
    }

    private static Instant startOf(LocalDate day, Jurisdiction law) {
        return day.atStartOfDay(law.zone()).toInstant();
    }

    private record Clock(PathwayId pathway, ApplicationId application, String kind) {}
}
