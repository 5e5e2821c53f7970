package org.cairn.coordination.agency;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.Listed;

/** A body that takes part, as the directory has it. Pure. */
public sealed interface Agency {

    /** Not in the directory. */
    record Unlisted() implements Agency {}

    /** In the directory with its latest entry. */
    record Known(Listed entry) implements Agency {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Enter it, or change its entry; the same entry again changes nothing. */
        record Enter(Listed entry) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        NO_ROLE("An agency without a role could do nothing.", "Name at least one role.", "roles"),
        ENFORCEMENT_STANDS_ALONE(
                "Immigration enforcement has no other role beside it: being an enforcement body and helping do not mix.",
                "Enter the helping part of the body as an agency of its own.",
                "roles");

        private final String because;
        private final String wayOut;
        private final String field;

        Refusal(String because, String wayOut, String field) {
            this.because = because;
            this.wayOut = wayOut;
            this.field = field;
        }

        @Override
        public String because() {
            return because;
        }

        @Override
        public String wayOut() {
            return wayOut;
        }

        @Override
        public String field() {
            return field;
        }
    }

    static Decision<AgencyEvent, Refusal> decide(Agency agency, Command command) {
        return switch (command) {
            case Command.Enter(var entry) when entry.roles().isEmpty() -> refused(Refusal.NO_ROLE);
            case Command.Enter(var entry)
            when mixesEnforcement(entry.roles()) -> refused(Refusal.ENFORCEMENT_STANDS_ALONE);
            case Command.Enter(var entry)
            when agency instanceof Known(var known) && sameEntry(known, entry) -> agreed();
            case Command.Enter(var entry) -> agreed(entry);
        };
    }

    static Agency evolve(Agency agency, AgencyEvent event) {
        return switch (event) {
            case Listed entry -> new Known(entry);
            case AgencyEvent.Suspended _, AgencyEvent.Reinstated _, AgencyEvent.OffBoarded _ -> agency;
            case AgencyEvent.StaffLeft _, AgencyEvent.OffersListed _ -> agency;
        };
    }

    private static boolean mixesEnforcement(Set<Role> roles) {
        return roles.contains(Role.IMMIGRATION_ENFORCEMENT) && roles.size() > 1;
    }

    private static boolean sameEntry(Listed known, Listed entry) {
        return known.equals(at(entry, known));
    }

    private static Listed at(Listed entry, Listed known) {
        return new Listed(
                entry.agency(),
                entry.name(),
                entry.kind(),
                entry.serviceArea(),
                entry.discreet(),
                entry.roles(),
                known.at());
    }
}
