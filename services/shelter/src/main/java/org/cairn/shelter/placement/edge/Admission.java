package org.cairn.shelter.placement.edge;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;
import org.cairn.shelter.placement.Placement.Command;

/** Which questions were gone through before the person moves in: each step of the intake with true or false. */
public record Admission(Map<IntakeStep, Boolean> checklist) {

    public Admission {
        Fields.required("checklist", checklist);
        checklist.forEach((step, done) -> Fields.required("checklist." + step, done));
    }

    Command.Admit command(Instant at) {
        return new Command.Admit(
                checklist.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()),
                at);
    }
}
