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
        LAPSED,
        OPEN,
        OVER,
        REVIEWED
    }

    /** What is asked for, and by whom. */
    public record Asking(AgencyId by, Role role, Set<Category> categories, Danger danger) {}

    /**
     * One opening to one agency.
     *
     * @param answerBy until when it may be agreed to
     * @param agreed who agreed; null before
     */
    public record Opening(Phase phase, Asking asking, Instant answerBy, AgencyId agreed) {

        private Opening in(Phase next) {
            return new Opening(next, asking, answerBy, agreed);
        }

        /** Whether that agency had a hand in it: asked, agreed or was let in. */
        private boolean isOwn(AgencyId recipient, AgencyId agency) {
            return agency.equals(recipient) || agency.equals(asking.by()) || agency.equals(agreed);
        }

        private Opening openedBy(AgencyId other) {
            return new Opening(Phase.OPEN, asking, answerBy, other);
        }

        /** How far it is at that moment: a question that nobody answered in time has lapsed, also when no clock runs. */
        public Phase phaseAt(Instant at) {
            return phase == Phase.ASKED && at.isAfter(answerBy) ? Phase.LAPSED : phase;
        }
    }

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** The agency that shall read. */
        AgencyId recipient();

        Instant at();

        /** Ask that an agency may read. */
        record Ask(AgencyId recipient, Asking asking, String why, Instant answerBy, Instant at) implements Command {}

        /** Agree, for so long. */
        record Agree(AgencyId recipient, AgencyId by, Instant until, Instant at) implements Command {}

        /** Do not agree. */
        record Refuse(AgencyId recipient, AgencyId by, Instant at) implements Command {}

        /** Let a question lapse that nobody answered in time. */
        record Lapse(AgencyId recipient, Instant at) implements Command {}

        /** End it, by hand or because its time is over. */
        record Close(AgencyId recipient, Instant reviewDueAt, Instant at) implements Command {}

        /** Look at it afterwards. */
        record Review(AgencyId recipient, AgencyId by, Finding finding, Instant at) implements Command {}

        /** The day of the review passed. */
        record MissReview(AgencyId recipient, Instant dueAt, Instant at) implements Command {}
    }

    /** The rules; what no line allows is refused. */
    public static Decision<BreakGlassEvent, BreakGlassRefusal> decide(BreakGlass now, Command command) {
        var opening = now.openings.get(command.recipient());
        var phase = opening == null ? Phase.REVIEWED : opening.phaseAt(command.at());
        return switch (command) {
            case Command.Ask _
            when Set.of(Phase.ASKED, Phase.OPEN, Phase.OVER).contains(phase) ->
                refused(BreakGlassRefusal.ALREADY_ASKED);
            case Command.Ask(var _, var asking, var _, var _, var _)
            when now.isOpenTo(asking.by()) -> refused(BreakGlassRefusal.LET_IN_ITSELF);
            case Command.Ask(var _, var asking, var _, var _, var _)
            when BreakGlassRules.bars(asking).isPresent() ->
                refused(BreakGlassRules.bars(asking).get());
            case Command.Ask(var to, var asking, var why, var answerBy, var at) ->
                agreed(new BreakGlassEvent.Asked(
                        to, asking.by(), asking.role(), asking.categories(), asking.danger(), why, answerBy, at));
            case Command.Agree _ when phase == Phase.LAPSED -> refused(BreakGlassRefusal.UNANSWERED_TOO_LONG);
            case Command.Agree _ when phase != Phase.ASKED -> refused(BreakGlassRefusal.NOT_ASKED);
            case Command.Agree(var to, var by, var _, var _)
            when by.equals(to) || by.equals(opening.asking().by()) -> refused(BreakGlassRefusal.FOUR_EYES);
            case Command.Agree(var _, var by, var _, var _)
            when now.isOpenTo(by) -> refused(BreakGlassRefusal.LET_IN_ITSELF);
            case Command.Agree(var to, var by, var until, var at) ->
                agreed(new BreakGlassEvent.Opened(
                        to, by, opening.asking().categories(), opening.asking().danger(), until, at));
            case Command.Refuse _ when phase != Phase.ASKED -> refused(BreakGlassRefusal.NOT_ASKED);
            case Command.Refuse(var to, var by, var at) -> agreed(new BreakGlassEvent.Refused(to, by, at));
            case Command.Lapse _ when opening == null || opening.phase() != Phase.ASKED -> agreed();
            case Command.Lapse(var _, var at) when at.isBefore(opening.answerBy()) -> agreed();
            case Command.Lapse(var to, var at) -> agreed(new BreakGlassEvent.Lapsed(to, at));
            case Command.Close _ when phase != Phase.OPEN -> refused(BreakGlassRefusal.NOT_OPEN);
            case Command.Close(var to, var due, var at) -> agreed(new BreakGlassEvent.Closed(to, due, at));
            case Command.Review _ when phase == Phase.OPEN -> refused(BreakGlassRefusal.STILL_OPEN);
            case Command.Review _
            when opening != null && phase == Phase.REVIEWED -> refused(BreakGlassRefusal.REVIEWED_ALREADY);
            case Command.Review _ when phase != Phase.OVER -> refused(BreakGlassRefusal.NOT_OPEN);
            case Command.Review(var _, var by, var _, var _)
            when opening.isOwn(command.recipient(), by) -> refused(BreakGlassRefusal.OWN_OPENING);
            case Command.Review(var to, var _, var finding, var at) ->
                agreed(new BreakGlassEvent.Reviewed(to, finding, at));
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
            case BreakGlassEvent.Asked(
                    var to,
                    var by,
                    var role,
                    var categories,
                    var danger,
                    var _,
                    var answerBy,
                    var _) ->
                now.with(to, new Opening(Phase.ASKED, new Asking(by, role, categories, danger), answerBy, null));
            case BreakGlassEvent.Refused(var to, var _, var _) -> now.with(to, before.in(Phase.REFUSED));
            case BreakGlassEvent.Lapsed(var to, var _) -> now.with(to, before.in(Phase.LAPSED));
            case BreakGlassEvent.Opened opened -> now.with(opened.recipient(), before.openedBy(opened.by()));
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
