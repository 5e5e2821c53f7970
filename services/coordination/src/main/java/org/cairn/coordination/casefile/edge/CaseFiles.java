package org.cairn.coordination.casefile.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.casefile.Htcds;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.casefile.CaseFile;
import org.cairn.coordination.pathway.Pathway;

/** Writes case files for their readers: what somebody may not see is cut before it becomes a column, so its cell is empty. */
@ApplicationScoped
class CaseFiles {

    private final ScopedView scoped;
    private final ObjectMapper json;
    private final Htcds htcds;

    CaseFiles(ScopedView scoped, ObjectMapper json, Htcds htcds) {
        this.scoped = scoped;
        this.json = json;
        this.htcds = htcds;
    }

    /** How the case stands, as far as the reader may know it. */
    record Standing(
            @In(Category.STATUS) Pathway.State state,
            @In(Category.STATUS) ClosureReason closedBecause) {
        static Standing of(Pathway pathway) {
            return new Standing(
                    Pathway.stateOf(pathway), pathway instanceof Pathway.Closed closed ? closed.reason() : null);
        }
    }

    String of(PersonRecord person, Pathway pathway, Scope scope) {
        var seen = cut(person, scope, PersonRecord.class);
        var standing = cut(Standing.of(pathway), scope, Standing.class);
        return htcds.write(new CaseFile(seen, standing.state(), standing.closedBecause()).columns());
    }

    private <T extends Record> T cut(T whole, Scope scope, Class<T> type) {
        try {
            return json.treeToValue(scoped.of(whole, scope), type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
