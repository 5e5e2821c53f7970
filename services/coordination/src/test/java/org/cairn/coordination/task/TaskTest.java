package org.cairn.coordination.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final PathwayId AMINA = new PathwayId(new UUID(1, 1));
    private static final ReferralId REFERRAL = new ReferralId(new UUID(2, 2));

    private final Task today = Task.about(Kind.ANSWER_REFERRAL, AMINA, REFERRAL, NOON);
    private final Task tomorrow =
            Task.about(Kind.RENEW_CONSENT, AMINA, new ConsentId(new UUID(3, 3)), NOON.plusSeconds(86_400));
    private final Task someDay = Task.about(Kind.COMPLETE_SERVICE, AMINA, REFERRAL, null);
    private final Task someOtherDay = Task.about(Kind.ANSWER_COORDINATOR_PROPOSAL, AMINA, null);

    @Test
    void what_is_due_soonest_comes_first_and_what_has_no_day_last() {
        assertThat(asking(null, 10).cut(List.of(someDay, someOtherDay, tomorrow, today)))
                .containsExactly(today, tomorrow, someOtherDay, someDay);
    }

    @Test
    void pages_join_without_a_gap_or_an_overlap() {
        var all = List.of(someDay, someOtherDay, tomorrow, today);
        var read = new ArrayList<Task>();
        Task.Place after = null;
        for (var page = asking(after, 1).cut(all);
                !page.isEmpty();
                page = asking(after, 1).cut(all)) {
            read.addAll(page);
            after = Task.Place.parse(page.getLast().place().toString());
        }
        assertThat(read).containsExactly(today, tomorrow, someOtherDay, someDay);
    }

    private static TaskSource.Asking asking(Task.Place after, int limit) {
        return new TaskSource.Asking(new AgencyId("harbour-aid"), Role.NGO_CASEWORKER, NOON, after, limit);
    }
}
