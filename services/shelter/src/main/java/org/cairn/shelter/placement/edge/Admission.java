package org.cairn.shelter.placement.edge;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;

/** Which questions were gone through before the person moves in: each step of the intake with true or false. */
public record Admission(Map<IntakeStep, Boolean> checklist) {

    public Admission {
        Fields.required("checklist", checklist);
        checklist.forEach((step, done) -> Fields.required("checklist." + step, done));
    }

    Set<IntakeStep> done() {
        return checklist.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
