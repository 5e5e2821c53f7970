package org.cairn.coordination.operation.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.coordination.agency.Agency;
import org.cairn.coordination.agency.edge.AgencyDesk;
import org.cairn.coordination.guardian.Guardianship;
import org.cairn.coordination.guardian.edge.GuardianView;
import org.cairn.coordination.operation.Leaflet;
import org.cairn.coordination.operation.Operation;
import org.cairn.coordination.operation.Operation.Command;
import org.cairn.coordination.operation.OperationRefusal;
import org.cairn.coordination.operation.edge.ShownItem.Outcome;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.cairn.coordination.statistics.Count;
import org.cairn.coordination.statistics.edge.CountDesk;
import org.cairn.coordination.statistics.edge.CountView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchDeskIT {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId LEAD = new AgencyId("national-coordination");
    private static final AgencyId REGION = new AgencyId("regional-coordination");

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V120__referral_in_full.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql",
            "V150__published_counts.sql",
            "V152__operations.sql");
    private final OperationDesk operations = container.get(OperationDesk.class);
    private final BatchDesk desk = container.get(BatchDesk.class);
    private final Items items = new Items(ItemsTest.JSON);
    private OperationId operation;

    @BeforeEach
    void go_live() {
        enter(LEAD, Role.PATHWAY_COORDINATOR);
        var plan = new Command.Plan("uk-nrm", "GB", LEAD, Set.of(NGO), NOON);
        operation = container.inTransaction(() -> operations.plan(plan, act(LEAD)));
        step(new Command.GoLive(LEAD, NOON), LEAD);
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void a_hundred_people_are_taken_in_at_once_and_a_batch_that_comes_again_opens_nothing() {
        var hundred =
                "[" + IntStream.range(0, 100).mapToObj(n -> person(n % 10 == 0)).collect(Collectors.joining(",")) + "]";
        var before = System.nanoTime();
        var taken = take("b1", hundred);
        System.out.println("A batch of 100 took "
                + Duration.ofNanos(System.nanoTime() - before).toMillis() + " ms");
        assertThat(taken).hasSize(100).allMatch(item -> item.outcome() == Outcome.OPENED);
        assertThat(taken).filteredOn(item -> item.code() != null).hasSize(90).allMatch(ShownItem::leaflet);
        assertThat(taken.stream()
                        .filter(ShownItem::leaflet)
                        .map(item -> item.code().substring(0, 4))
                        .distinct())
                .as("no part of a code is the same for all")
                .hasSizeGreaterThan(80);
        assertThat(anonymous(taken.get(1).caseId())).isTrue();
        assertThat(anonymous(taken.get(0).caseId())).isFalse();
        var again = take("b1", hundred);
        assertThat(again)
                .extracting(ShownItem::caseId)
                .isEqualTo(taken.stream().map(ShownItem::caseId).toList());
        assertThat(again).as("codes are told once").allMatch(item -> item.code() == null);
        assertThatThrownBy(() -> take("b1", "[" + person(true) + "]"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(OperationRefusal.BATCH_TAKEN));
        assertThat(pathways()).isEqualTo(100);
        assertThat(Operation.tallyOf(operations.stateOf(operation)).accepted()).isEqualTo(10);
    }

    @Test
    void one_bad_item_sinks_no_other_and_leaves_nothing_half_done() {
        var taken = take("b1", """
                [{"alias": "Amina", "languages": ["sqi"], "age": "ADULT", "acceptsHelp": true, "urgentNeeds": ["SHELTER"]},
                 {"languages": ["klingon"], "age": "ADULT", "acceptsHelp": true},
                 {"name": "canary", "age": "ADULT", "acceptsHelp": false},
                 {"age": "ADULT", "acceptsHelp": true, "urgentNeeds": ["WORLD_PEACE"]},
                 {"age": "CHILD", "acceptsHelp": false},
                 {"age": "ADULT", "acceptsHelp": true, "code": "AAAA-AAAA-AAAA-AAAA"}]""");
        assertThat(taken)
                .extracting(ShownItem::outcome)
                .containsExactly(
                        Outcome.OPENED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.OPENED,
                        Outcome.REFUSED);
        assertThat(taken.stream().filter(item -> item.problem() != null).map(item -> item.problem()
                        .field()))
                .containsExactly(
                        "people[1].languages[0]", "people[2].name", "people[3].urgentNeeds[0]", "people[5].code");
        assertThat(pathways()).isEqualTo(2);
        var amina = container
                .get(PathwayView.class)
                .person(taken.getFirst().caseId())
                .orElseThrow();
        assertThat(amina.needs()).containsExactly("SHELTER");
        var child = taken.get(4);
        assertThat(child.leaflet()).as("a child is not left with a leaflet").isFalse();
        assertThat(container.get(GuardianView.class).stateOf(child.caseId())).isInstanceOf(Guardianship.Required.class);
    }

    @Test
    void two_people_of_one_name_stay_two_and_only_the_persons_own_code_links_them() {
        var first = take("b1", "[{\"alias\": \"Amina\", \"age\": \"ADULT\", \"acceptsHelp\": false}]")
                .getFirst();
        var twin = take("b2", "[{\"alias\": \"Amina\", \"age\": \"ADULT\", \"acceptsHelp\": true}]")
                .getFirst();
        assertThat(twin.caseId()).isNotEqualTo(first.caseId());
        assertThat(earlier(twin.caseId())).isNull();
        var withCode = "{\"age\": \"ADULT\", \"acceptsHelp\": true, \"code\": \""
                + first.code().toLowerCase() + "\"}";
        var back = take("b3", "[" + withCode + "," + withCode + "]");
        assertThat(earlier(back.getFirst().caseId())).isEqualTo(first.caseId());
        assertThat(back.get(1).problem().type()).as("a code is good once").endsWith("/code-used");
    }

    @Test
    void of_a_code_only_a_hash_is_kept_and_a_new_one_takes_its_place() {
        var item = take("b1", "[" + person(false) + "]").getFirst();
        var leaflets = container.get(LeafletDesk.class);
        var kept = container.database().jdbi().withHandle(db -> db.createQuery("select code_hash from self_referral")
                .mapTo(byte[].class)
                .one());
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(item.code());
        var fresh = container.inTransaction(() -> leaflets.give(item.caseId(), act(NGO)));
        assertThat(fresh.until()).isEqualTo(Instant.parse("2027-01-05T12:00:00Z"));
        assertThatThrownBy(() -> container.inTransaction(() -> leaflets.whose(item.code(), act(NGO))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Leaflet.Refusal.UNKNOWN_CODE));
        assertThat(container.inTransaction(() -> leaflets.whose(fresh.code(), act(NGO))))
                .isEqualTo(item.caseId());
    }

    @Test
    void outsiders_count_in_steps_and_the_lead_exactly() {
        take("b1", people(10, true));
        assertThat(published()).isEmpty();
        take("b2", people(1, true));
        assertThat(published()).isEqualTo(java.util.Map.of(OperationDesk.ACCEPTED, 11));
        take("b3", people(3, true));
        assertThat(published()).isEqualTo(java.util.Map.of(OperationDesk.ACCEPTED, 11));
        assertThat(Operation.tallyOf(operations.stateOf(operation)).people()).isEqualTo(14);
        assertThat(ShownOperation.Counts.published(published()).people()).isEqualTo(11);
    }

    @Test
    void a_list_is_read_by_who_asked_when_another_agency_agreed_and_once() {
        take("b1", people(2, true));
        var list = new OperationListId(UUID.randomUUID());
        step(new Command.AskList(list, NGO, "anna", Purpose.ASSISTANCE, "To fill two buses", NOON), NGO);
        assertRefused(OperationRefusal.NOT_AGREED, new Command.ReadList(list, NGO, NOON));
        step(new Command.AgreeList(list, REGION, "rhea", NOON), REGION);
        step(new Command.ReadList(list, NGO, NOON), NGO);
        assertRefused(OperationRefusal.READ_ALREADY, new Command.ReadList(list, NGO, NOON));
        assertThat(container.get(OperationView.class).people(operation)).hasSize(2);
    }

    @Test
    void nobody_else_knows_of_an_operation_before_it_is_live() {
        var plan = new Command.Plan("uk-nrm", "GB", LEAD, Set.of(NGO), NOON);
        var planned = container.inTransaction(() -> operations.plan(plan, act(LEAD)));
        var view = container.get(OperationView.class);
        assertThat(view.find(planned, LEAD)).isPresent();
        assertThat(view.find(planned, NGO)).isPresent();
        assertThat(view.find(planned, REGION)).isEmpty();
        assertThat(view.find(operation, REGION)).isPresent();
        assertThat(view.after(null, REGION, 10)).hasSize(1);
    }

    private java.util.Map<String, Integer> published() {
        container.inTransaction(() -> container.get(CountDesk.class).fold());
        return container.get(CountView.class).published(Count.Kind.OPERATION, operation.toString());
    }

    private List<ShownItem> take(String batch, String people) {
        var nodes = ItemsTest.people(people);
        var body = new BatchResource.NewBatch(batch, null, null, null, nodes);
        var sent = new BatchDesk.Batch(
                operation,
                batch,
                container.get(SelfReferralCodes.class).hashOf(body),
                null,
                null,
                null,
                items.read(nodes));
        return container.inTransaction(
                () -> desk.take(sent, new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"), act(NGO)));
    }

    private void step(Command command, AgencyId by) {
        container.inTransaction(() -> operations.take(operation, command, act(by)));
    }

    private void assertRefused(OperationRefusal why, Command command) {
        assertThatThrownBy(() -> step(command, NGO))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private boolean anonymous(PathwayId pathway) {
        return container.get(PathwayView.class).courseOf(pathway).opening().anonymous();
    }

    private PathwayId earlier(PathwayId pathway) {
        return container.get(PathwayView.class).courseOf(pathway).earlier();
    }

    private long pathways() {
        return container.database().count("select count(*) from journal where stream like 'pathway/%' and version = 1");
    }

    private void enter(AgencyId agency, Role role) {
        var entry = new AgencyEvent.Listed(agency, agency.value(), AgencyKind.NGO, "UK", false, Set.of(role), NOON);
        container.inTransaction(
                () -> container.get(AgencyDesk.class).decide(agency, new Agency.Command.Enter(entry), act(agency)));
    }

    private static String people(int many, boolean accept) {
        return IntStream.range(0, many).mapToObj(_ -> person(accept)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String person(boolean accepts) {
        return "{\"age\": \"ADULT\", \"languages\": [\"ron\"], \"nationalities\": [\"MD\"], \"acceptsHelp\": " + accepts
                + "}";
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", NOON, request, request);
    }
}
