package org.cairn.coordination.feedback.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.FeedbackEvent.Given;
import org.cairn.contracts.coordination.FeedbackEvent.Verdict;
import org.cairn.coordination.feedback.Feedback;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownFeedbackTest {

    private static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    private static final AgencyId HOUSE = new AgencyId("north-house");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final PathwayId AMINA = new PathwayId(new UUID(1, 1));
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final Given harm = new Given(null, HOUSE, HARBOUR, Verdict.HARMED, "canary", true, NOON);
    private final Given help = new Given(null, NATIONAL, HARBOUR, Verdict.HELPED, "canary", false, NOON);
    private final Feedback feedback = new Feedback(List.of(harm, help), Set.of(HOUSE));

    @Test
    void no_agency_reads_what_was_said_of_itself_in_whatever_part_it_has() {
        for (var all : List.of(true, false)) {
            for (var hears : List.of(true, false)) {
                assertThat(shown(HOUSE, all, hears))
                        .extracting(ShownFeedback.Entry::agency)
                        .doesNotContain(HOUSE);
            }
        }
    }

    @Test
    void who_hears_of_harm_reads_that_and_nothing_else() {
        assertThat(shown(NATIONAL, false, true)).singleElement().satisfies(entry -> {
            assertThat(entry.verdict()).isEqualTo(Verdict.HARMED);
            assertThat(entry.anonymous()).isTrue();
        });
        assertThat(shown(NATIONAL, false, false)).isEmpty();
    }

    @Test
    void who_noted_it_reads_it_again() {
        assertThat(shown(HARBOUR, false, false)).hasSize(2);
    }

    private List<ShownFeedback.Entry> shown(AgencyId reader, boolean all, boolean hears) {
        return ShownFeedback.of(AMINA, feedback, ShownFeedback.knownTo(reader, all, hears))
                .entries();
    }
}
