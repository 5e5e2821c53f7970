package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.ReturnCase.State;

/** The returns that are under way and the caller's agency has a part in, due first at the top. */
@ApplicationScoped
public class WorkList {

    /** Of so many pathways with a live grant a return is found that nobody conducts yet, or that one receives. */
    private static final int REACH = 500;

    private final Returns returns;
    private final ReturnDoor door;
    private final Disclosure disclosure;
    private final Grants grants;
    private final PlatformClock clock;
    private final Caller caller;
    private final Paging paging;

    WorkList(
            Returns returns,
            ReturnDoor door,
            Disclosure disclosure,
            Grants grants,
            PlatformClock clock,
            Caller caller,
            Paging paging) {
        this.returns = returns;
        this.door = door;
        this.disclosure = disclosure;
        this.grants = grants;
        this.clock = clock;
        this.caller = caller;
        this.paging = paging;
    }

    /** A return that is under way; {@code receiving} when the reader is who receives the person. */
    public record Line(
            ReturnId returnId, PathwayId caseId, State state, Instant since, Instant dueAt, boolean receiving) {}

    /** One page, each line audited under that route; what the agency may not read any more leaves the list. */
    public Page<Line> page(String route, String cursor, Integer limit) {
        var who = caller.who();
        var window = paging.window(cursor, limit);
        var mine = disclosure.mine(null, REACH);
        var found = returns.due(who.agency(), mine, Returns.Place.parse(window.after()), window.limit() + 1);
        var page = paging.page(found, window, due -> Returns.Place.of(due).toString());
        var receiving = who.role() == Role.RECEIVING_NGO;
        var lines = page.items().stream()
                .filter(due -> mayRead(due.row()))
                .filter(due ->
                        receiving || due.row().conductor() == null || due.row().isOf(who.agency()))
                .filter(due -> door.concerns(due.row(), disclosure.of(due.row().pathway(), route)))
                .map(due -> line(due, receiving))
                .toList();
        return new Page<>(lines, page.next());
    }

    private boolean mayRead(Returns.Row row) {
        var now = clock.now();
        return grants.of(row.pathway(), caller.who().agency()).stream().anyMatch(grant -> grant.liveAt(now));
    }

    private static Line line(Returns.Due due, boolean receiving) {
        var row = due.row();
        return new Line(row.returnId(), row.pathway(), row.state(), row.since(), due.dueAt(), receiving);
    }
}
