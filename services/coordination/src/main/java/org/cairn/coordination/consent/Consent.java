package org.cairn.coordination.consent;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.Giver;

/** The person's answer to one question: may this agency know these categories for this purpose, until when? Pure. */
public sealed interface Consent {

    /** Nobody has asked. */
    record Unasked() implements Consent {}

    /** The question is open. */
    record Asked(Terms terms) implements Consent {}

    /** The answer is yes, and stands until its end or until it is taken back. */
    record Given(Terms terms) implements Consent {}

    /** The answer is no, or no longer yes. */
    record Closed(Terms terms, boolean withdrawn) implements Consent {}

    /** What exactly was asked. */
    record Terms(AgencyId recipient, Set<Category> categories, Purpose purpose, Instant until) {
        public Terms {
            categories = Set.copyOf(categories);
        }
    }

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Put the question. */
        record Ask(AgencyId askedBy, Terms terms, Instant at) implements Command {}

        /** Note a yes; {@code child} when the person is a child or presumed one. */
        record Give(Giver givenBy, String how, String language, boolean interpreter, boolean child, Instant at)
                implements Command {}

        /** Note a no. */
        record Refuse(Instant at) implements Command {}

        /** Take the yes back; asking again changes nothing. */
        record Withdraw(Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_ASKED("This question was put already.", "Read the consent and note its answer."),
        ALREADY_ANSWERED("The person has answered this question.", "Ask anew; the earlier answer stays in the record."),
        NOT_GIVEN("There is no yes here that could be taken back.", "Read the consent to see where it stands."),
        ASKS_FOR_ITSELF(
                "An agency does not ask the person for consent to its own knowing and note the answer itself.",
                "Let the agency that refers the person ask, or the coordinator."),
        ENDS_BEFORE_IT_BEGINS("The consent would end before it begins.", "Give an end in the future, or none."),
        CHILD_NEEDS_GUARDIAN(
                "A child, or a person presumed a child, cannot give this consent alone (CETS 197 Art. 10(4), 14.2 Dir 2011/36/EU).",
                "Ask the child's guardian or caregiver, and note who answered.");

        private final String because;
        private final String wayOut;

        Refusal(String because, String wayOut) {
            this.because = because;
            this.wayOut = wayOut;
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
            return switch (this) {
                case CHILD_NEEDS_GUARDIAN -> "givenBy";
                case ASKS_FOR_ITSELF -> "recipient";
                case ENDS_BEFORE_IT_BEGINS -> "until";
                default -> "";
            };
        }
    }

    /** The rules, one line each, read from the top; what no line allows is refused. */
    static Decision<ConsentEvent, Refusal> decide(Consent consent, Command command) {
        return switch (new Turn(consent, command)) {
            case Turn(Unasked _, Command.Ask(var _, var terms, var at))
            when !terms.until().isAfter(at) -> refused(Refusal.ENDS_BEFORE_IT_BEGINS);
            case Turn(Unasked _, Command.Ask(var by, var terms, var _))
            when terms.recipient().equals(by) -> refused(Refusal.ASKS_FOR_ITSELF);
            case Turn(Unasked _, Command.Ask(var by, var terms, var at)) ->
                agreed(new ConsentEvent.Requested(
                        by, terms.recipient(), terms.categories(), terms.purpose(), terms.until(), at));
            case Turn(var _, Command.Ask _) -> refused(Refusal.ALREADY_ASKED);
            case Turn(Asked _, Command.Give give)
            when give.child() && give.givenBy() == Giver.INDIVIDUAL -> refused(Refusal.CHILD_NEEDS_GUARDIAN);
            case Turn(Asked _, Command.Give(var by, var how, var language, var interpreter, var _, var at)) ->
                agreed(new ConsentEvent.Given(by, how, language, interpreter, null, null, at));
            case Turn(Asked _, Command.Refuse(var at)) -> agreed(new ConsentEvent.Refused(at));
            case Turn(Given _, Command.Withdraw(var at)) -> agreed(new ConsentEvent.Withdrawn(at));
            case Turn(Closed(var _, var withdrawn), Command.Withdraw _) when withdrawn -> agreed();
            case Turn(var _, Command.Withdraw _) -> refused(Refusal.NOT_GIVEN);
            default -> refused(Refusal.ALREADY_ANSWERED);
        };
    }

    /** Facts folded into state. */
    static Consent evolve(Consent consent, ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Requested r ->
                new Asked(new Terms(r.recipient(), r.categories(), r.purpose(), r.until()));
            case ConsentEvent.Given _ -> new Given(termsOf(consent));
            case ConsentEvent.Refused _ -> new Closed(termsOf(consent), false);
            case ConsentEvent.Withdrawn _ -> new Closed(termsOf(consent), true);
            case ConsentEvent.Deferred _, ConsentEvent.Renewed _, ConsentEvent.ExpiryNear _ -> consent;
            case ConsentEvent.Expired _, ConsentEvent.Revoked _, ConsentEvent.Invalidated _ ->
                new Closed(termsOf(consent), true);
            case ConsentEvent.StopUseNoticeSent _, ConsentEvent.StopUseAcknowledged _, ConsentEvent.StopUseOverdue _ ->
                consent;
        };
    }

    /** What was asked, whatever the answer. */
    static Terms termsOf(Consent consent) {
        return switch (consent) {
            case Asked(var terms) -> terms;
            case Given(var terms) -> terms;
            case Closed(var terms, var _) -> terms;
            case Unasked _ -> throw new IllegalStateException("a consent begins with its question");
        };
    }

    /** The consent's state in the words of the W3C Data Privacy Vocabulary. */
    static String codeOf(Consent consent) {
        return switch (consent) {
            case Unasked _ -> "ConsentUnknown";
            case Asked _ -> "ConsentRequested";
            case Given _ -> "ConsentGiven";
            case Closed closed -> closed.withdrawn() ? "ConsentWithdrawn" : "ConsentRefused";
        };
    }

    record Turn(Consent consent, Command command) {}
}
