package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.timeline.pathway.Finding.Standing;

/** One round of asking: who has yet to answer, by when, what they want to know first, and how it ended. */
final class Round {

    private final Instant from;
    private final Set<AgencyId> open;
    private final Map<AgencyId, Instant> questions = new HashMap<>();
    private Instant answerBy;
    private Instant endedAt;
    private boolean answered;

    Round(Instant from, Instant answerBy, Collection<AgencyId> asked) {
        this.from = from;
        this.answerBy = answerBy;
        this.open = new HashSet<>(asked);
    }

    /** Takes in what happened on the referral after its beginning. */
    void note(ReferralEvent fact) {
        if (!isRunning()) {
            return;
        }
        switch (fact) {
            case ReferralEvent.Rejected no -> refuse(no);
            case ReferralEvent.Accepted yes -> end(yes.at(), true);
            case ReferralEvent.Amended amended -> answerBy = amended.answerBy() == null ? answerBy : amended.answerBy();
            case ReferralEvent.InformationAsked question -> questions.putIfAbsent(question.by(), question.at());
            case ReferralEvent.InformationGiven answer -> questions.remove(answer.to());
            case ReferralEvent.Expired _,
                    ReferralEvent.DeadEnded _,
                    ReferralEvent.Cancelled _,
                    ReferralEvent.EnteredInError _ -> end(fact.at(), false);
            default -> {}
        }
    }

    private void refuse(ReferralEvent.Rejected no) {
        open.remove(no.recipient());
        questions.remove(no.recipient());
        if (open.isEmpty()) {
            end(no.at(), true);
        }
    }

    private void end(Instant at, boolean byAnswer) {
        endedAt = at;
        answered = byAnswer;
        questions.clear();
    }

    boolean isRunning() {
        return endedAt == null;
    }

    Instant from() {
        return from;
    }

    Instant answerBy() {
        return answerBy;
    }

    Instant endedAt() {
        return endedAt;
    }

    /** Since when somebody waits for more information before it can answer, or null. */
    Instant questionedAt() {
        return questions.values().stream().min(Instant::compareTo).orElse(null);
    }

    Standing standing(AsOf asOf) {
        if (isRunning()) {
            return asOf.isPast(answerBy) ? Standing.LATE : Standing.NEXT;
        }
        return answered && !endedAt.isAfter(answerBy) ? Standing.MET : Standing.HISTORY;
    }
}
