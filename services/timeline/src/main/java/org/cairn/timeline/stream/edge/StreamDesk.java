package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.PathwayId;

/** Hands numbered events out: each is decided upon again, then noted as sent or, if withdrawn before, silenced. */
@ApplicationScoped
public class StreamDesk {

    private static final int NOT_FOUND = 404;

    private final Disclosure disclosure;
    private final Disclosures disclosures;
    private final Recheck recheck;
    private final Links links;

    StreamDesk(Disclosure disclosure, Disclosures disclosures, Recheck recheck, Links links) {
        this.disclosure = disclosure;
        this.disclosures = disclosures;
        this.recheck = recheck;
        this.links = links;
    }

    /** The caller's next events after that number; revocations wait until the answer is out. */
    @Transactional
    List<ItemJson> page(Who who, long after, int most) {
        var scopes = new HashMap<PathwayId, Optional<Scope>>();
        return disclosures.after(who.agency(), after, most).stream()
                .map(row -> item(row, scopes.computeIfAbsent(row.pathway(), this::scope)))
                .toList();
    }

    /** One event; the caller holds a permit until it is out. */
    @Transactional
    ItemJson one(Who who, Disclosed row) {
        return disclosure.within(who, row.pathway(), "GET /streams/mine", scope -> item(row, Optional.of(scope)));
    }

    private Optional<Scope> scope(PathwayId pathway) {
        try {
            return Optional.of(disclosure.of(pathway, "GET /streams/mine/events"));
        } catch (Problem problem) {
            if (problem.status() != NOT_FOUND) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    private ItemJson item(Disclosed row, Optional<Scope> scope) {
        if (row.filler() || scope.isEmpty() || scope.get().relation() == Relation.NONE) {
            return ItemJson.filler(row.number());
        }
        var verdict = recheck.of(row, scope.get());
        if (verdict.granted() != Visibility.ABSENT) {
            return told(row, verdict);
        }
        if (!row.sent()) {
            disclosures.silence(row);
            return ItemJson.filler(row.number());
        }
        return recheck.mayHear(row, scope.get().who().role())
                ? fact(row, row.masked(), links.timeline(row))
                : ItemJson.filler(row.number());
    }

    private ItemJson told(Disclosed row, Recheck.Verdict verdict) {
        if (verdict.asked() == Visibility.ABSENT) {
            return ItemJson.filler(row.number());
        }
        disclosures.send(row, verdict.granted() == Visibility.MASKED);
        var masked = row.masked() || verdict.asked() == Visibility.MASKED;
        return fact(row, masked, masked ? links.timeline(row) : links.of(row));
    }

    private static ItemJson fact(Disclosed row, boolean masked, String read) {
        return new ItemJson(row.number(), row.event(), masked ? "step" : row.type(), row.pathway(), row.at(), read);
    }
}
