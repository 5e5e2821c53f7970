package org.cairn.immigration.application;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import org.cairn.chassis.Decision;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.AsylumNoted;
import org.cairn.contracts.immigration.ApplicationEvent.NotRequired;
import org.cairn.contracts.immigration.ApplicationEvent.RequiredAfterAll;

/**
 * Whether the person needs a permission to stay at all, and whether they seek asylum beside it. Neither is told to anybody, and
 * neither touches the bar on removal (CETS 197 Art. 14(5)). Pure.
 *
 * @param needless true for citizens and those who move freely
 * @param asylum null while nobody said anything of it
 */
public record StatusNeed(boolean needless, Boolean asylum) {

    /** Nothing was said. */
    public static final StatusNeed UNSAID = new StatusNeed(false, null);

    /** What somebody says. */
    public sealed interface Command {
        /** The person needs none; {@code applied} while an application is under way or a permit stands. */
        record NoteNotRequired(String why, boolean applied, Instant at) implements Command {}

        /** They do after all. */
        record NoteRequired(Instant at) implements Command {}

        /** They seek asylum, or do not any more. */
        record NoteAsylum(boolean sought, Instant at) implements Command {}
    }

    /** The rules; what no line allows is refused. */
    public static Decision<ApplicationEvent, Refusal> decide(StatusNeed need, Command command) {
        return switch (command) {
            case Command.NoteNotRequired(var _, var applied, var _) when applied -> refused(Refusal.APPLICATION_OPEN);
            case Command.NoteNotRequired(var why, var _, var at) ->
                need.needless ? agreed() : agreed(new NotRequired(why, at));
            case Command.NoteRequired(var at) -> need.needless ? agreed(new RequiredAfterAll(at)) : agreed();
            case Command.NoteAsylum(var sought, var at) ->
                Boolean.valueOf(sought).equals(need.asylum) ? agreed() : agreed(new AsylumNoted(sought, at));
        };
    }

    /** Facts folded into state; the facts of an application leave it as it is. */
    public static StatusNeed evolve(StatusNeed need, ApplicationEvent event) {
        return switch (event) {
            case NotRequired _ -> new StatusNeed(true, need.asylum);
            case RequiredAfterAll _ -> new StatusNeed(false, need.asylum);
            case AsylumNoted e -> new StatusNeed(need.needless, e.sought());
            case ApplicationEvent.Prepared _, ApplicationEvent.Lodged _, ApplicationEvent.Examined _ -> need;
            case ApplicationEvent.Decided _, ApplicationEvent.Granted _, ApplicationEvent.Refused _ -> need;
            case ApplicationEvent.RefusedFinally _, ApplicationEvent.Appealed _ -> need;
            case ApplicationEvent.AppealDecided _, ApplicationEvent.AppealApproaching _ -> need;
            case ApplicationEvent.AppealMissed _, ApplicationEvent.RenewalDue _ -> need;
            case ApplicationEvent.RenewalAsked _, ApplicationEvent.Renewed _, ApplicationEvent.Expired _ -> need;
            case ApplicationEvent.Withdrawn _ -> need;
            case ApplicationEvent.DeadlineApproaching _, ApplicationEvent.DeadlineMissed _ -> need;
        };
    }
}
