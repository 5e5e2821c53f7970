package org.cairn.repatriation.returncase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.Risk;

/** The legal gate before a departure: it answers what stands in the way, by name, and never only yes or no. Pure. */
public final class DepartureGate {

    private DepartureGate() {}

    /** All that stands in the way now, the gravest first; nobody leaves before the list is empty. */
    public static List<Obstacle> obstacles(ReturnCase of, Standpoint now) {
        return Stream.of(will(of, now), danger(of, now), proceedings(of, now), child(of, now), travel(of, now))
                .flatMap(Collection::stream)
                .toList();
    }

    /** What the person should know before they leave. */
    public static List<Warning> warnings(ReturnCase of, Surroundings around) {
        var found = new ArrayList<Warning>();
        if (around.appealOpen()) {
            found.add(Warning.APPEAL_OPEN);
        }
        if (of.travel().detained()) {
            found.add(Warning.DETAINED_NOW);
        }
        return List.copyOf(found);
    }

    private static List<Obstacle> will(ReturnCase of, Standpoint now) {
        var will = of.answers().will();
        if (will == null) {
            return List.of(Obstacle.WILL_NOT_ASKED);
        }
        if (!will.voluntary()) {
            return List.of(Obstacle.AGAINST_THE_PERSONS_WILL);
        }
        return now.around().child() && !will.byGuardian() ? List.of(Obstacle.WILL_NOT_BY_GUARDIAN) : List.of();
    }

    private static List<Obstacle> danger(ReturnCase of, Standpoint now) {
        var risk = of.answers().risk();
        if (risk == null) {
            return List.of(Obstacle.RISK_UNKNOWN);
        }
        var found = new ArrayList<Obstacle>();
        if (risk.result() == Risk.UNSAFE) {
            found.add(Obstacle.RISK_UNSAFE);
        }
        if (now.today().isAfter(now.riskValidUntil().apply(risk.assessedOn()))) {
            found.add(Obstacle.RISK_TOO_OLD);
        }
        if (now.earlierRoute() && !risk.routeReassessed()) {
            found.add(Obstacle.EARLIER_ROUTE_UNSAFE);
        }
        return found;
    }

    private static List<Obstacle> proceedings(ReturnCase of, Standpoint now) {
        var found = new ArrayList<Obstacle>();
        if (now.around().presenceNeeded()) {
            found.add(Obstacle.PRESENCE_NEEDED);
        }
        if (of.answers().initiator() == Initiator.STATE && now.around().holdStands()) {
            found.add(Obstacle.HOLD_STANDS);
        }
        return found;
    }

    private static List<Obstacle> child(ReturnCase of, Standpoint now) {
        if (!now.around().child()) {
            return List.of();
        }
        var found = new ArrayList<Obstacle>();
        if (!now.around().guardian()) {
            found.add(Obstacle.GUARDIAN_MISSING);
        }
        var best = of.answers().bestInterests();
        if (best == null) {
            found.add(Obstacle.BEST_INTERESTS_UNKNOWN);
        } else {
            if (!best.inBestInterests()) {
                found.add(Obstacle.AGAINST_BEST_INTERESTS);
            }
            if (!best.caregiverAssessed()) {
                found.add(Obstacle.CAREGIVER_NOT_ASSESSED);
            }
        }
        return found;
    }

    private static List<Obstacle> travel(ReturnCase of, Standpoint now) {
        var found = new ArrayList<Obstacle>();
        if (!of.travel().document()) {
            found.add(Obstacle.DOCUMENT_MISSING);
        }
        var plan = of.travel().plan();
        if (plan == null || plan.receiving() == null || plan.contacts().isBlank()) {
            found.add(Obstacle.NOBODY_RECEIVES);
        } else {
            if (!now.receivingConsented()) {
                found.add(Obstacle.RECEIVING_WITHOUT_CONSENT);
            }
            if (!of.travel().received()) {
                found.add(Obstacle.RECEPTION_OPEN);
            }
        }
        return found;
    }
}
