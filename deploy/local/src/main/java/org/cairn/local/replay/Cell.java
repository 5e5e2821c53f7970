package org.cairn.local.replay;

import java.util.List;
import java.util.stream.IntStream;

/** One line of the published table: so many people with the same labels. */
public record Cell(long line, Quarter quarter, Labels labels, int people) {

    /** The published words of one cell; what counts are compared on. */
    public record Labels(String firstResponder, String exploitation, String age, String gender, String nationality) {
        @Override
        public String toString() {
            return String.join(" · ", firstResponder, exploitation, age, gender, nationality);
        }
    }

    /** As many referrals as the cell counts people. */
    public List<Referral> referrals() {
        return IntStream.range(0, people).mapToObj(n -> new Referral(this, n)).toList();
    }
}
