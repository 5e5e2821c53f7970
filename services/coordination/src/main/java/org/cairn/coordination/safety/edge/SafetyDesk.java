package org.cairn.coordination.safety.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.ContactEvent;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.coordination.safety.SafeContact;
import org.cairn.coordination.safety.SafetyPlan;
import org.cairn.coordination.safety.SafetyPlan.Command;
import org.jboss.logging.Logger;

/** Writes how a person is kept safe; the clock of the next review follows each step in the same transaction. */
@ApplicationScoped
public class SafetyDesk {

    private static final Logger LOG = Logger.getLogger(SafetyDesk.class);

    private final Journal journal;
    private final ReviewClock clock;
    private final SafetyWork work;

    SafetyDesk(Journal journal, ReviewClock clock, SafetyWork work) {
        this.journal = journal;
        this.clock = clock;
        this.work = work;
    }

    /** How great the caseworker and the person hold the risk to be, each for themselves. */
    public record Rating(SafetyEvent.RiskLevel level, SafetyEvent.RiskLevel own) {}

    /** Puts the written plan into force. */
    @Transactional
    public void activate(PathwayId pathway, Rating rating, Act act) {
        var reviews = clock.reviews(pathway, act.at());
        write(pathway, new Command.Activate(rating.level(), rating.own(), act.agency(), reviews, act.at()), act);
    }

    /** Notes that the plan was looked at with the person. */
    @Transactional
    public void review(PathwayId pathway, SafetyPlan.Look look, Act act) {
        var reviews = clock.reviews(pathway, act.at());
        write(pathway, new Command.Review(look, act.agency(), reviews, act.at()), act);
    }

    /** Notes a threat; an immediate danger abroad waits from now on for the coordinating agency to pass it on. */
    @Transactional
    public void report(PathwayId pathway, Command.ReportThreat threat, Act act) {
        write(pathway, threat, act);
        if (threat.abroad() != null) {
            LOG.warn("ALERT an immediate danger abroad waits to be passed on without delay (CETS 197 Art. 33(1))");
        }
    }

    /** Anything else. */
    @Transactional
    public void write(PathwayId pathway, Command command, Act act) {
        clock.hold(pathway);
        var written = journal.decide(SafetyView.stream(pathway), Subject.of(pathway), SafetyView.PLAN, command, act);
        written.events().forEach(event -> follow(pathway, event, written.state(), act.at()));
        work.note(pathway, written.state());
    }

    /** Lays down how the person may be reached. */
    @Transactional
    public void setRule(PathwayId pathway, ContactEvent.RuleSet rule, Act act) {
        journal.decide(
                SafetyView.contactStream(pathway),
                Subject.of(pathway),
                SafetyView.CONTACT,
                new SafeContact.SetRule(rule),
                act);
    }

    private void follow(PathwayId pathway, SafetyEvent event, SafetyPlan now, Instant at) {
        switch (event) {
            case SafetyEvent.PlanActivated _, SafetyEvent.PlanReviewed _ ->
                clock.run(pathway, (SafetyPlan.Active) now, at);
            case SafetyEvent.ThreatReported _, SafetyEvent.PlanClosed _ -> clock.stop(pathway);
            case SafetyEvent.PlanDrafted _,
                    SafetyEvent.ReviewApproaching _,
                    SafetyEvent.ReviewDue _,
                    SafetyEvent.ReviewMissed _,
                    SafetyEvent.DangerPassedOn _ -> {}
        }
    }
}
