package org.cairn.portal.referral.edge;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.portal.asking.Trouble;
import org.cairn.portal.asking.edge.FormKeys;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.referral.Box;
import org.cairn.portal.referral.Filled;
import org.cairn.portal.referral.Referral;
import org.cairn.portal.referral.Step;

/** Draws the pages of referrals, each form with a key of its own. */
@ApplicationScoped
public class Drawn {
    private final Words words;
    private final FormKeys keys;

    Drawn(Words words, FormKeys keys) {
        this.words = words;
        this.keys = keys;
    }

    Words words() {
        return words;
    }

    boolean isKey(String key) {
        return keys.isKey(key);
    }

    TemplateInstance box(Box box) {
        return new ReferralPages.Inbox(box, Box.STATES, words);
    }

    ReferralPages.Refused refused(Step step, Filled filled, Trouble trouble) {
        return new ReferralPages.Refused(step, filled, trouble, keys.after(trouble, filled.get("key")));
    }

    TemplateInstance detail(Referral referral, List<Referral.Places> places, Step done, ReferralPages.Refused refused) {
        return new ReferralPages.Detail(new ReferralPages.Sheet(referral, places, words, done, refused, keys.fresh()));
    }
}
