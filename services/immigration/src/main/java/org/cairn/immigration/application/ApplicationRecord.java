package org.cairn.immigration.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.contracts.immigration.ApplicationEvent.PermitKind;
import org.cairn.contracts.immigration.ApplicationEvent.StatusOutcome;
import org.cairn.immigration.application.StatusApplication.State;

/**
 * All that an application holds, folded from its events for reading; each component leaves only as its category allows.
 *
 * @param phase how far it is, which never tells how it was decided
 * @param decision the last answer and its reasons
 * @param permit the right to stay; null before, and after it expired
 * @param derivation on whose application it rests; null unless it does
 */
public record ApplicationRecord(
        @In(Category.STATUS) ApplicationId applicationId,
        @In(Category.STATUS) Phase phase,
        @In(Category.STATUS) AgencyId representative,
        @In(Category.STATUS) AgencyId authority,
        @In(Category.STATUS) Instant lodgedAt,
        @In(Category.IMMIGRATION) State state,
        @In(Category.IMMIGRATION) Ground ground,
        @In(Category.IMMIGRATION) Decision decision,
        @In(Category.IMMIGRATION) Instant appealDueAt,
        @In(Category.STATUS) Stay permit,
        @In(Category.FAMILY) Derived derivation) {

    /** Nothing was written. */
    public static final ApplicationRecord BLANK =
            new ApplicationRecord(null, null, null, null, null, State.BLANK, null, null, null, null, null);

    /** How far an application is, whatever was decided. */
    public enum Phase {
        PREPARED,
        LODGED,
        PENDING,
        DECIDED,
        WITHDRAWN
    }

    /** An answer of the authority and why. */
    public record Decision(
            @In(Category.IMMIGRATION) StatusOutcome outcome,
            @In(Category.IMMIGRATION) String reasons,
            @In(Category.IMMIGRATION) boolean onAppeal,
            @In(Category.IMMIGRATION) Instant at) {}

    /** A permit. */
    public record Stay(
            @In(Category.STATUS) LocalDate validUntil,
            @In(Category.STATUS) boolean workRight,
            @In(Category.IMMIGRATION) PermitKind kind) {}

    /** On whose application it rests. */
    public record Derived(
            @In(Category.FAMILY) ApplicationId principal,
            @In(Category.FAMILY) String relation,
            @In(Category.FAMILY) String statusClass) {}

    /** The record of these facts for somebody who may know everything. */
    public static ApplicationRecord of(List<ApplicationEvent> facts) {
        return facts.stream().reduce(BLANK, ApplicationRecord::and, (first, second) -> second);
    }

    private ApplicationRecord and(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.Prepared e -> prepared(e);
            case ApplicationEvent.Lodged e -> lodged(e);
            case ApplicationEvent.Examined _ -> in(Phase.PENDING, State.PENDING);
            case ApplicationEvent.Decided e -> decided(new Decision(e.outcome(), e.reasons(), false, e.at()));
            case ApplicationEvent.AppealDecided e -> decided(new Decision(e.outcome(), e.reasons(), true, e.at()));
            case ApplicationEvent.Granted e ->
                in(State.GRANTED).staying(new Stay(e.validUntil(), e.workRight(), e.kind()));
            case ApplicationEvent.Refused e -> in(State.REFUSED).appealUntil(e.appealDueAt());
            case ApplicationEvent.RefusedFinally _ -> in(State.REFUSED_FINAL);
            case ApplicationEvent.Appealed _ -> in(State.APPEALED);
            case ApplicationEvent.RenewalDue _ -> in(State.RENEWAL_DUE);
            case ApplicationEvent.RenewalAsked _ -> in(State.RENEWAL_PENDING);
            case ApplicationEvent.Renewed e ->
                in(State.RENEWED).staying(new Stay(e.validUntil(), permit.workRight(), e.kind()));
            case ApplicationEvent.Expired _ -> in(State.EXPIRED).staying(null);
            case ApplicationEvent.Withdrawn _ ->
                in(Phase.WITHDRAWN, State.WITHDRAWN).staying(null);
            case ApplicationEvent.AppealApproaching _, ApplicationEvent.AppealMissed _ -> this;
            case ApplicationEvent.DeadlineApproaching _, ApplicationEvent.DeadlineMissed _ -> this;
            case ApplicationEvent.NotRequired _, ApplicationEvent.RequiredAfterAll _ -> this;
            case ApplicationEvent.AsylumNoted _ -> this;
        };
    }

    private ApplicationRecord prepared(ApplicationEvent.Prepared e) {
        var rests = e.principal() == null ? null : new Derived(e.principal(), e.relation(), e.statusClass());
        return new ApplicationRecord(
                e.application(),
                Phase.PREPARED,
                e.representative(),
                null,
                null,
                State.PREPARED,
                e.ground(),
                null,
                null,
                null,
                rests);
    }

    private ApplicationRecord lodged(ApplicationEvent.Lodged e) {
        return new ApplicationRecord(
                applicationId,
                Phase.LODGED,
                representative,
                e.authority(),
                e.at(),
                State.LODGED,
                ground,
                null,
                null,
                null,
                derivation);
    }

    private ApplicationRecord in(State next) {
        return in(Phase.DECIDED, next);
    }

    private ApplicationRecord in(Phase how, State next) {
        return changed(how, next, decision, null, permit);
    }

    private ApplicationRecord decided(Decision last) {
        return changed(Phase.DECIDED, state, last, null, permit);
    }

    private ApplicationRecord appealUntil(Instant due) {
        return changed(phase, state, decision, due, permit);
    }

    private ApplicationRecord staying(Stay stay) {
        return changed(phase, state, decision, null, stay);
    }

    /** The same as a reader sees it to whom permits are not shown. */
    public ApplicationRecord withoutPermit() {
        return changed(phase, state, decision, appealDueAt, null);
    }

    private ApplicationRecord changed(Phase how, State next, Decision last, Instant appeal, Stay stay) {
        return new ApplicationRecord(
                applicationId, how, representative, authority, lodgedAt, next, ground, last, appeal, stay, derivation);
    }
}
