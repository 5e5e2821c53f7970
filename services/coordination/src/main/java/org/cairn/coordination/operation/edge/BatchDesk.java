package org.cairn.coordination.operation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.coordination.operation.Operation;
import org.cairn.coordination.operation.Operation.Command;
import org.cairn.coordination.operation.OperationRefusal;
import org.cairn.coordination.operation.Tally;
import org.cairn.coordination.operation.edge.BatchView.Opened;
import org.cairn.coordination.operation.edge.Items.Read;
import org.cairn.coordination.operation.edge.Newcomers.Checked;
import org.cairn.coordination.operation.edge.Newcomers.Faulty;
import org.cairn.coordination.operation.edge.Newcomers.Ready;
import org.cairn.coordination.operation.edge.Newcomers.Setting;
import org.cairn.coordination.pathway.edge.PathwayDesk;

/**
 * Takes a batch of people in: each by the command of {@code POST /pathways}, all in one transaction, so that nothing is half
 * done. What is wrong with an item is found before anything is written for it, and stands in nobody else's way.
 */
@ApplicationScoped
public class BatchDesk {

    private final OperationDesk operations;
    private final PathwayDesk pathways;
    private final LeafletDesk leaflets;
    private final Newcomers newcomers;
    private final BatchView batches;

    BatchDesk(
            OperationDesk operations,
            PathwayDesk pathways,
            LeafletDesk leaflets,
            Newcomers newcomers,
            BatchView batches) {
        this.operations = operations;
        this.pathways = pathways;
        this.leaflets = leaflets;
        this.newcomers = newcomers;
        this.batches = batches;
    }

    /** Takes it in, or answers as before when it was taken already; then without the codes, which are told once. */
    @Transactional
    public List<ShownItem> take(Batch batch, Who who, Act act) {
        var place = new BatchView.Place(batch.operation(), who.agency(), batch.id());
        if (!batches.claim(place, batch.hash())) {
            return again(place, batch, who, act);
        }
        var tally = Operation.tallyOf(operations.ready(batch.operation(), counted(batch, List.of(), act)));
        var opened = new ArrayList<Opened>();
        var shown = new ArrayList<ShownItem>();
        for (var read : batch.people()) {
            switch (newcomers.check(read, batch.setting(tally), who, act)) {
                case Faulty(var problem) -> shown.add(ShownItem.refused(shown.size(), problem));
                case Ready ready -> {
                    var pathway = open(ready, who, act);
                    opened.add(new Opened(shown.size(), pathway.pathway(), ready.declined()));
                    shown.add(ShownItem.opened(shown.size(), pathway, leaflet(ready, pathway, act)));
                }
            }
        }
        batches.keep(place, opened);
        operations.count(batch.operation(), counted(batch, opened, act), act);
        return shown;
    }

    private PathwayDesk.Opened open(Ready ready, Who who, Act act) {
        if (ready.earlier() != null) {
            leaflets.comeBack(ready.earlier(), act);
        }
        return pathways.open(ready.opening(), who, act);
    }

    /** The code for who goes their own way; null for who stays. */
    private LeafletDesk.Code leaflet(Ready ready, PathwayDesk.Opened pathway, Act act) {
        return ready.declined() ? leaflets.give(pathway.pathway(), act) : null;
    }

    private List<ShownItem> again(BatchView.Place place, Batch batch, Who who, Act act) {
        if (!batches.sameAs(place, batch.hash())) {
            throw new Refused(OperationRefusal.BATCH_TAKEN);
        }
        var tally = Operation.tallyOf(operations.stateOf(batch.operation()));
        var opened = batches.opened(place);
        var shown = new ArrayList<ShownItem>();
        for (var read : batch.people()) {
            var item = shown.size();
            shown.add(
                    opened.containsKey(item)
                            ? ShownItem.again(opened.get(item))
                            : ShownItem.refused(
                                    item, problem(newcomers.check(read, batch.setting(tally), who, act), item)));
        }
        return shown;
    }

    private static Problem problem(Checked checked, int item) {
        return checked instanceof Faulty(var problem)
                ? problem
                : Problem.badField(
                        "people[" + item + "]",
                        "This item was not taken when the batch was.",
                        "Send it in a batch with another id.");
    }

    private static Command.TakeBatch counted(Batch batch, List<Opened> opened, Act act) {
        var declined = (int) opened.stream().filter(Opened::declined).count();
        return new Command.TakeBatch(act.agency(), batch.id(), opened.size() - declined, declined, act.at());
    }

    /**
     * A batch as it was sent.
     *
     * @param hash keyed hash of all that was sent
     * @param region where these people were met; null for the region of the operation
     */
    public record Batch(
            OperationId operation,
            String id,
            byte[] hash,
            String region,
            EntryChannel channel,
            AgencyId coordinator,
            List<Read> people) {

        Setting setting(Tally tally) {
            return new Setting(
                    tally.plan().jurisdiction(),
                    region == null ? tally.plan().region() : region,
                    channel == null ? EntryChannel.POLICE_OPERATION : channel,
                    coordinator == null ? tally.plan().lead() : coordinator);
        }
    }
}
