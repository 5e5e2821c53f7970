package org.cairn.coordination.agency;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.OffersListed;
import org.cairn.contracts.coordination.AgencyEvent.SuspensionReason;

/** A body that takes part, as the directory has it: LISTED, SUSPENDED and LISTED again, OFF_BOARDED for good. Pure. */
public sealed interface Agency {

    /** Not in the directory. */
    record Unlisted() implements Agency {}

    /** Takes part. */
    record Listed(Profile profile) implements Agency {}

    /** Takes no part until further notice. */
    record Suspended(Profile profile) implements Agency {}

    /** Has left; its id is never given again. */
    record OffBoarded(Profile profile) implements Agency {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Enter it, or change its entry; the same entry again changes nothing. */
        record Enter(AgencyEvent.Listed entry) implements Command {}

        /** Say what it offers, instead of what it said before. */
        record Offer(OffersListed offers) implements Command {}

        /** Let it take no part until further notice. */
        record Suspend(AgencyId agency, SuspensionReason reason, AgencyId by, Instant at) implements Command {}

        /** Let it take part again. */
        record Reinstate(AgencyId agency, Instant at) implements Command {}

        /** End its part for good. */
        record OffBoard(AgencyId agency, AgencyId by, Instant at) implements Command {}

        /** One who worked for it does so no longer; saying so again changes nothing. */
        record Depart(AgencyId agency, String staff, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        UNKNOWN_AGENCY("This agency is not in the directory.", "Enter it with PUT /agencies/{agencyId}.", ""),
        NO_ROLE("An agency without a role could do nothing.", "Name at least one role.", "roles"),
        ENFORCEMENT_STANDS_ALONE(
                "Immigration enforcement has no other role beside it: being an enforcement body and helping do not mix.",
                "Enter the helping part of the body as an agency of its own.",
                "roles"),
        PLACE_TOLD(
                "This tells where the house stands; a shelter's place is never told (CoE Convention, Art. 12 (2)).",
                "Leave out addresses, postcodes, coordinates and links; name service areas instead.",
                "offers"),
        ALREADY_SUSPENDED(
                "The agency is suspended already.", "Reinstate it first to suspend it for another reason.", ""),
        NOT_SUSPENDED("The agency is not suspended.", "There is nothing to reinstate.", ""),
        LEFT_FOR_GOOD(
                "The agency has left for good, and its id is never given again.",
                "Enter an agency that comes back under a new id.",
                ""),
        OWN_AGENCY("An operator cannot lock its own agency out.", "Let another operator's agency do it.", "");

        private final Reason reason;

        Refusal(String because, String wayOut, String field) {
            this.reason = new Reason(because, wayOut, field);
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    static Decision<AgencyEvent, Refusal> decide(Agency agency, Command command) {
        return switch (command) {
            case Command.Enter(var entry) -> AgencyRules.enter(agency, entry);
            case Command.Offer(var offers) -> AgencyRules.offer(agency, offers);
            case Command.Suspend suspend -> suspend(agency, suspend);
            case Command.Reinstate(var id, var at) ->
                switch (agency) {
                    case Unlisted _ -> refused(Refusal.UNKNOWN_AGENCY);
                    case Listed _ -> refused(Refusal.NOT_SUSPENDED);
                    case Suspended _ -> agreed(new AgencyEvent.Reinstated(id, at));
                    case OffBoarded _ -> refused(Refusal.LEFT_FOR_GOOD);
                };
            case Command.OffBoard(var id, var by, var _) when id.equals(by) -> refused(Refusal.OWN_AGENCY);
            case Command.OffBoard(var id, var _, var at) ->
                switch (agency) {
                    case Unlisted _ -> refused(Refusal.UNKNOWN_AGENCY);
                    case Listed _, Suspended _ -> agreed(new AgencyEvent.OffBoarded(id, at));
                    case OffBoarded _ -> refused(Refusal.LEFT_FOR_GOOD);
                };
            case Command.Depart depart -> depart(agency, depart);
        };
    }

    private static Decision<AgencyEvent, Refusal> suspend(Agency agency, Command.Suspend suspend) {
        if (suspend.agency().equals(suspend.by())) {
            return refused(Refusal.OWN_AGENCY);
        }
        return switch (agency) {
            case Unlisted _ -> refused(Refusal.UNKNOWN_AGENCY);
            case Listed _ -> agreed(new AgencyEvent.Suspended(suspend.agency(), suspend.reason(), suspend.at()));
            case Suspended _ -> refused(Refusal.ALREADY_SUSPENDED);
            case OffBoarded _ -> refused(Refusal.LEFT_FOR_GOOD);
        };
    }

    /** Also of an agency that has left: its people's accounts stay closed, wherever they turn up. */
    private static Decision<AgencyEvent, Refusal> depart(Agency agency, Command.Depart depart) {
        var departed = AgencyRules.profile(agency).map(Profile::departed);
        if (departed.isEmpty()) {
            return refused(Refusal.UNKNOWN_AGENCY);
        }
        return departed.get().contains(depart.staff())
                ? agreed()
                : agreed(new AgencyEvent.StaffLeft(depart.agency(), depart.staff(), depart.at()));
    }

    static Agency evolve(Agency agency, AgencyEvent event) {
        return switch (event) {
            case AgencyEvent.Listed entry ->
                AgencyRules.with(agency, AgencyRules.of(agency).entered(entry));
            case OffersListed offers ->
                AgencyRules.with(agency, AgencyRules.of(agency).offering(offers));
            case AgencyEvent.StaffLeft left ->
                AgencyRules.with(agency, AgencyRules.of(agency).without(left.staff()));
            case AgencyEvent.Suspended _ -> new Suspended(AgencyRules.of(agency));
            case AgencyEvent.Reinstated _ -> new Listed(AgencyRules.of(agency));
            case AgencyEvent.OffBoarded _ -> new OffBoarded(AgencyRules.of(agency));
        };
    }

    /** Whether it enforces and does something else besides. */
    static boolean mixesEnforcement(Set<Role> roles) {
        return roles.contains(Role.IMMIGRATION_ENFORCEMENT) && roles.size() > 1;
    }
}
