package org.cairn.portal.referral.edge;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.cairn.portal.asking.Trouble;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.referral.Box;
import org.cairn.portal.referral.Filled;
import org.cairn.portal.referral.Referral;
import org.cairn.portal.referral.Step;

/**
 * The pages about referrals, each with what its template is given.
 *
 * <p>For tests and scripts: {@code #referrals} and {@code [data-referral]} in a box; {@code #referral-state},
 * {@code form[data-step]} with its hidden {@code key}, {@code #problem} beside the form that was refused, {@code #done}.
 */
final class ReferralPages {
    private ReferralPages() {}

    /** A box of referrals. */
    record Inbox(Box box, List<String> states, Words words) implements TemplateInstance {}

    /** One referral and the forms for it. */
    record Detail(Sheet sheet) implements TemplateInstance {}

    /**
     * What the page of one referral shows.
     *
     * @param done the step that was just done, or null
     * @param refused the form that was refused, or null
     */
    public record Sheet(
            Referral referral, List<Referral.Places> places, Words words, Step done, Refused refused, String fresh) {

        /** The key of a step's form. */
        public String key(Step step) {
            return refuses(step) ? refused.key() : keyOf(step.ordinal());
        }

        /** Each form has a key of its own, made from the one that was made for the page. */
        private String keyOf(int place) {
            return fresh.substring(0, fresh.length() - 2) + String.format("%02x", place % 256);
        }

        public boolean refuses(Step step) {
            return refused != null && refused.step() == step;
        }

        public Filled filled(Step step) {
            return refuses(step) ? refused.filled() : Filled.empty();
        }

        /** The key of the form that answers the question of that place. */
        public String answerKey(Referral.Question question, int place) {
            return answers(question) ? refused.key() : keyOf(Step.values().length + place);
        }

        /** Whether the form that was refused answered that question. */
        public boolean answers(Referral.Question question) {
            return refuses(Step.ANSWER) && refused.filled().is("to", question.ref());
        }

        public List<String> room() {
            return Step.ROOM;
        }

        /** Whether the form that was refused is drawn no more, so that its problem needs a place of its own. */
        public boolean isOrphaned() {
            return refused != null && !referral.steps().contains(refused.step());
        }
    }

    /** A form that was refused, and the key under which it is drawn again. */
    public record Refused(Step step, Filled filled, Trouble trouble, String key) {}
}
