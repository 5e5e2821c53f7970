package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    @ParameterizedTest
    @EnumSource(names = {"CONSENT", "VITAL_INTEREST"})
    void who_is_asked_to_take_a_referral_on_has_no_part_in_the_pathway_yet_an_emergency_or_not(LegalBasis basis) {
        assertThat(granted(basis, Set.of(Category.STATUS)).onlyAsks()).isTrue();
        assertThat(granted(basis, Set.of(Category.STATUS, Category.IDENTITY)).onlyAsks())
                .isFalse();
    }

    private static Grant granted(LegalBasis basis, Set<Category> categories) {
        return new Grant(
                new GrantId("some"),
                new PathwayId(new UUID(1, 1)),
                new AgencyId("north-house"),
                Role.SHELTER_WORKER,
                categories,
                Purpose.ASSISTANCE,
                basis,
                NOW,
                null,
                null);
    }
}
