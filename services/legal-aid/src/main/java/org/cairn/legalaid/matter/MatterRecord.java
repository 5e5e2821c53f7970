package org.cairn.legalaid.matter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;

/**
 * All that a matter holds, told by its facts for reading. What is privileged is LEGAL or CRIMINAL and shown to the lawyer who acts, to
 * the person and to who speaks for them; everybody else sees at most that there is a matter and how far it is.
 *
 * @param agency who has it; null while no lawyer's agency does
 * @param since when it came so far
 * @param excludedOffence whether the law keeps an offence flagged here from the defence, so that nobody hopes in vain (UK: Modern
 *     Slavery Act 2015 s.45(7), Schedule 4); an authority may still refrain from punishing it (CETS 197 Art. 26)
 * @param compensationIs what the law gives; never a promise
 */
public record MatterRecord(
        @In(Category.STATUS) MatterId matterId,
        @In(Category.STATUS) AgencyId agency,
        @In(Category.STATUS) Matter.State phase,
        @In(Category.STATUS) Instant since,
        @In(Category.LEGAL) MatterType type,
        @In(Category.LEGAL) MatterEvent.Opened opening,
        @In(Category.LEGAL) MatterEvent.Declined refusal,
        @In(Category.LEGAL) MatterEvent.Assigned assignment,
        @In(Category.LEGAL) MatterEvent.Suspended suspension,
        @In(Category.LEGAL) MatterEvent.Resolved resolution,
        @In(Category.LEGAL) Conduct conduct,
        @In(Category.CRIMINAL) List<MatterEvent.OffenceFlagged> offences,
        @In(Category.CRIMINAL) Boolean excludedOffence,
        @In(Category.CRIMINAL) MatterEvent.NonPunishmentRaised nonPunishment,
        @In(Category.CRIMINAL) MatterEvent.NonPunishmentDecided nonPunishmentDecision,
        @In(Category.LEGAL) Entitlement compensationIs,
        @In(Category.LEGAL) MatterEvent.CompensationClaimed claim,
        @In(Category.LEGAL) MatterEvent.CompensationAwarded award) {

    /** What the lawyer did with and for the person. */
    public record Conduct(
            @In(Category.LEGAL) List<MatterEvent.AdviceNoted> advice,
            @In(Category.LEGAL) MatterEvent.ComplaintLodged complaint,
            @In(Category.LEGAL) List<MatterEvent.AssistanceAgreed> assistance) {}

    /** What the law gives to who claims compensation. There is no word here for a right to an award, since no text read gives one. */
    public enum Entitlement {
        POSSIBILITY,
        ACCESS_TO_EXISTING_SCHEMES;

        /** From the codes that the jurisdiction profile names (CETS 197 Art. 15(4); Directive 2011/36/EU Art. 17). */
        static Entitlement of(Set<String> codes) {
            return codes.contains(ACCESS_TO_EXISTING_SCHEMES.name()) ? ACCESS_TO_EXISTING_SCHEMES : POSSIBILITY;
        }
    }

    /** The record of these facts; {@code compensation} is what the profile says of it. */
    public static MatterRecord of(List<MatterEvent> facts, Set<String> compensation) {
        var told = new Told(facts);
        var state = facts.stream().reduce(Matter.NONE, Matter::evolve, (first, second) -> second);
        var offences = told.all(MatterEvent.OffenceFlagged.class);
        return new MatterRecord(
                state.id(),
                state.agency(),
                state.state(),
                told.since(),
                state.type(),
                told.last(MatterEvent.Opened.class),
                told.last(MatterEvent.Declined.class),
                told.last(MatterEvent.Assigned.class),
                state.state() == Matter.State.SUSPENDED ? told.last(MatterEvent.Suspended.class) : null,
                told.last(MatterEvent.Resolved.class),
                new Conduct(
                        told.all(MatterEvent.AdviceNoted.class),
                        told.last(MatterEvent.ComplaintLodged.class),
                        told.all(MatterEvent.AssistanceAgreed.class)),
                offences,
                offences.isEmpty() ? null : offences.stream().anyMatch(MatterEvent.OffenceFlagged::excluded),
                told.last(MatterEvent.NonPunishmentRaised.class),
                told.last(MatterEvent.NonPunishmentDecided.class),
                state.type() == MatterType.COMPENSATION ? Entitlement.of(compensation) : null,
                told.last(MatterEvent.CompensationClaimed.class),
                told.last(MatterEvent.CompensationAwarded.class));
    }

    /** How far it is and nothing else, not even who has it. */
    public record Phase(
            @In(Category.STATUS) MatterId matterId,
            @In(Category.STATUS) Matter.State phase) {}

    /** For who only knows that there is a matter. */
    public Phase bare() {
        return new Phase(matterId, phase);
    }
}
