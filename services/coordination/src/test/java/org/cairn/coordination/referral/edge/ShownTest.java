package org.cairn.coordination.referral.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.MinimumSet;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.referral.Referral;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who sees what of a referral: nobody who is asked learns who else is, who would be, or what others wanted to know. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    private static final AgencyId NORTH = new AgencyId("north-house");
    private static final AgencyId SOUTH = new AgencyId("south-house");
    private static final AgencyId EAST = new AgencyId("east-house");
    private static final ReferralId WHOLE = new ReferralId(new UUID(7, 7));
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, 2001, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    private final ReferralView.Row row = new ReferralView.Row(
            new ReferralId(new UUID(1, 1)),
            new PathwayId(new UUID(2, 2)),
            HARBOUR,
            ServiceType.SHELTER,
            Priority.URGENT,
            NOON,
            Kind.SUBREFERRAL,
            WHOLE,
            "Kent",
            Referral.State.REQUESTED);
    private final Referral open = List.of(
                    requested(),
                    new ReferralEvent.InformationAsked(NORTH, "stairs?", NOON),
                    new ReferralEvent.InformationAsked(SOUTH, "pets?", NOON))
            .stream()
            .reduce(new Referral.Unsent(), Referral::evolve, (first, _) -> first);
    private final Referral taken =
            Referral.evolve(open, new ReferralEvent.Accepted(SOUTH, ServiceType.SHELTER, null, NOON, NOON));

    @Test
    void an_addressee_sees_the_minimum_set_and_its_own_question() {
        var shown = Shown.toAddressee(row, (Referral.Open) open, SOUTH);
        assertThat(shown.minimum()).isNotNull();
        assertThat(shown.questions()).extracting(Shown.Question::question).containsExactly("pets?");
        assertThat(shown.details()).isNull();
        assertThat(shown.note()).isNull();
        tellsOfNobodyElse(shown);
    }

    @Test
    void the_recipient_sees_what_was_agreed_and_its_own_question() {
        var shown = Shown.toRecipient(row, (Referral.Taken) taken);
        assertThat(shown.details().alias()).isEqualTo("Amina");
        assertThat(shown.questions()).extracting(Shown.Question::question).containsExactly("pets?");
        tellsOfNobodyElse(shown);
    }

    @Test
    void the_sender_sees_who_is_asked_who_would_be_and_all_questions() {
        var shown = Shown.toSender(row, (Referral.Open) open);
        assertThat(shown.candidates()).containsExactly(NORTH, SOUTH);
        assertThat(shown.reserve()).containsExactly(EAST);
        assertThat(shown.partOf()).isEqualTo(WHOLE);
        assertThat(shown.questions()).hasSize(2);
    }

    @Test
    void of_an_error_nothing_is_seen_but_that_it_was_one() {
        var shown = Shown.bare(row, Referral.State.ENTERED_IN_ERROR);
        assertThat(shown.state()).isEqualTo("entered-in-error");
        assertThat(shown).hasAllNullFieldsOrPropertiesExcept("referralId", "caseId", "state");
    }

    private static void tellsOfNobodyElse(Shown shown) {
        assertThat(shown.candidates()).isNull();
        assertThat(shown.reserve()).isNull();
        assertThat(shown.partOf()).isNull();
        assertThat(shown.toString()).doesNotContain(NORTH.value(), EAST.value(), "stairs");
    }

    private static ReferralEvent requested() {
        return new ReferralEvent.Requested(
                HARBOUR,
                Kind.SUBREFERRAL,
                WHOLE,
                List.of(NORTH, SOUTH),
                List.of(EAST),
                ServiceType.SHELTER,
                Priority.URGENT,
                Purpose.ASSISTANCE,
                "Kent",
                List.of(),
                Set.of(Category.IDENTITY),
                null,
                NOON.plusSeconds(3600),
                new MinimumSet(AgeStatus.ADULT, PersonRecord.Sex.FEMALE, List.of("sqi"), false),
                AMINA,
                "a note",
                null,
                NOON);
    }
}
