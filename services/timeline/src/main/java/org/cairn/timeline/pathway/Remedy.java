package org.cairn.timeline.pathway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has to come before something else can go on: in whose part of the way it lies, what would bring it, and who can. */
public enum Remedy {
    BED("shelter", "bed-held", "shelter-worker", "ngo-caseworker"),
    REFERRAL_ANSWER("coordination", "referral-answered", "recipient"),
    INFORMATION("coordination", "information-given", "requester"),
    COORDINATOR("coordination", "other-way-found", "pathway-coordinator"),
    RESUMPTION("coordination", "service-resumed", "recipient"),
    GUARDIAN("coordination", "guardian-appointed", "pathway-coordinator"),
    CONSENT_ANSWER("coordination", "question-answered", "person", "requester"),
    SAFETY_REVIEW("coordination", "plan-reviewed", "person", "pathway-coordinator"),
    FOUND("shelter", "person-found", "shelter-worker"),
    REASONABLE_GROUNDS("identification", "decision-made", "identification-authority"),
    RECOVERY_PERIOD("identification", "period-over", "person", "identification-authority"),
    MATTER_RESUMPTION("legal-aid", "matter-resumed", "lawyer"),
    HEARING("legal-aid", "heard-or-from-afar", "lawyer"),
    REMOVAL_HOLD("immigration", "hold-released", "status-caseworker", "person"),
    STATUS_DECISION("immigration", "status-decided", "status-caseworker", "person"),
    STATUS_APPEAL("immigration", "appeal-decided", "status-caseworker"),
    RISK_REVIEW("repatriation", "risk-assessed", "repatriation-worker"),
    NATIONALITY("repatriation", "nationality-confirmed", "consulate", "repatriation-worker"),
    TRAVEL_DOCUMENT("repatriation", "document-issued", "consulate", "repatriation-worker"),
    FOREIGN_ANSWER("repatriation", "other-way-tried", "repatriation-worker", "pathway-coordinator"),
    NEW_ASSESSMENT("repatriation", "halt-lifted", "person", "repatriation-worker");

    /** Stands for what has to come first where the reader may not know it. */
    static final String HIDDEN = "step";

    private final String lane;
    private final String unblockedBy;
    private final List<String> who;

    Remedy(String lane, String unblockedBy, String... who) {
        this.lane = lane;
        this.unblockedBy = unblockedBy;
        this.who = List.of(who);
    }

    /** That which brings what a blocked step waits for; nothing where that is kept from the reader. */
    public static Optional<Remedy> of(String waitsFor) {
        return Arrays.stream(values())
                .filter(remedy -> remedy.code().equals(waitsFor))
                .findFirst();
    }

    /** The code under which something waits for it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The service in whose part of the way it lies. */
    public String lane() {
        return lane;
    }

    /** The code of the step that would let the other go on. */
    public String unblockedBy() {
        return unblockedBy;
    }

    /** Who can take that step: roles, or a side of the referral. */
    public List<String> who() {
        return who;
    }
}
