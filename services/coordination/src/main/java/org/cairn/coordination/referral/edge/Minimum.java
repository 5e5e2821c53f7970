package org.cairn.coordination.referral.edge;

import java.util.List;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.coordination.MinimumSet;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PersonRecord;

/** The minimum set: that it was sent to this very agency, with consent or in an emergency, is what lets the agency read it. */
public record Minimum(
        @In(Category.STATUS) AgeStatus age,
        @In(Category.STATUS) PersonRecord.Sex sex,
        @In(Category.STATUS) List<String> languages,
        @In(Category.STATUS) boolean specialNeeds) {

    static Minimum of(MinimumSet set) {
        return new Minimum(set.age(), set.sex(), set.languages(), set.specialNeeds());
    }
}
