package org.cairn.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReferralPropertiesTest {

    private static final Quarter QUARTER = Quarter.of("2022Q2");

    private static Cell cell(long line, int people) {
        var labels = new Cell.Labels("Kent Police", "Criminal", "Adult (18 or over)", "Male", "Albanian");
        return new Cell(line, QUARTER, labels, people);
    }

    @Property(tries = 200)
    void a_key_is_the_same_in_every_run(@ForAll @IntRange(min = 2, max = 9000) int line) {
        var once = cell(line, 3).referrals().get(2);
        var again = cell(line, 3).referrals().get(2);
        assertThat(once.key("open")).isEqualTo(again.key("open")).hasSize(32);
    }

    @Property(tries = 100)
    void no_two_requests_share_a_key(
            @ForAll @IntRange(min = 2, max = 9000) int line, @ForAll @IntRange(min = 1, max = 40) int people) {
        var keys = cell(line, people).referrals().stream()
                .flatMap(referral -> java.util.stream.Stream.of(referral.key("open"), referral.key("submit")))
                .collect(Collectors.toSet());
        keys.addAll(cell(line + 1, people).referrals().stream()
                .map(referral -> referral.key("open"))
                .toList());
        assertThat(keys).hasSize(3 * people);
    }

    @Property(tries = 200)
    void the_referral_date_is_inside_the_quarter(
            @ForAll @IntRange(min = 2, max = 9000) int line, @ForAll @IntRange(min = 0, max = 400) int index) {
        var date = (String) new Referral(cell(line, index + 1), index)
                .submission(CodeLists.Age.ADULT)
                .get("referralDate");
        assertThat(LocalDate.parse(date)).isBetween(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 30));
    }

    @Property(tries = 20)
    void only_a_child_is_referred_without_consent(@ForAll CodeLists.Age age) {
        var consents = (java.util.List<?>)
                cell(2, 1).referrals().getFirst().opening(age).get("consents");
        assertThat(consents.isEmpty()).isEqualTo(age == CodeLists.Age.CHILD);
    }
}
