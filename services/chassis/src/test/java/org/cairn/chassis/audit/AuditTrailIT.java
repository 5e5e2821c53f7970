package org.cairn.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.TestDatabase;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTrailIT {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final PathwayId PATHWAY = new PathwayId(new UUID(1, 1));

    private static TestDatabase tables;
    private AuditTrail trail;
    private Batches batches;

    @BeforeAll
    static void start() {
        tables = new TestDatabase();
    }

    @AfterAll
    static void stop() {
        tables.close();
    }

    /** Three batches of three rows. */
    @BeforeEach
    void seal() {
        asOwner("truncate audit restart identity");
        asOwner("truncate audit_batch");
        trail = new AuditTrail(tables.jdbi());
        batches = new Batches(tables.jdbi(), (_, _, _) -> {}, new PlatformClock());
        for (var batch = 0; batch < 3; batch++) {
            for (var row = 0; row < 3; row++) {
                trail.note(scope(), "route " + batch + row, NOW);
            }
            batches.sealNext();
        }
    }

    @Test
    void an_untouched_chain_is_whole() {
        assertThat(trail.verify()).isEmpty();
        assertThat(trail.verify(trail.head().orElseThrow())).isEmpty();
        assertThat(trail.head().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void rows_not_yet_sealed_break_nothing_and_are_sealed_next() {
        trail.note(scope(), "late", NOW);
        assertThat(trail.verify()).isEmpty();
        batches.sealNext();
        assertThat(trail.verify()).isEmpty();
        assertThat(trail.head().orElseThrow().number()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "flipped;     2; update audit set agency = 'somebody-else' where seq = 5",
                "one second;  2; update audit set at = at + interval '1 second' where seq = 5",
                "deleted;     2; delete from audit where seq = 5",
                "cut batch;   3; delete from audit where seq = 9",
                "inserted;    2; insert into audit (at, agency, actor, role, purpose, subject, what, categories, outcome, batch) select at, agency, actor, role, purpose, subject, what, categories, outcome, batch from audit where seq = 5",
                "moved;       1; update audit set batch = 2 where seq = 3",
                "no batch;    2; delete from audit_batch where number = 2",
                "new head;    2; update audit_batch set hash = decode(repeat('00', 32), 'hex') where number = 2",
                "homeless;    9; update audit set batch = 9 where seq = 10",
            })
    void tampering_is_found_where_it_was_done(String what, long batch, String tampering) {
        trail.note(scope(), "open", NOW);
        asOwner(tampering);
        assertThat(trail.verify()).as(what).get().extracting(Break::batch).isEqualTo(batch);
    }

    @Test
    void rows_that_changed_places_are_found() {
        asOwner("update audit set what = 'route 1' || (5 - seq) where seq in (4, 5)");
        assertThat(trail.verify()).get().extracting(Break::batch).isEqualTo(2L);
    }

    @Test
    void a_cut_off_end_is_found_by_the_head_that_was_published() {
        var published = trail.head().orElseThrow();
        asOwner("delete from audit where batch = 3");
        asOwner("delete from audit_batch where number = 3");
        assertThat(trail.verify()).isEmpty();
        assertThat(trail.verify(published)).get().extracting(Break::batch).isEqualTo(3L);
    }

    @Test
    void a_chain_that_was_written_anew_is_found_by_the_head_that_was_published() {
        var published = trail.head().orElseThrow();
        asOwner("delete from audit_batch");
        asOwner("update audit set agency = 'somebody-else', batch = null");
        for (var batch = 0; batch < 3; batch++) {
            trail.note(scope(), "again", NOW);
            batches.sealNext();
        }
        assertThat(trail.verify()).isEmpty();
        assertThat(trail.verify(published)).isPresent();
    }

    @Test
    void the_service_itself_can_only_add() {
        assertThatThrownBy(() -> tables.jdbi().useHandle(db -> db.execute("delete from audit")))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> tables.jdbi().useHandle(db -> db.execute("update audit set agency = 'x'")))
                .hasMessageContaining("append-only");
    }

    @Test
    void each_head_is_said_aloud() {
        var said = new ArrayList<Head>();
        var loud = new Batches(tables.jdbi(), (head, _, _) -> said.add(head), new PlatformClock());
        trail.note(scope(), "route", NOW);
        loud.sealNext();
        assertThat(said).containsExactly(trail.head().orElseThrow());
    }

    @Test
    void the_person_can_be_told_who_saw_what() {
        assertThat(trail.of(PATHWAY, null, 2)).extracting(AuditRow::what).containsExactly("route 22", "route 21");
        assertThat(trail.of(PATHWAY, 8L, 1)).extracting(AuditRow::what).containsExactly("route 20");
        assertThat(trail.of(new PathwayId(new UUID(2, 2)), null, 2)).isEmpty();
    }

    /** As somebody who owns the database, past the trigger that stops the service. */
    private static void asOwner(String statement) {
        tables.jdbi().useTransaction(db -> {
            db.execute("set local session_replication_role = replica");
            db.execute(statement);
        });
    }

    private static Scope scope() {
        var who = new Who(new AgencyId("agency"), Role.SHELTER_WORKER, Purpose.ASSISTANCE, "actor");
        return new Scope(who, PATHWAY, Relation.LIVE, Set.of(), Set.of(Category.STATUS), Set.of());
    }
}
