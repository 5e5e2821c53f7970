package org.cairn.coordination.referral;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.ReferralEvent.InformationAsked;
import org.cairn.contracts.coordination.ReferralEvent.InformationGiven;
import org.cairn.contracts.coordination.ReferralEvent.Requested;

/**
 * Whom a referral has asked and what came of it, who would be asked in turn, and what they wanted to know. Pure.
 *
 * @param answers every agency that was ever asked, in the order of asking
 */
public record Addressees(Map<AgencyId, Answer> answers, List<AgencyId> reserve, List<Question> questions) {

    /** What came of asking an agency. */
    public enum Answer {
        AWAITED,
        YES,
        NO,
        /** Another agency was first. */
        TOO_SLOW,
        /** The day passed. */
        NONE,
        /** What let it be asked has ended. */
        ASKED_NO_MORE
    }

    /** What an addressee wanted to know; {@code answer} is null while it waits. */
    public record Question(AgencyId by, String question, String answer, Instant at) {}

    public Addressees {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        reserve = List.copyOf(reserve);
        questions = List.copyOf(questions);
    }

    /** Those whom a new referral asks at once. */
    static Addressees of(Requested request) {
        return new Addressees(Map.of(), request.reserve(), List.of()).all(request.candidates(), Answer.AWAITED);
    }

    /** Whether that agency was asked and may still answer. */
    public boolean awaits(AgencyId agency) {
        return answers.get(agency) == Answer.AWAITED;
    }

    /** Those who may still answer, in the order of asking. */
    public List<AgencyId> awaited() {
        return answers.keySet().stream().filter(this::awaits).toList();
    }

    /** Whether that agency waits for an answer to its question. */
    public boolean wonders(AgencyId agency) {
        return questions.stream().anyMatch(one -> one.by().equals(agency) && one.answer() == null);
    }

    /** Those who wait for an answer to a question and may still answer themselves. */
    public List<AgencyId> wondering() {
        return awaited().stream().filter(this::wonders).toList();
    }

    /** The questions of one agency, which nobody but it and the sender may see. */
    public List<Question> questionsOf(AgencyId agency) {
        return questions.stream().filter(one -> one.by().equals(agency)).toList();
    }

    /** Why that agency can no more answer, or could never; nothing when it may. */
    public Optional<Refusal> whyNot(AgencyId agency) {
        return switch (answers.get(agency)) {
            case null -> Optional.of(Refusal.NOT_ADDRESSED_TO_YOU);
            case AWAITED -> Optional.empty();
            case YES -> Optional.of(Refusal.ALREADY_YOURS);
            case TOO_SLOW -> Optional.of(Refusal.ALREADY_TAKEN);
            case NO -> Optional.of(Refusal.ALREADY_DECLINED);
            case NONE -> Optional.of(Refusal.EXPIRED);
            case ASKED_NO_MORE -> Optional.of(Refusal.ASKED_NO_MORE);
        };
    }

    /** The first of the reserve that may be asked. */
    Optional<AgencyId> next(Set<AgencyId> askable) {
        return reserve.stream().filter(askable::contains).findFirst();
    }

    Addressees with(AgencyId agency, Answer answer) {
        return all(List.of(agency), answer);
    }

    /** The day passed for all who had not answered. */
    Addressees lapsed(List<AgencyId> unanswered) {
        return all(unanswered, Answer.NONE);
    }

    /** The winner said yes; the others were too slow. */
    Addressees taken(AgencyId winner) {
        return all(awaited(), Answer.TOO_SLOW).with(winner, Answer.YES);
    }

    /** The next in turn is asked; those of the reserve before it were passed over. */
    Addressees offered(AgencyId candidate) {
        var left = reserve.subList(reserve.indexOf(candidate) + 1, reserve.size());
        return new Addressees(answers, left, questions).with(candidate, Answer.AWAITED);
    }

    /** That agency takes no part any more, whether it was asked or stood in reserve. */
    Addressees without(AgencyId agency) {
        var left = reserve.stream().filter(one -> !one.equals(agency)).toList();
        var out = answers.containsKey(agency) ? with(agency, Answer.ASKED_NO_MORE) : this;
        return new Addressees(out.answers, left, questions);
    }

    Addressees asking(InformationAsked asked) {
        var question = new Question(asked.by(), asked.question(), null, asked.at());
        return new Addressees(
                answers,
                reserve,
                Stream.concat(questions.stream(), Stream.of(question)).toList());
    }

    Addressees told(InformationGiven given) {
        var told = questions.stream()
                .map(one -> one.by().equals(given.to()) && one.answer() == null
                        ? new Question(one.by(), one.question(), given.answer(), one.at())
                        : one)
                .toList();
        return new Addressees(answers, reserve, told);
    }

    private Addressees all(List<AgencyId> agencies, Answer answer) {
        var all = new LinkedHashMap<>(answers);
        agencies.forEach(agency -> all.put(agency, answer));
        return new Addressees(all, reserve, questions);
    }
}
