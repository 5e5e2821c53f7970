package org.cairn.coordination.referral.edge;

import java.time.Instant;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.FailureReason;
import org.cairn.contracts.coordination.PauseReason;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.RejectionReason;
import org.cairn.contracts.coordination.Settlement;

/** What the parties of a referral send and are answered, a record a step. */
public final class Bodies {

    private Bodies() {}

    /** A yes: from when, and for a shelter with which held bed. */
    public record Acceptance(HoldId holdId, Instant expectedStart) {}

    /** A no, with its reason; the text stays sealed. */
    public record Rejection(RejectionReason reason, CapacityStatus capacityStatus, String text) {
        public Rejection {
            Fields.required("reason", reason);
            Fields.optionalText("text", text, 2000);
        }
    }

    /** What an addressee needs to know before it can answer. */
    public record InformationRequest(String question) {
        public InformationRequest {
            Fields.text("question", question, 2000);
        }
    }

    /** The sender's answer to one addressee. */
    public record Information(AgencyId to, String answer) {
        public Information {
            Fields.required("to", to);
            Fields.text("answer", answer, 2000);
        }
    }

    /** What shall be different; what is left out stays. */
    public record Amendment(Priority priority, String region, String note) {
        public Amendment {
            Fields.optionalText("region", region, 80);
            Fields.optionalText("note", note, 2000);
        }
    }

    /** Why the service waits. */
    public record Hold(PauseReason reason) {
        public Hold {
            Fields.required("reason", reason);
        }
    }

    /** Why the service could not be given. */
    public record Failure(FailureReason reason) {
        public Failure {
            Fields.required("reason", reason);
        }
    }

    /** How the service ended. */
    public record Completion(Outcome outcome) {
        public Completion {
            Fields.required("outcome", outcome);
        }
    }

    /** What became of a dead end. */
    public record DeadEndSettlement(Settlement settlement) {
        public DeadEndSettlement {
            Fields.required("settlement", settlement);
        }
    }

    /** How the referral stands now for the caller; {@code position} is for next calls elsewhere. */
    public record Standing(ReferralId referralId, String state, long position) {}

    /** The answer to a sending: when the addressees should have answered, and the position for next calls elsewhere. */
    public record Sent(ReferralId referralId, String state, Instant answerBy, long position) {}
}
