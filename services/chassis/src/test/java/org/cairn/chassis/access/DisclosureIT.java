package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.audit.AuditRow;
import org.cairn.chassis.audit.AuditTrail;
import org.cairn.chassis.http.Callers;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.ResponseEnd;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisclosureIT {

    private static final Duration AT_ONCE = Duration.ofMillis(10);

    private final AccessFixture known = new AccessFixture();
    private final AuditTrail audit = new AuditTrail(known.house.database.jdbi());
    private final List<Runnable> afterResponse = new ArrayList<>();

    @BeforeEach
    void open() {
        known.lease.renew(0, known.clock.now());
        known.house.transactions.inNew(() -> known.grants.apply(known.amina, 1, known.grant()));
    }

    @AfterEach
    void close() {
        known.close();
    }

    @Test
    void who_was_granted_reads_and_it_is_written_down() {
        var scope = harbour(0).live(known.amina, "GET /things");
        assertThat(scope.full()).contains(Category.STATUS, Category.NEEDS);
        assertThat(audit.of(known.amina, null, 10))
                .singleElement()
                .extracting(AuditRow::agency, AuditRow::what, AuditRow::categories, AuditRow::outcome)
                .containsExactly("harbour-aid", "GET /things", "STATUS NEEDS", "LIVE");
    }

    @Test
    void no_audit_no_read() {
        var scope = known.house.transactions.inNew(() -> harbour(0).live(known.amina, "GET /things"));
        assertThat(scope).isNotNull();
        assertRolledBackLeavesNoRow();
    }

    @Test
    void a_foreign_agency_and_an_unknown_pathway_get_the_same_answer() {
        var foreign = as(new AgencyId("lawyers"), Role.LAWYER, Purpose.LEGAL_REPRESENTATION, 0);
        var unknown = new PathwayId(new UUID(4, 2));
        var first = catchThrowableOfType(Problem.class, () -> foreign.of(known.amina, "x"));
        var second = catchThrowableOfType(Problem.class, () -> foreign.of(unknown, "x"));
        assertThat(first.status()).isEqualTo(404);
        assertThat(first).usingRecursiveComparison().isEqualTo(second);
        assertThat(audit.of(known.amina, null, 10)).isEmpty();
    }

    @Test
    void after_a_revocation_the_relation_has_ended_and_details_are_gone() {
        known.house.transactions.inNew(() -> known.grants.apply(known.amina, 2, known.revocation()));
        var scope = harbour(0).of(known.amina, "x");
        assertThat(scope.relation()).isEqualTo(Relation.ENDED);
        assertThat(scope.full()).isEmpty();
        assertThat(catchThrowableOfType(Problem.class, () -> harbour(0).live(known.amina, "x"))
                        .status())
                .isEqualTo(404);
        assertThat(harbour(0).mine(null, 10)).isEmpty();
    }

    @Test
    void who_helps_otherwise_has_no_part_in_a_role_in_which_it_is_only_asked() {
        known.house.transactions.inNew(() -> known.grants.apply(
                known.amina,
                2,
                new AccessEvent.Granted(
                        new GrantId("guardian-asked:harbour-aid"),
                        known.harbour,
                        Role.GUARDIAN,
                        Set.of(Category.STATUS),
                        Purpose.ASSISTANCE,
                        LegalBasis.LEGAL_OBLIGATION,
                        known.grant().at(),
                        null,
                        known.grant().at())));
        assertThat(harbour(0).live(known.amina, "x").roles()).contains(Role.GUARDIAN);
        assertThat(harbour(0).party(known.amina, "x").roles()).containsExactly(Role.NGO_CASEWORKER);
    }

    @Test
    void without_heartbeats_nothing_is_disclosed() {
        known.house.database.jdbi().useHandle(db -> db.execute("delete from access_beat"));
        known.lease.renew(0, known.clock.now().minusSeconds(61));
        assertUnavailable(() -> harbour(0).of(known.amina, "x"));
        assertUnavailable(() -> harbour(0).mine(null, 10));
        assertUnavailable(() -> harbour(0).covers(known.amina, known.harbour, Set.of()));
    }

    @Test
    void a_position_not_reached_asks_to_come_again_and_never_says_not_found() {
        assertThat(harbour(1).of(known.amina, "x").relation()).isEqualTo(Relation.LIVE);
        assertUnavailable(() -> harbour(9).of(known.amina, "x"));
    }

    @Test
    void a_revocation_waits_until_the_answer_is_out() {
        harbour(0).of(known.amina, "x");
        assertThat(known.permits.drain(known.amina, AT_ONCE)).isFalse();
        afterResponse.forEach(Runnable::run);
        assertThat(known.permits.drain(known.amina, AT_ONCE)).isTrue();
    }

    @Test
    void a_revocation_waits_for_each_sending_of_a_stream_only() {
        var who = new Who(known.harbour, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "actor");
        var during = harbour(0).within(who, known.amina, "stream", _ -> known.permits.drain(known.amina, AT_ONCE));
        assertThat(during).isFalse();
        assertThat(known.permits.drain(known.amina, AT_ONCE)).isTrue();
        assertThat(afterResponse).isEmpty();
    }

    @Test
    void what_an_agency_knows_by_duty_is_no_consent() {
        var byDuty = new AccessEvent.Granted(
                new GrantId("submission"),
                known.harbour,
                Role.IDENTIFICATION_AUTHORITY,
                Set.of(Category.HEALTH),
                Purpose.IDENTIFICATION,
                LegalBasis.PUBLIC_TASK,
                known.grant().from(),
                null,
                known.grant().from());
        known.house.transactions.inNew(() -> known.grants.apply(known.amina, 2, byDuty));
        var anybody = as(new AgencyId("lawyers"), Role.LAWYER, Purpose.LEGAL_REPRESENTATION, 0);
        assertThat(anybody.covers(known.amina, known.harbour, Set.of(Category.HEALTH)))
                .isFalse();
    }

    @Test
    void a_consent_is_covered_by_what_is_granted_and_no_more() {
        var anybody = as(new AgencyId("lawyers"), Role.LAWYER, Purpose.LEGAL_REPRESENTATION, 0);
        assertThat(anybody.covers(known.amina, known.harbour, Set.of(Category.NEEDS)))
                .isTrue();
        assertThat(anybody.covers(known.amina, known.harbour, Set.of(Category.NEEDS, Category.HEALTH)))
                .isFalse();
    }

    private void assertRolledBackLeavesNoRow() {
        var before = audit.of(known.amina, null, 10).size();
        catchThrowableOfType(
                Problem.class,
                () -> known.house.transactions.inNew(() -> {
                    harbour(0).live(known.amina, "GET /things");
                    throw Problem.notFound();
                }));
        assertThat(audit.of(known.amina, null, 10)).hasSize(before);
    }

    private static void assertUnavailable(Runnable read) {
        var problem = catchThrowableOfType(Problem.class, read::run);
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfterSeconds()).isPositive();
    }

    private Disclosure harbour(long position) {
        return as(known.harbour, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, position);
    }

    private Disclosure as(AgencyId agency, Role role, Purpose purpose, long position) {
        var knowledge = new Knowledge(known.grants, known.lease, known.permits, new SignedTables());
        var caller = Callers.calling(new Who(agency, role, purpose, "actor"), "Cairn-Position", "" + position);
        var end = new ResponseEnd(null) {
            @Override
            public void then(Runnable after) {
                afterResponse.add(after);
            }
        };
        return new Disclosure(caller, end, knowledge, audit, known.clock);
    }
}
