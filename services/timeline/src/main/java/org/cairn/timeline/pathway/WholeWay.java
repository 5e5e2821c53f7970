package org.cairn.timeline.pathway;

import java.util.Optional;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.BreakGlassEvent;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProtectionEvent;
import org.cairn.contracts.repatriation.ReturnEvent;

/** The steps that concern everybody who helps on a pathway; how much of each shows to whom, the table of events says. */
final class WholeWay {

    private WholeWay() {}

    static boolean concerns(Event fact) {
        return switch (fact) {
            case PathwayEvent _, PersonEvent _, GuardianEvent _, IdentificationEvent _ -> true;
            case SafetyEvent _, DependantEvent _, NeedsEvent _, BreakGlassEvent _ -> true;
            case MatterEvent _, ProceedingEvent _, ProtectionEvent _ -> true;
            case ApplicationEvent _, HoldEvent _ -> true;
            case ReturnEvent _ -> true;
            default -> false;
        };
    }

    /** The agency that begins to help with that step: whoever opens a matter, has to decide on a status, plans a return. */
    static Optional<AgencyId> newcomer(Event fact) {
        return switch (fact) {
            case MatterEvent.Opened opened -> Optional.ofNullable(opened.agency());
            case MatterEvent.Assigned assigned -> Optional.ofNullable(assigned.agency());
            case ApplicationEvent.Lodged lodged -> Optional.ofNullable(lodged.authority());
            case ReturnEvent.Requested requested -> Optional.ofNullable(requested.agency());
            default -> Optional.empty();
        };
    }
}
