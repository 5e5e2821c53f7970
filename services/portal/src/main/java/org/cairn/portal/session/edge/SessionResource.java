package org.cairn.portal.session.edge;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The way in, and the ways out; open to all but for the return from signing in, for these pages tell nothing. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class SessionResource {
    /** Where a quick exit leads: a page that anybody might have open. */
    static final URI ELSEWHERE = URI.create("https://www.bbc.co.uk/weather");

    private static final String SESSION = "q_session";

    private final SignedInElsewhere everywhere;

    SessionResource(SignedInElsewhere everywhere) {
        this.everywhere = everywhere;
    }

    /** The landing page. */
    record Landing(String notice) implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance landing() {
        return new Landing("");
    }

    /** Addresses that the sign-in and the sign-out pass through on their way; who strays here goes on to the work. */
    @GET
    @Path("{way:signed-in|sign-out}")
    @Authenticated
    public Response onTheWay() {
        return Response.seeOther(URI.create("/work")).build();
    }

    @GET
    @Path("session-ended")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ended() {
        return new Landing("Your session has ended, and nothing was lost.");
    }

    @GET
    @Path("not-signed-in")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance notSignedIn() {
        return new Landing("Signing in did not work. Please try again.");
    }

    /** Ends the session here and at the identity provider, and leaves, whatever state the session is in. */
    @POST
    @Path("quick-exit")
    public Response quickExit(@Context HttpHeaders headers) {
        everywhere.end();
        var answer = Response.seeOther(ELSEWHERE).header("Clear-Site-Data", "\"cache\", \"storage\"");
        headers.getCookies().keySet().stream()
                .filter(name -> name.startsWith(SESSION))
                .forEach(name -> answer.cookie(expired(name)));
        return answer.build();
    }

    private static NewCookie expired(String name) {
        return new NewCookie.Builder(name).path("/").maxAge(0).httpOnly(true).build();
    }
}
