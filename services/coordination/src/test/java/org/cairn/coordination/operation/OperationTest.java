package org.cairn.coordination.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.operation.OperationRefusal.*;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.OperationEvent;
import org.cairn.contracts.coordination.OperationEvent.BatchTaken;
import org.cairn.contracts.coordination.OperationEvent.Closed;
import org.cairn.contracts.coordination.OperationEvent.ListAgreed;
import org.cairn.contracts.coordination.OperationEvent.ListAsked;
import org.cairn.contracts.coordination.OperationEvent.ListRead;
import org.cairn.contracts.coordination.OperationEvent.Triaged;
import org.cairn.contracts.coordination.OperationEvent.WentLive;
import org.cairn.coordination.operation.Operation.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationTest {

    static final Instant NOON = Instant.parse("2003-09-08T12:00:00Z");
    static final AgencyId LEAD = new AgencyId("national-coordination");
    static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    static final AgencyId REGION = new AgencyId("regional-coordination");
    static final OperationListId LIST = new OperationListId(new UUID(1, 1));
    static final OperationEvent PLANNED = new OperationEvent.Planned("uk-nrm", "Kent", LEAD, Set.of(HARBOUR), NOON);
    static final OperationEvent LIVE = new WentLive(NOON);
    static final OperationEvent TRIAGE = new Triaged(NOON);
    static final OperationEvent CLOSED = new Closed(NOON);
    static final OperationEvent ASKED =
            new ListAsked(LIST, HARBOUR, "anna", Purpose.ASSISTANCE, "To fill two buses", NOON);
    static final OperationEvent AGREED = new ListAgreed(LIST, REGION, "rhea", NOON);

    final Scenario<Operation, Command, OperationEvent, OperationRefusal> operation =
            new Scenario<>(new Operation.Unplanned(), Operation::decide, Operation::evolve);

    @Test
    void it_is_planned_goes_live_is_triaged_and_closed_by_its_lead() {
        operation
                .given()
                .when(new Command.Plan("uk-nrm", "Kent", LEAD, Set.of(HARBOUR), NOON))
                .then(PLANNED);
        operation.given(PLANNED).when(new Command.GoLive(LEAD, NOON)).then(LIVE);
        operation.given(PLANNED, LIVE).when(new Command.Triage(LEAD, NOON)).then(TRIAGE);
        operation
                .given(PLANNED, LIVE, TRIAGE)
                .when(new Command.Close(LEAD, NOON))
                .then(CLOSED);
    }

    @Test
    void each_step_has_its_time() {
        operation.given().when(new Command.GoLive(LEAD, NOON)).refused(UNKNOWN_OPERATION);
        operation
                .given(PLANNED)
                .when(new Command.Plan("uk-nrm", "Kent", LEAD, Set.of(), NOON))
                .refused(ALREADY_PLANNED);
        operation.given(PLANNED, LIVE).when(new Command.GoLive(LEAD, NOON)).refused(LIVE_ALREADY);
        operation.given(PLANNED).when(new Command.Triage(LEAD, NOON)).refused(NOT_LIVE_YET);
        operation
                .given(PLANNED, LIVE, TRIAGE)
                .when(new Command.Triage(LEAD, NOON))
                .refused(TRIAGED);
        operation.given(PLANNED, LIVE).when(new Command.Close(LEAD, NOON)).refused(NOT_TRIAGED);
        operation
                .given(PLANNED, LIVE, TRIAGE, CLOSED)
                .when(new Command.GoLive(LEAD, NOON))
                .refused(OVER);
    }

    @Test
    void only_the_lead_leads() {
        operation.given(PLANNED).when(new Command.GoLive(HARBOUR, NOON)).refused(NOT_THE_LEAD);
        operation.given(PLANNED, LIVE).when(new Command.Triage(HARBOUR, NOON)).refused(NOT_THE_LEAD);
        operation
                .given(PLANNED, LIVE, TRIAGE)
                .when(new Command.Close(REGION, NOON))
                .refused(NOT_THE_LEAD);
    }

    @Test
    void people_are_taken_in_while_it_is_live_by_those_the_plan_names() {
        var batch = new Command.TakeBatch(HARBOUR, "b1", 4, 36, NOON);
        var taken = new BatchTaken(HARBOUR, "b1", 40, 4, 36, NOON);
        operation.given(PLANNED).when(batch).refused(NOT_LIVE_YET);
        operation.given(PLANNED, LIVE).when(batch).then(taken);
        operation
                .given(PLANNED, LIVE)
                .when(new Command.TakeBatch(REGION, "b1", 1, 0, NOON))
                .refused(NOT_TAKING_PART);
        operation.given(PLANNED, LIVE, TRIAGE).when(batch).refused(TRIAGED);
        operation.given(PLANNED, LIVE, TRIAGE, CLOSED).when(batch).refused(OVER);
    }

    @Test
    void a_batch_is_counted_once_and_each_agency_names_its_own() {
        var taken = new BatchTaken(HARBOUR, "b1", 40, 4, 36, NOON);
        var live = operation.given(PLANNED, LIVE, taken);
        live.when(new Command.TakeBatch(HARBOUR, "b1", 1, 0, NOON)).refused(BATCH_TAKEN);
        live.when(new Command.TakeBatch(LEAD, "b1", 1, 0, NOON)).then(new BatchTaken(LEAD, "b1", 1, 1, 0, NOON));
        assertThat(Operation.tallyOf(live.state()).people()).isEqualTo(40);
    }

    @Test
    void a_list_takes_two_persons_of_two_agencies_and_is_read_once() {
        var asked = operation.given(PLANNED, LIVE, ASKED);
        operation
                .given(PLANNED, LIVE)
                .when(new Command.AskList(LIST, HARBOUR, "anna", Purpose.ASSISTANCE, "To fill two buses", NOON))
                .then(ASKED);
        asked.when(read(HARBOUR)).refused(NOT_AGREED);
        asked.when(new Command.AgreeList(LIST, REGION, "rhea", NOON)).then(AGREED);
        var agreed = asked.given(AGREED);
        agreed.when(read(HARBOUR)).then(new ListRead(LIST, NOON));
        agreed.given(new ListRead(LIST, NOON)).when(read(HARBOUR)).refused(READ_ALREADY);
        agreed.when(new Command.AgreeList(LIST, LEAD, "clara", NOON)).refused(AGREED_ALREADY);
    }

    @Test
    void nobody_agrees_with_themselves_nor_for_their_own_agency() {
        var asked = operation.given(PLANNED, LIVE, ASKED);
        asked.when(new Command.AgreeList(LIST, HARBOUR, "anna", NOON)).refused(AGREES_WITH_ITSELF);
        asked.when(new Command.AgreeList(LIST, REGION, "anna", NOON)).refused(AGREES_WITH_ITSELF);
        asked.when(new Command.AgreeList(LIST, HARBOUR, "ben", NOON)).refused(SAME_AGENCY);
    }

    @Test
    void a_list_belongs_to_who_asked_for_it() {
        operation.given(PLANNED, LIVE, ASKED, AGREED).when(read(REGION)).refused(NOT_YOUR_LIST);
        operation.given(PLANNED, LIVE).when(read(HARBOUR)).refused(UNKNOWN_LIST);
        operation
                .given(PLANNED, LIVE)
                .when(new Command.AgreeList(LIST, REGION, "rhea", NOON))
                .refused(UNKNOWN_LIST);
    }

    @Test
    void lists_are_asked_for_by_who_takes_part_from_the_first_meeting_to_the_end() {
        var ask = new Command.AskList(LIST, REGION, "rhea", Purpose.ASSISTANCE, "To see", NOON);
        operation.given(PLANNED, LIVE).when(ask).refused(NOT_TAKING_PART);
        operation.given(PLANNED).when(ask).refused(NOT_LIVE_YET);
        operation.given(PLANNED, LIVE, TRIAGE, CLOSED).when(ask).refused(OVER);
        operation
                .given(PLANNED, LIVE, ASKED, TRIAGE, CLOSED)
                .when(new Command.AgreeList(LIST, REGION, "rhea", NOON))
                .refused(OVER);
    }

    private static Command read(AgencyId agency) {
        return new Command.ReadList(LIST, agency, NOON);
    }
}
