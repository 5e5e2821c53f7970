package org.cairn.portal.referral;

import java.util.List;

/** Something that a party can ask the referral's service to do; whether it may, that service says. */
public enum Step {
    ACCEPT("acceptance"),
    REJECT("rejection"),
    ASK("information-request"),
    ANSWER("information"),
    START("start"),
    HOLD("hold"),
    RESUME("resumption"),
    COMPLETE("completion"),
    FAIL("failure"),
    CANCEL("cancellation");

    /** Whether a recipient that says no has room, as the lists of the contracts have it. */
    public static final List<String> ROOM =
            List.of("no-capacity", "waitlist", "additional-assessment-required", "capacity");

    private final String word;

    Step(String word) {
        this.word = word;
    }

    /** The word in addresses. */
    public String word() {
        return word;
    }

    /** The step of that word, or null. */
    public static Step ofWord(String word) {
        for (var step : values()) {
            if (step.word.equals(word)) {
                return step;
            }
        }
        return null;
    }

    /** The field in which its form offers a choice, or empty. */
    public String choice() {
        return switch (this) {
            case REJECT, HOLD, FAIL -> "reason";
            case COMPLETE -> "outcome";
            default -> "";
        };
    }

    /** The codes to choose from, as the lists of the contracts have them. */
    public List<String> choices() {
        return switch (this) {
            case REJECT ->
                List.of("NO_CAPACITY", "OUT_OF_SCOPE", "SAFETY_CONCERN", "CONFLICT_OF_INTEREST", "INCOMPLETE", "OTHER");
            case HOLD ->
                List.of("WAITING_FOR_PERSON", "WAITING_FOR_INFORMATION", "NO_CAPACITY", "SAFETY_CONCERN", "OTHER");
            case FAIL -> List.of("PERSON_NOT_REACHED", "SERVICE_UNAVAILABLE", "SAFETY_CONCERN", "OTHER");
            case COMPLETE -> List.of("PROVIDED", "ALREADY_RECEIVED", "DECLINED_BY_PERSON", "UNAVAILABLE");
            default -> List.of();
        };
    }

    /** For which of its steps a page draws a form, so that nobody looks for one among ten that cannot be. */
    public static List<Step> drawnFor(String state, boolean sent) {
        if (sent) {
            return switch (state) {
                case "requested" -> List.of(ANSWER, CANCEL);
                case "accepted", "in-progress", "on-hold" -> List.of(CANCEL);
                default -> List.of();
            };
        }
        return switch (state) {
            case "requested" -> List.of(ACCEPT, ASK, REJECT);
            case "accepted" -> List.of(START, FAIL, CANCEL);
            case "in-progress" -> List.of(COMPLETE, HOLD, FAIL, CANCEL);
            case "on-hold" -> List.of(RESUME, COMPLETE, FAIL, CANCEL);
            default -> List.of();
        };
    }
}
