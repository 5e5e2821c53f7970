package org.cairn.local.onboarding;

import java.io.IOException;
import java.util.List;
import org.cairn.local.api.Http;
import org.cairn.local.api.Request;
import org.cairn.local.api.Tokens;
import org.cairn.local.platform.Site;

/** Coordination's agency directory, as the platform operator writes it. */
public final class Directory {

    private final Site site;
    private final Http http;
    private final Tokens tokens;

    public Directory(Site site, Http http) {
        this.site = site;
        this.http = http;
        this.tokens = new Tokens(site, http);
    }

    /** Puts each agency into the directory; one that stands there in the same words stays as it is. */
    public void list(List<Agency> agencies) throws IOException, InterruptedException {
        var token = tokens.of(DemoAgencies.OPERATOR);
        for (var agency : agencies) {
            var url = site.ports().url("coordination") + "/agencies/" + agency.id();
            http.send(Request.put(url, agency.directoryEntry()).bearer(token)).expect(200, 201, 204);
        }
    }
}
