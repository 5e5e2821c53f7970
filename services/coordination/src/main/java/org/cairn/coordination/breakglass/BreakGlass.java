package org.cairn.coordination.breakglass;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.BreakGlassEvent;
import org.cairn.contracts.coordination.BreakGlassEvent.Danger;
import org.cairn.contracts.coordination.BreakGlassEvent.Finding;

/**
 * Who may read for some hours what they otherwise may not, because a life depends on it (GDPR Art. 6(1)(d), 9(2)(c)): one agency asks,
 * another agrees, it ends by itself, and it is always looked at afterwards. Pure.
 *
 * @param openings by the agency to which something is, or was, opened
 */
public record BreakGlass(Map<AgencyId, Opening> openings) {

    /** Nothing was opened. */
    public static final BreakGlass SHUT = new BreakGlass(Map.of());

    /** How far it is. */
    public enum Phase {
        ASKED,
        REFUSED,
        OPEN,
        OVER,
        REVIEWED
    }

    /** What is asked for, and by whom. */
    public record Asking(AgencyId by, Role role, Set<Category> categories, Danger danger) {}

    /** One opening to one agency. */
    public record Opening(Phase phase, Asking asking) {
        private Opening in(Phase next) {
            return new Opening(next, asking);
        }
    }

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** The agency that shall read. */
        AgencyId recipient();

        /** Ask that an agency may read. */
        record Ask(AgencyId recipient, Asking asking, String why, Instant at) implements Command {}

        /** Agree, for so long. */
        record Agree(AgencyId recipient, AgencyId by, Instant until, Instant at) implements Command {}

        /** Do not agree. */
        record Refuse(AgencyId recipient, AgencyId by, Instant at) implements Command {}

        /** End it, by hand or because its time is over. */
        record Close(AgencyId recipient, Instant reviewDueAt, Instant at) implements Command {}

        /** Look at it afterwards. */
        record Review(AgencyId recipient, Finding finding, Instant at) implements Command {}

        /** The day of the review passed. */
        record MissReview(AgencyId recipient, Instant dueAt, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    public enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_ASKED(
                "It was asked for already and is not settled.", "Wait for the answer, or for the review.", "agency"),
        NEVER_OPENED(
                "What a person tells their lawyer and whether they help the police is opened to nobody, and nothing to who"
                        + " enforces immigration law.",
                "Ask for what the danger needs.",
                "categories"),
        NO_HELPER_IN_DANGER(
                "It is opened to who averts a danger, and to nobody who would speak or decide for the person by it.",
                "Name the police, a health provider, a shelter or witness protection.",
                "role"),
        LET_IN_ITSELF(
                "Your agency was let in for some hours itself and lets nobody else in.",
                "Ask an agency that helps the person to do it.",
                ""),
        TOO_MUCH(
                "Where somebody is, and who threatens them, is opened only when a life depends on it.",
                "Leave these categories out, or name the danger.",
                "categories"),
        FOUR_EYES("It takes two agencies, and none opens anything to itself.", "Let another agency agree.", ""),
        NOT_ASKED("Nobody asked for it.", "Ask first.", ""),
        NOT_OPEN("It is not open.", "Read how it stands.", ""),
        STILL_OPEN("It is reviewed when it is over.", "Wait until it has ended, or end it.", ""),
        REVIEWED_ALREADY("It was reviewed.", "Read what was found.", "");

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

    /** The rules; what no line allows is refused. */
    public static Decision<BreakGlassEvent, Refusal> decide(BreakGlass now, Command command) {
        var opening = now.openings.get(command.recipient());
        var phase = opening == null ? Phase.REVIEWED : opening.phase();
        return switch (command) {
            case Command.Ask _
            when Set.of(Phase.ASKED, Phase.OPEN, Phase.OVER).contains(phase) -> refused(Refusal.ALREADY_ASKED);
            case Command.Ask(var _, var asking, var _, var _)
            when now.isOpenTo(asking.by()) -> refused(Refusal.LET_IN_ITSELF);
            case Command.Ask(var _, var asking, var _, var _)
            when BreakGlassRules.bars(asking).isPresent() ->
                refused(BreakGlassRules.bars(asking).get());
            case Command.Ask(var to, var asking, var why, var at) ->
                agreed(new BreakGlassEvent.Asked(
                        to, asking.by(), asking.role(), asking.categories(), asking.danger(), why, at));
            case Command.Agree _ when phase != Phase.ASKED -> refused(Refusal.NOT_ASKED);
            case Command.Agree(var to, var by, var _, var _)
            when by.equals(to) || by.equals(opening.asking().by()) -> refused(Refusal.FOUR_EYES);
            case Command.Agree(var _, var by, var _, var _) when now.isOpenTo(by) -> refused(Refusal.LET_IN_ITSELF);
            case Command.Agree(var to, var by, var until, var at) ->
                agreed(new BreakGlassEvent.Opened(
                        to, by, opening.asking().categories(), opening.asking().danger(), until, at));
            case Command.Refuse _ when phase != Phase.ASKED -> refused(Refusal.NOT_ASKED);
            case Command.Refuse(var to, var by, var at) -> agreed(new BreakGlassEvent.Refused(to, by, at));
            case Command.Close _ when phase != Phase.OPEN -> refused(Refusal.NOT_OPEN);
            case Command.Close(var to, var due, var at) -> agreed(new BreakGlassEvent.Closed(to, due, at));
            case Command.Review _ when phase == Phase.OPEN -> refused(Refusal.STILL_OPEN);
            case Command.Review _ when opening != null && phase == Phase.REVIEWED -> refused(Refusal.REVIEWED_ALREADY);
            case Command.Review _ when phase != Phase.OVER -> refused(Refusal.NOT_OPEN);
            case Command.Review(var to, var finding, var at) -> agreed(new BreakGlassEvent.Reviewed(to, finding, at));
            case Command.MissReview _ when phase != Phase.OVER -> agreed();
            case Command.MissReview(var to, var due, var at) -> agreed(new BreakGlassEvent.ReviewMissed(to, due, at));
        };
    }

    /** Whether that agency reads only because something was opened to it. */
    private boolean isOpenTo(AgencyId agency) {
        var opening = openings.get(agency);
        return opening != null && opening.phase() == Phase.OPEN;
    }

    /** Facts folded into state. */
    public static BreakGlass evolve(BreakGlass now, BreakGlassEvent event) {
        var before = now.openings.get(event.recipient());
        return switch (event) {
            case BreakGlassEvent.Asked(var to, var by, var role, var categories, var danger, var _, var _) ->
                now.with(to, new Opening(Phase.ASKED, new Asking(by, role, categories, danger)));
            case BreakGlassEvent.Refused(var to, var _, var _) -> now.with(to, before.in(Phase.REFUSED));
            case BreakGlassEvent.Opened opened -> now.with(opened.recipient(), before.in(Phase.OPEN));
            case BreakGlassEvent.Closed(var to, var _, var _) -> now.with(to, before.in(Phase.OVER));
            case BreakGlassEvent.Reviewed(var to, var _, var _) -> now.with(to, before.in(Phase.REVIEWED));
            case BreakGlassEvent.ReviewMissed _ -> now;
        };
    }

    private BreakGlass with(AgencyId recipient, Opening opening) {
        var more = new HashMap<>(openings);
        more.put(recipient, opening);
        return new BreakGlass(Map.copyOf(more));
    }
}
