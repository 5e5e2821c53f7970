package org.cairn.local.onboarding;

import java.io.IOException;
import java.util.List;
import org.cairn.local.api.Http;
import org.cairn.local.api.Request;
import org.cairn.local.api.Tokens;
import org.cairn.local.platform.Site;

/** Coordination's agency directory, as the platform operator writes it. */
public final class Directory {

    /** What a made-up agency that somebody has off-boarded is answered with: it stays away. */
    private static final int LEFT_FOR_GOOD = 409;

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
            http.send(Request.put(url, agency.directoryEntry()).bearer(token)).expect(200, 201, 204, LEFT_FOR_GOOD);
        }
    }

    /** Says what each agency offers; the same words again change nothing. */
    public void offer(List<Offers> all) throws IOException, InterruptedException {
        var token = tokens.of(DemoAgencies.OPERATOR);
        for (var offers : all) {
            var url = site.ports().url("coordination") + "/agencies/" + offers.agency() + "/offers";
            http.send(Request.put(url, offers.body()).bearer(token)).expect(204, LEFT_FOR_GOOD);
        }
    }
}
