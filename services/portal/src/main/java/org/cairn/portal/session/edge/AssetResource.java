package org.cairn.portal.session.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The one library that the pages use, from our own host and under an address that outlives its version. */
@Path("/assets/htmx.min.js")
@PermitAll
@RunOnVirtualThread
public class AssetResource {
    private static final String ORIGIN = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
    private static final String SCRIPT = "META-INF/resources/webjars/htmx.org/%s/dist/htmx.min.js";

    @GET
    @Produces("text/javascript")
    public InputStream htmx() throws IOException {
        var origin = new Properties();
        try (var properties = resource(ORIGIN)) {
            origin.load(properties);
        }
        return resource(SCRIPT.formatted(origin.getProperty("version")));
    }

    private static InputStream resource(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }
}
