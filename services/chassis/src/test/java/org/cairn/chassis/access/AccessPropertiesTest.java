package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.cairn.chassis.access.AccessTables.Cell;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;

class AccessPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final AgencyId OWN = new AgencyId("own");
    private static final PathwayId PATHWAY = new PathwayId(new UUID(1, 1));
    private static final AccessTables TABLES = new SignedTables();

    @Property
    void nobody_sees_more_than_the_grants_name(@ForAll("who") Who who, @ForAll("grants") List<Grant> grants) {
        var granted = EnumSet.noneOf(Category.class);
        grants.stream()
                .filter(grant -> grant.agency().equals(OWN) && grant.pathway().equals(PATHWAY) && grant.liveAt(NOW))
                .forEach(grant -> granted.addAll(grant.categories()));
        assertThat(granted).containsAll(seen(decide(who, grants)));
    }

    @Property
    void nobody_sees_more_than_the_matrix_gives_the_role(@ForAll("who") Who who, @ForAll("grants") List<Grant> grants) {
        var scope = decide(who, grants);
        assertThat(scope.full()).allMatch(category -> switch (TABLES.cell(who.role(), category)) {
            case FULL, WHILE_GRANTED, WITH_CONSENT, BREAK_GLASS -> true;
            case STATUS_ONLY -> category == Category.STATUS;
            case MINIMUM, NONE -> false;
        });
        assertThat(scope.minimum()).noneMatch(category -> TABLES.cell(who.role(), category) == Cell.NONE);
    }

    @Property
    void a_consent_cell_opens_by_consent_only(@ForAll("who") Who who, @ForAll("grants") List<Grant> grants) {
        var withoutConsent = grants.stream()
                .filter(grant -> grant.basis() != LegalBasis.CONSENT && !grant.isBreakGlass())
                .toList();
        assertThat(decide(who, withoutConsent).full()).noneMatch(category -> Set.of(Cell.WITH_CONSENT, Cell.BREAK_GLASS)
                .contains(TABLES.cell(who.role(), category)));
    }

    @Property
    void beyond_bare_facts_only_grants_for_the_purpose_count(
            @ForAll("who") Who who, @ForAll("grants") List<Grant> grants) {
        var forOtherPurposes = grants.stream()
                .filter(grant -> grant.purpose() != who.purpose())
                .toList();
        assertThat(Set.of(Category.STATUS)).containsAll(seen(decide(who, forOtherPurposes)));
    }

    @Property
    void taking_a_grant_away_never_shows_more(@ForAll("who") Who who, @ForAll("grants") List<Grant> grants) {
        var before = decide(who, grants);
        IntStream.range(0, grants.size()).forEach(gone -> {
            var fewer = new ArrayList<>(grants);
            fewer.remove(gone);
            var after = decide(who, fewer);
            assertThat(before.full()).containsAll(after.full());
            assertThat(seen(before)).containsAll(seen(after));
        });
    }

    @Property
    void revoked_grants_show_nothing(@ForAll("who") Who who, @ForAll("grants") List<Grant> grants) {
        var revoked = grants.stream().map(AccessPropertiesTest::revoked).toList();
        var scope = decide(who, revoked);
        assertThat(seen(scope)).isEmpty();
        assertThat(scope.roles()).isEmpty();
        assertThat(scope.relation()).isNotEqualTo(Relation.LIVE);
    }

    @Property
    void enforcement_sees_nothing_whatever_it_was_granted(
            @ForAll Purpose purpose, @ForAll("grants") List<Grant> grants) {
        var scope = decide(new Who(OWN, Role.IMMIGRATION_ENFORCEMENT, purpose, "actor"), grants);
        assertThat(seen(scope)).isEmpty();
        assertThat(scope.relation()).isEqualTo(Relation.NONE);
    }

    @Property
    void another_agency_or_pathway_opens_nothing(@ForAll("who") Who who, @ForAll("grants") List<Grant> grants) {
        var foreign = grants.stream()
                .filter(grant -> !grant.agency().equals(OWN) || !grant.pathway().equals(PATHWAY))
                .toList();
        assertThat(decide(who, foreign).relation()).isEqualTo(Relation.NONE);
    }

    private static Scope decide(Who who, List<Grant> grants) {
        return Access.decide(who, PATHWAY, grants, TABLES, NOW);
    }

    private static Set<Category> seen(Scope scope) {
        var seen = EnumSet.noneOf(Category.class);
        seen.addAll(scope.full());
        seen.addAll(scope.minimum());
        return seen;
    }

    private static Grant revoked(Grant grant) {
        return new Grant(
                grant.id(),
                grant.pathway(),
                grant.agency(),
                grant.role(),
                grant.categories(),
                grant.purpose(),
                grant.basis(),
                grant.from(),
                grant.until(),
                NOW.minusSeconds(1));
    }

    @Provide
    Arbitrary<Who> who() {
        return Combinators.combine(Arbitraries.of(Role.class), Arbitraries.of(Purpose.class))
                .as((role, purpose) -> new Who(OWN, role, purpose, "actor"));
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        var owner = Arbitraries.frequency(Tuple.of(5, OWN), Tuple.of(1, new AgencyId("another")));
        var pathway = Arbitraries.frequency(Tuple.of(5, PATHWAY), Tuple.of(1, new PathwayId(new UUID(2, 2))));
        var categories = Arbitraries.of(Category.class).set().ofMinSize(1);
        var start = Arbitraries.longs().between(-100, 20).map(NOW::plusSeconds);
        var length =
                Arbitraries.longs().between(1, 200).map(Duration::ofSeconds).injectNull(0.3);
        var given = Combinators.combine(Arbitraries.of(Role.class), Arbitraries.of(Purpose.class), bases())
                .as(Given::new);
        return Combinators.combine(owner, pathway, categories, given, start, length)
                .as((agency, of, what, how, from, lasts) -> new Grant(
                        new GrantId("some"),
                        of,
                        agency,
                        how.role(),
                        what,
                        how.purpose(),
                        how.basis(),
                        from,
                        lasts == null ? null : from.plus(lasts),
                        null))
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<LegalBasis> bases() {
        return Arbitraries.of(LegalBasis.class);
    }

    private record Given(Role role, Purpose purpose, LegalBasis basis) {}
}
