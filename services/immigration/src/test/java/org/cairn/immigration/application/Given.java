package org.cairn.immigration.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.immigration.ApplicationEvent.AppealDecided;
import org.cairn.contracts.immigration.ApplicationEvent.Appealed;
import org.cairn.contracts.immigration.ApplicationEvent.Decided;
import org.cairn.contracts.immigration.ApplicationEvent.Examined;
import org.cairn.contracts.immigration.ApplicationEvent.Granted;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.contracts.immigration.ApplicationEvent.Lodged;
import org.cairn.contracts.immigration.ApplicationEvent.PermitKind;
import org.cairn.contracts.immigration.ApplicationEvent.Prepared;
import org.cairn.contracts.immigration.ApplicationEvent.Refused;
import org.cairn.contracts.immigration.ApplicationEvent.RenewalAsked;
import org.cairn.contracts.immigration.ApplicationEvent.RenewalDue;
import org.cairn.contracts.immigration.ApplicationEvent.StatusOutcome;
import org.cairn.immigration.application.StatusApplication.Command;

/** The facts that the scenarios of an application begin with. */
final class Given {

    static final AgencyId LAWYER = new AgencyId("law-centre");
    static final AgencyId AUTHORITY = new AgencyId("status-office");
    static final ApplicationId ID = new ApplicationId(new UUID(0, 7));
    static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 5);
    static final LocalDate SIX_MONTHS = LocalDate.of(2026, 7, 5);
    static final Instant APPEAL_DUE = Instant.parse("2026-02-04T23:59:59Z");
    static final Set<String> GROUNDS = Set.of("PERSONAL_SITUATION", "COOPERATION", "CHILD_BEST_INTERESTS");
    static final Readiness READY = new Readiness(true, false, false);

    static final Prepared PREPARED = prepared(Ground.PERSONAL_SITUATION);
    static final Lodged LODGED = new Lodged(ID, AUTHORITY, Ground.PERSONAL_SITUATION, MONDAY);
    static final Examined EXAMINED = new Examined(MONDAY);
    static final Decided YES = new Decided(StatusOutcome.GRANTED, "needs care", MONDAY);
    static final Decided NO = new Decided(StatusOutcome.REFUSED, "not shown", MONDAY);
    static final Granted GRANTED =
            new Granted(NEXT_YEAR, true, Ground.PERSONAL_SITUATION, PermitKind.TEMPORARY, MONDAY);
    static final Granted FOREVER = new Granted(null, true, Ground.PERSONAL_SITUATION, PermitKind.PERMANENT, MONDAY);
    static final Refused REFUSED = new Refused(APPEAL_DUE, MONDAY);
    static final Appealed APPEALED = new Appealed(null, MONDAY);
    static final AppealDecided UPHELD = new AppealDecided(StatusOutcome.REFUSED, "not shown", MONDAY);
    static final RenewalDue RENEWAL_DUE = new RenewalDue(NEXT_YEAR, MONDAY);
    static final RenewalAsked RENEWAL_ASKED = new RenewalAsked(MONDAY);

    private Given() {}

    static Prepared prepared(Ground ground) {
        return new Prepared(ID, LAWYER, ground, null, null, null, MONDAY);
    }

    static Command prepare(Ground ground) {
        return prepare(new Draft(ground, GROUNDS, false, null));
    }

    static Command prepare(Draft draft) {
        return new Command.Prepare(ID, LAWYER, draft, MONDAY);
    }

    static Command lodge(AgencyId authority, Readiness readiness) {
        return new Command.Lodge(ID, authority, LAWYER, readiness, MONDAY);
    }

    static Answer.Grant yes(LocalDate until) {
        return yes(PermitKind.TEMPORARY, until);
    }

    static Answer.Grant yes(PermitKind kind, LocalDate until) {
        return new Answer.Grant(kind, until, true, "needs care", new Answer.Term(TODAY, SIX_MONTHS, null));
    }

    /** A permit that rests on a relative's; null when they have none. */
    static Answer.Grant resting(PermitKind kind, LocalDate until, StatusApplication.Permit principal) {
        var term = new Answer.Term(TODAY, SIX_MONTHS, new Answer.Principal(principal));
        return new Answer.Grant(kind, until, true, "needs care", term);
    }

    static Answer.Refuse no() {
        return new Answer.Refuse(APPEAL_DUE, "not shown");
    }
}
