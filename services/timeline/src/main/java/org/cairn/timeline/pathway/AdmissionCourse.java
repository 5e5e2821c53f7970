package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.timeline.pathway.Finding.Standing;

/** The moving in that an accepted referral to a shelter leads to. */
final class AdmissionCourse {

    private static final String LANE = "shelter";
    private static final String ADMISSION = "admission";
    private final ReferralCourse referral;

    private AdmissionCourse(ReferralCourse referral) {
        this.referral = referral;
    }

    static Stream<Finding> of(ReferralCourse referral, AsOf asOf) {
        return referral.first(ReferralEvent.Accepted.class).stream()
                .filter(_ -> referral.isForShelter())
                .filter(_ -> !referral.isBroken())
                .flatMap(accepted -> new AdmissionCourse(referral).findings(accepted.expectedStart(), asOf));
    }

    private Stream<Finding> findings(Instant expected, AsOf asOf) {
        var begun = begunAt();
        var findings = new ArrayList<Finding>();
        if (expected != null) {
            findings.add(
                    new Finding.Deadline(Matter.ADMISSION, LANE, ADMISSION, expected, standing(begun, expected, asOf)));
        }
        if (begun.isEmpty() && stays(PlacementEvent.Discharged.class).isEmpty()) {
            findings.add(new Finding.Step(Matter.ADMISSION, LANE, ADMISSION, expected));
            bedLostAt().ifPresent(at -> findings.add(new Finding.Block(Matter.ADMISSION, LANE, ADMISSION, "bed", at)));
        }
        return findings.stream();
    }

    private Standing standing(Optional<Instant> begun, Instant expected, AsOf asOf) {
        if (begun.isPresent()) {
            return begun.get().isAfter(expected) ? Standing.HISTORY : Standing.MET;
        }
        if (stays(PlacementEvent.Discharged.class).isPresent()) {
            return Standing.HISTORY;
        }
        return asOf.isPast(expected) ? Standing.LATE : Standing.NEXT;
    }

    private Optional<Instant> begunAt() {
        return Stream.of(
                        referral.first(ReferralEvent.Started.class).map(ReferralEvent.Started::at),
                        referral.first(ReferralEvent.Completed.class).map(ReferralEvent.Completed::at),
                        admittedAt())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> admittedAt() {
        return stays(PlacementEvent.Admitted.class);
    }

    /** When that first happened to a stay that the referral led to. */
    private Optional<Instant> stays(Class<? extends PlacementEvent> kind) {
        var stays = referral.facts().stream()
                .filter(entry -> entry.fact() instanceof PlacementEvent.Accepted taken
                        && Objects.equals(taken.referral().value(), referral.id()))
                .map(Entry::source)
                .toList();
        return referral.facts().stream()
                .filter(entry -> kind.isInstance(entry.fact()) && stays.contains(entry.source()))
                .map(Entry::at)
                .findFirst();
    }

    /** When the kept bed lapsed, unless one was kept again afterwards. */
    private Optional<Instant> bedLostAt() {
        Optional<Instant> lost = Optional.empty();
        for (var entry : referral.facts()) {
            lost = switch (entry.fact()) {
                case PlacementEvent.HoldLapsed lapsed
                when lapsed.referral().value().equals(referral.id()) -> Optional.of(lapsed.at());
                case PlacementEvent.Accepted taken
                when taken.referral().value().equals(referral.id()) -> Optional.empty();
                default -> lost;
            };
        }
        return lost;
    }
}
