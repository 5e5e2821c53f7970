package org.cairn.shelter.house.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's own houses, one for each profile of its places. */
@Path("/houses")
@RunOnVirtualThread
public class HouseResource {

    private static final int LONGEST = 500;

    private final HouseDesk desk;
    private final Caller caller;

    HouseResource(HouseDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** Where a house stands. */
    public record Address(String address) {
        public Address {
            Fields.text("address", address, LONGEST);
        }
    }

    @PUT
    @Path("{profile}/address")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Say where your house stands",
            description = "Kept sealed. Only your own workers read it, with a stay that is kept or lived in, and the"
                    + " person who stays there; it stands in no other answer, event or log.")
    public Response set(@PathParam("profile") Profile profile, Address body) {
        Fields.required("body", body);
        var act = caller.act();
        desk.set(new House(act.agency(), profile), body.address(), act);
        return Response.noContent().build();
    }
}
