package org.cairn.coordination.operation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.coordination.operation.edge.Items.Known;
import org.cairn.coordination.operation.edge.Items.Read;
import org.cairn.coordination.operation.edge.Items.Unread;
import org.cairn.coordination.pathway.edge.Intake;
import org.cairn.coordination.pathway.edge.OpenPathway;
import org.cairn.coordination.pathway.edge.PathwayDesk;

/** Checks each person of a batch by the rules of {@code POST /pathways}, before anything is written. */
@ApplicationScoped
public class Newcomers {

    private static final String OF_THE_PERSON = "person.";

    private final Intake intake;
    private final LeafletDesk leaflets;
    private final Codes codes;

    Newcomers(Intake intake, LeafletDesk leaflets, Codes codes) {
        this.intake = intake;
        this.leaflets = leaflets;
        this.codes = codes;
    }

    /** Whether a pathway can be opened for that item, and if not, what is wrong with it. */
    Checked check(Read read, Setting setting, Who who, Act act) {
        return switch (read) {
            case Unread(var problem) -> new Faulty(problem);
            case Known(var field, var person) -> {
                try {
                    yield ready(person, setting, who, act);
                } catch (Problem problem) {
                    yield new Faulty(flat(problem).within(field));
                } catch (Refused refused) {
                    yield new Faulty(Problem.refused(refused.refusal()).within(field));
                }
            }
        };
    }

    private Ready ready(MetPerson person, Setting setting, Who who, Act act) {
        if (person.declines()) {
            nameless("name", person.name());
            nameless("safeContact", person.safeContact());
        }
        for (var n = 0; n < person.urgentNeeds().size(); n++) {
            Fields.check(
                    codes.knows("urgent-needs", person.urgentNeeds().get(n)),
                    "urgentNeeds[" + n + "]",
                    "Use a code of the list urgent-needs.");
        }
        var earlier = person.code() == null ? null : leaflets.whose(person.code(), act);
        var opening = intake.opening(setting.open(person), who, act.at());
        return new Ready(
                new PathwayDesk.Opening(opening.event(), earlier, opening.person(), opening.answers()),
                person.declines());
    }

    private static void nameless(String field, String value) {
        Fields.check(value == null, field, "Who wants no help is recorded without it; leave it out.");
    }

    /** In a batch the fields of the record stand in the item itself. */
    private static Problem flat(Problem problem) {
        var field = problem.field().startsWith(OF_THE_PERSON)
                ? problem.field().substring(OF_THE_PERSON.length())
                : problem.field();
        return Problem.of(problem.status(), problem.type(), problem.getMessage(), field, problem.wayOut());
    }

    /** What holds for all people of a batch. */
    record Setting(String jurisdiction, String region, EntryChannel channel, AgencyId coordinator) {
        OpenPathway open(MetPerson person) {
            return new OpenPathway(
                    jurisdiction,
                    channel,
                    region,
                    person.traffickingScope(),
                    person.declines(),
                    person.age(),
                    coordinator,
                    person.record(),
                    List.of(),
                    null,
                    false,
                    null);
        }
    }

    /** An item after the check. */
    sealed interface Checked {}

    /** A pathway can be opened. */
    record Ready(PathwayDesk.Opening opening, boolean declined) implements Checked {
        PathwayId earlier() {
            return opening.earlier();
        }
    }

    /** Something is wrong with it. */
    record Faulty(Problem problem) implements Checked {}
}
