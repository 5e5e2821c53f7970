package org.cairn.coordination.dependant.edge;

import java.util.List;
import java.util.function.Function;
import org.cairn.contracts.Category;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.DependantEvent.ProtectionKind;
import org.cairn.contracts.coordination.DependantEvent.Relation;
import org.cairn.contracts.coordination.DependantEvent.StatusTrack;
import org.cairn.contracts.coordination.DependantEvent.ThreatLevel;
import org.cairn.coordination.dependant.Dependant;
import org.cairn.coordination.dependant.Dependants;
import org.cairn.coordination.dependant.Link;
import org.cairn.coordination.dependant.Sight;

/**
 * A person's dependants, as their readers may see them.
 *
 * @param count how many are in danger; absent for whoever may not know that there are any
 * @param highestLevel the greatest danger that any of them is in
 */
record ShownDependants(
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) Integer count,
        @In(Category.STATUS) ThreatLevel highestLevel,
        @In(value = Category.FAMILY, minimum = true) List<One> dependants) {

    /**
     * One of them.
     *
     * @param theirCaseId the reader's name for their own pathway, which opens only to whom they have let in there
     */
    record One(
            @In(value = Category.FAMILY, minimum = true) DependantId dependantId,
            @In(value = Category.FAMILY, minimum = true) Dependant.State state,
            @In(value = Category.FAMILY, minimum = true) ThreatLevel level,
            @In(value = Category.FAMILY, minimum = true) ProtectionKind protection,
            @In(value = Category.FAMILY, minimum = true) StatusTrack statusTrack,
            @In(Category.FAMILY) Relation relation,
            @In(Category.FAMILY) PathwayId theirCaseId) {}

    static ShownDependants of(PathwayId pathway, Dependants now, Sight sight, Function<DependantId, Link> links) {
        if (sight == Sight.NONE) {
            return new ShownDependants(pathway, null, null, null);
        }
        var listed = now.open().stream()
                .filter(dependant -> mayList(sight, now.of(dependant)))
                .map(dependant -> one(dependant, now.of(dependant), links.apply(dependant)))
                .toList();
        return new ShownDependants(pathway, now.open().size(), now.highest().orElse(null), listed);
    }

    private static boolean mayList(Sight sight, Dependant now) {
        return switch (sight) {
            case NONE, COUNT -> false;
            case CO_RESIDENT ->
                now instanceof Dependant.Protected(var _, var kind, var _) && kind == ProtectionKind.CO_LOCATED;
            case STATE, WHOLE -> true;
        };
    }

    private static One one(DependantId dependant, Dependant now, Link link) {
        return new One(
                dependant,
                stateOf(now),
                Dependant.levelOf(now),
                protectionOf(now),
                Dependant.trackOf(now),
                link == null ? null : link.relation(),
                link == null ? null : link.theirs());
    }

    private static ProtectionKind protectionOf(Dependant now) {
        return switch (now) {
            case Dependant.ProtectionRequested(var _, var kind, var _) -> kind;
            case Dependant.Protected(var _, var kind, var _) -> kind;
            case Dependant.Unknown _, Dependant.IdentifiedAtRisk _, Dependant.ThreatAssessed _, Dependant.Closed _ ->
                null;
        };
    }

    private static Dependant.State stateOf(Dependant now) {
        return switch (now) {
            case Dependant.Unknown _, Dependant.IdentifiedAtRisk _ -> Dependant.State.IDENTIFIED_AT_RISK;
            case Dependant.ThreatAssessed _ -> Dependant.State.THREAT_ASSESSED;
            case Dependant.ProtectionRequested _ -> Dependant.State.PROTECTION_REQUESTED;
            case Dependant.Protected _ -> Dependant.State.PROTECTED;
            case Dependant.Closed _ -> Dependant.State.CLOSED;
        };
    }
}
