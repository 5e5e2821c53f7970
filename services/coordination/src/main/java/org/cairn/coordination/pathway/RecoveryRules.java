package org.cairn.coordination.pathway;

import java.util.Optional;

/** Who may give the person what they show to be known again; a new one makes the one that they hold worth nothing. Pure. */
public final class RecoveryRules {

    private RecoveryRules() {}

    /**
     * Where an agency stands.
     *
     * @param opened whether it opened the pathway
     * @param guardian whether a guardian of its speaks for the child
     * @param knowsByConsent whether it may read who the person is in full, and the person let it know
     */
    public record Standing(boolean opened, boolean guardian, boolean knowsByConsent) {}

    /** Why it may not, if so. */
    public static Optional<Refusal> bars(Standing standing) {
        return standing.opened() || standing.guardian() || standing.knowsByConsent()
                ? Optional.empty()
                : Optional.of(Refusal.NOT_AT_THEIR_SIDE);
    }

    /** Why a token is refused. */
    public enum Refusal implements org.cairn.chassis.Refusal {
        NOT_AT_THEIR_SIDE(
                "A new token ends the one that the person holds, so it is given by who speaks with them: the agency that"
                        + " opened the pathway, their guardian, or one that they let know who they are.",
                "Ask that agency, or ask the person for consent to their identity.",
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
}
