package org.cairn.coordination.dependant.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.contracts.coordination.DependantEvent.Relation;
import org.cairn.contracts.coordination.DependantEvent.ThreatLevel;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.edge.ConsentDesk;
import org.cairn.coordination.consent.edge.ConsentView;
import org.cairn.coordination.consent.edge.EndingDesk;
import org.cairn.coordination.dependant.Dependant;
import org.cairn.coordination.dependant.Link;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DependantDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Who ANNA = new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna");

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V110__stop_use.sql",
            "V120__referral_in_full.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql");
    private final PathwayDesk pathways = container.get(PathwayDesk.class);
    private final DependantDesk desk = container.get(DependantDesk.class);
    private final DependantCourse course = container.get(DependantCourse.class);
    private final PathwayId amina = container
            .inTransaction(() -> pathways.open(opening("Amina"), ANNA, act(NGO)))
            .pathway();
    private final DependantDesk.Noted sister = container.inTransaction(() ->
            desk.identify(amina, new DependantDesk.Newcomer(Relation.SIBLING, opening("Sister")), ANNA, act(NGO)));

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void what_goes_out_names_neither_the_dependant_nor_their_pathway() {
        decide(new Dependant.Command.AssessThreat(ThreatLevel.HIGH, ONE));
        var theirs = sister.theirs().pathway().toString();
        assertThat(count("select count(*) from outbox where type like '%.dependant.%'"))
                .isEqualTo(2);
        assertThat(count("""
                select count(*) from outbox where aggregateid = ?
                and (payload::text || headers::text like '%' || ? || '%' or payload::text || headers::text like '%' || ? || '%')
                """, amina.toString(), theirs, sister.dependant().toString()))
                .isZero();
        assertThat(count("select count(*) from outbox where payload::text || headers::text like '%HIGH%'"))
                .isZero();
    }

    @Test
    void each_of_them_has_a_stream_of_their_own_that_names_none_of_them() {
        var son = container.inTransaction(
                () -> desk.identify(amina, new DependantDesk.Newcomer(Relation.CHILD, opening("Son")), ANNA, act(NGO)));
        decide(new Dependant.Command.AssessThreat(ThreatLevel.HIGH, ONE));
        assertThat(course.of(amina).open()).containsExactly(sister.dependant(), son.dependant());
        assertThat(course.of(amina).of(son.dependant())).isInstanceOf(Dependant.IdentifiedAtRisk.class);
        assertThat(count("select count(distinct stream) from journal where stream like 'dependant/%'"))
                .isEqualTo(2);
        assertThat(count(
                        "select count(*) from journal where stream in ('dependant/' || ?, 'dependant/' || ?)",
                        sister.dependant().toString(),
                        sister.theirs().pathway().toString()))
                .isZero();
    }

    @Test
    void the_two_pathways_travel_in_trains_of_their_own() {
        assertThat(count("""
                        select count(*) from journal a join journal b on a.correlation = b.correlation
                        where a.sealed_for = ? and b.sealed_for = ?
                        """, amina.value(), sister.theirs().pathway().value())).isZero();
    }

    @Test
    void when_the_danger_is_over_nobody_can_read_any_more_that_the_two_belong_together() {
        var copy = link();
        assertThat(linked()).isTrue();
        decide(new Dependant.Command.Close(ONE));
        assertThat(linked()).isFalse();
        putBack(copy);
        assertThat(linked()).as("a copy of the row, read after its key is gone").isFalse();
        assertThat(count(
                        "select count(*) from keyring.data_key where sealed_for = ?",
                        sister.dependant().value()))
                .isZero();
    }

    @Test
    void the_end_of_the_persons_pathway_ends_every_link_and_not_the_dependants_own_pathway() {
        container.inTransaction(() -> pathways.close(amina, ClosureReason.COMPLETED, act(NATIONAL)));
        assertThat(linked()).isFalse();
        assertThat(course.of(amina).open()).isEmpty();
        assertThat(count("select count(*) from outbox where type like '%.pathway.closed.%'"))
                .isEqualTo(1);
    }

    @Test
    void only_a_yes_of_their_own_lets_them_be_looked_after_abroad() {
        var view = container.get(ConsentView.class);
        consent(amina, Purpose.SAFETY);
        assertThat(view.anyYes(sister.theirs().pathway(), Purpose.SAFETY, ONE)).isFalse();
        consent(sister.theirs().pathway(), Purpose.ASSISTANCE);
        assertThat(view.anyYes(sister.theirs().pathway(), Purpose.SAFETY, ONE)).isFalse();
        var own = consent(sister.theirs().pathway(), Purpose.SAFETY);
        assertThat(view.anyYes(sister.theirs().pathway(), Purpose.SAFETY, ONE)).isTrue();
        container.inTransaction(() -> container.get(EndingDesk.class).withdraw(own, act(NGO)));
        assertThat(view.anyYes(sister.theirs().pathway(), Purpose.SAFETY, ONE)).isFalse();
    }

    @Test
    void a_danger_that_nobody_has_looked_at_is_a_task_of_who_noted_it_and_of_the_coordinator() {
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).containsExactly(Task.Kind.ASSESS_DEPENDANT);
        assertThat(tasks(NATIONAL, Role.PATHWAY_COORDINATOR)).containsExactly(Task.Kind.ASSESS_DEPENDANT);
        assertThat(tasks(new AgencyId("north-house"), Role.SHELTER_WORKER)).isEmpty();
        decide(new Dependant.Command.AssessThreat(ThreatLevel.LOW, ONE));
        assertThat(tasks(NGO, Role.NGO_CASEWORKER)).isEmpty();
    }

    private void decide(Dependant.Command command) {
        var act = act(NGO);
        container.inTransaction(
                () -> desk.decide(amina, DependantCourse.about(sister.dependant(), _ -> command, act), act));
    }

    private boolean linked() {
        return course.linkOf(sister.dependant())
                .filter(new Link(sister.theirs().pathway(), Relation.SIBLING)::equals)
                .isPresent();
    }

    private byte[] link() {
        return container.database().jdbi().withHandle(db -> db.createQuery(
                        "select sealed from dependant_link where dependant = ?")
                .bind(0, sister.dependant().value())
                .mapTo(byte[].class)
                .one());
    }

    private void putBack(byte[] copy) {
        container
                .database()
                .jdbi()
                .useHandle(db -> db.execute(
                        "insert into dependant_link values (?, ?)",
                        sister.dependant().value(),
                        copy));
    }

    private List<Task.Kind> tasks(AgencyId agency, Role role) {
        var asking = new TaskSource.Asking(agency, role, ONE, null, 10);
        return container.get(DependantTasks.class).tasks(asking).stream()
                .map(Task::kind)
                .toList();
    }

    private ConsentDesk.Place consent(PathwayId pathway, Purpose purpose) {
        var recipient = new AgencyId("welfare-abroad");
        var terms = new Consent.Terms(recipient, Set.of(Category.IDENTITY), purpose, NOON.plus(Duration.ofDays(90)));
        var yes = new Consent.Spoken(Giver.INDIVIDUAL, "spoken", "sqi", true, null, null);
        var consents = container.get(ConsentDesk.class);
        return container.inTransaction(() -> {
            var place = new ConsentDesk.Place(consents.ask(pathway, terms, act(NGO)), pathway);
            consents.give(place, yes, act(NGO));
            return place;
        });
    }

    private long count(String query, Object... values) {
        return container.database().count(query, values);
    }

    private static PathwayDesk.Opening opening(String alias) {
        var event = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.OTHER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                PathwayEvent.AgeStatus.ADULT,
                NGO,
                NATIONAL,
                NOON);
        var person = new PersonRecord(
                alias, null, null, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of(), null, List.of());
        return new PathwayDesk.Opening(event, null, person, List.of());
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", NOON, request, request);
    }
}
