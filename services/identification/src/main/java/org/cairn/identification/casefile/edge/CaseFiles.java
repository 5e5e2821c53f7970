package org.cairn.identification.casefile.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.casefile.Htcds;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.identification.ExploitationProfile;
import org.cairn.identification.casefile.CaseFile;
import org.cairn.identification.casefile.ExploitationFile;

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

    /** All of it, before it is cut to its reader. */
    record Whole(
            @In(Category.EXPLOITATION) ExploitationProfile profile,
            @In(Category.EXPLOITATION) String status) {}

    String of(Whole whole, Scope scope) {
        try {
            var seen = json.treeToValue(scoped.of(whole, scope), Whole.class);
            var profile = seen.profile() == null ? ExploitationFile.BLANK.profile() : seen.profile();
            return htcds.write(new CaseFile(profile, seen.status()).columns());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
