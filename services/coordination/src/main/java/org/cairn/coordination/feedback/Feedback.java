package org.cairn.coordination.feedback;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.FeedbackEvent;
import org.cairn.contracts.coordination.FeedbackEvent.Given;
import org.cairn.contracts.coordination.FeedbackEvent.Verdict;

/**
 * What one person said of the services that they had. Pure.
 *
 * @param given all of it, the oldest first
 * @param harm the agencies of which the person said that they did harm, until somebody has spoken with the person about it
 */
public record Feedback(List<Given> given, Set<AgencyId> harm) {

    /** Nothing was said. */
    public static final Feedback NONE = new Feedback(List.of(), Set.of());

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** Note what the person says; {@code served} whether that agency ever had a part in the pathway. */
        record Give(Given words, boolean served) implements Command {}

        /** Note that somebody of that agency spoke with the person about the harm. */
        record HearHarm(AgencyId by, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    public enum Refusal implements org.cairn.chassis.Refusal {
        ABOUT_ITSELF(
                "No agency writes down what is said of itself.",
                "Let the person say it themselves, or to their guardian, their advocate or another agency.",
                "agency"),
        NEVER_SERVED(
                "That agency has done nothing for this person yet.",
                "Name a referral that was taken on, or an agency that had a part in the pathway.",
                "agency"),
        NO_HARM(
                "There is no harm that anybody would still have to speak with the person about.",
                "Read GET /pathways/{caseId}/feedback to see what was said.",
                "");

        private final Reason reason;

        Refusal(String because, String wayOut, String field) {
            this.reason = new Reason(because, wayOut, field);
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** The rules, one line each, read from the top. */
    public static Decision<FeedbackEvent, Refusal> decide(Feedback now, Command command) {
        return switch (command) {
            case Command.Give(var words, var _) when words.by().equals(words.about()) -> refused(Refusal.ABOUT_ITSELF);
            case Command.Give(var _, var served) when !served -> refused(Refusal.NEVER_SERVED);
            case Command.Give(var words, var _) -> agreed(words);
            case Command.HearHarm(var by, var _) when now.harmFor(by).isEmpty() -> refused(Refusal.NO_HARM);
            case Command.HearHarm(var by, var at) -> agreed(new FeedbackEvent.HarmHeard(by, at));
        };
    }

    /** Facts folded into state. */
    public static Feedback evolve(Feedback now, FeedbackEvent event) {
        return switch (event) {
            case Given words -> now.with(words);
            case FeedbackEvent.HarmHeard(var by, var _) -> now.without(now.harmFor(by));
        };
    }

    /** The agencies whose harm that agency may hear of: never its own. */
    public Set<AgencyId> harmFor(AgencyId hearer) {
        return harm.stream().filter(agency -> !agency.equals(hearer)).collect(Collectors.toUnmodifiableSet());
    }

    /** What the person last said of that agency; each person counts once for an agency. */
    public Optional<Verdict> lastOf(AgencyId about) {
        return given.stream()
                .filter(words -> words.about().equals(about))
                .reduce((_, later) -> later)
                .map(Given::verdict);
    }

    private Feedback with(Given words) {
        var harmful = new HashSet<>(harm);
        if (words.verdict() == Verdict.HARMED) {
            harmful.add(words.about());
        }
        return new Feedback(Stream.concat(given.stream(), Stream.of(words)).toList(), Set.copyOf(harmful));
    }

    private Feedback without(Set<AgencyId> heard) {
        return new Feedback(
                given, harm.stream().filter(agency -> !heard.contains(agency)).collect(Collectors.toUnmodifiableSet()));
    }
}
