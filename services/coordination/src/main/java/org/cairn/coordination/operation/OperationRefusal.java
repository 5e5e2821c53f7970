package org.cairn.coordination.operation;

import org.cairn.chassis.Refusal;

/** Why something about an operation is refused. */
public enum OperationRefusal implements Refusal {
    UNKNOWN_OPERATION("There is no such operation.", "Plan one first.", ""),
    ALREADY_PLANNED("This operation is planned already.", "Read it and go on from there.", ""),
    NOT_THE_LEAD("Only the leading agency may do this.", "Ask the leading agency; GET /operations names it.", ""),
    NOT_TAKING_PART(
            "Only agencies that the plan names take people in.",
            "Ask the leading agency for an operation that names yours, or open pathways one by one.",
            ""),
    NOT_LIVE_YET("Nobody is being met yet.", "Let the leading agency go live first.", ""),
    LIVE_ALREADY("This operation went live already.", "Go on; there is nothing to do.", ""),
    TRIAGED(
            "Everybody was spoken with already, says the leading agency.",
            "Open a pathway for whoever is found later (POST /pathways).",
            ""),
    NOT_TRIAGED("Not everybody was spoken with yet.", "Say first that the people are triaged.", ""),
    OVER("This operation is over.", "Open a pathway for whoever is found later (POST /pathways).", ""),
    BATCH_TAKEN(
            "A batch of that id was taken with other people in it.",
            "Send other people under another batch id; the same batch only as it was sent.",
            "batchId"),
    UNKNOWN_LIST("There is no such list.", "Ask for one first.", ""),
    AGREES_WITH_ITSELF(
            "A list of people takes two persons: nobody agrees with themselves.",
            "Let a person of another agency read the reason and agree.",
            ""),
    SAME_AGENCY(
            "A list of people takes two agencies: nobody agrees for their own.",
            "Let a person of another agency read the reason and agree.",
            ""),
    AGREED_ALREADY("Somebody agreed to this list already.", "Let the agency that asked for it read it.", ""),
    NOT_AGREED(
            "Nobody of another agency has agreed to this list yet.",
            "Ask a coordinating agency or the auditor to agree.",
            ""),
    READ_ALREADY("This list was read already, and once is what was agreed to.", "Ask for a new one, and say why.", ""),
    NOT_YOUR_LIST("Only the agency that asked for a list reads it.", "Ask for one of your own, and say why.", "");

    private final Reason reason;

    OperationRefusal(String because, String wayOut, String field) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
