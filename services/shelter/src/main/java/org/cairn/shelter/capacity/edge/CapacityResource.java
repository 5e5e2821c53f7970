package org.cairn.shelter.capacity.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Role;
import org.cairn.shelter.capacity.Profile;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A shelter's own places. */
@Path("/capacity")
@RunOnVirtualThread
public class CapacityResource {

    private static final int MOST = 1_000;

    private final CapacityDesk desk;
    private final CapacityView places;
    private final PlatformClock clock;
    private final Caller caller;
    private final Etag etag;

    CapacityResource(CapacityDesk desk, CapacityView places, PlatformClock clock, Caller caller, Etag etag) {
        this.desk = desk;
        this.places = places;
        this.clock = clock;
        this.caller = caller;
        this.etag = etag;
    }

    /** How many places there are for whom. */
    public record Places(Profile profile, Integer places) {
        public Places {
            Fields.required("profile", profile);
            Fields.between("places", Fields.required("places", places), 0, MOST);
        }
    }

    /** The own places, and how they are taken. */
    public record Own(List<Line> profiles) {
        /** Those for one profile. */
        public record Line(Profile profile, int places, int held, int kept, int occupied, int free) {
            static Line of(CapacityView.Row row) {
                return new Line(
                        row.house().profile(), row.places(), row.held(), row.kept(), row.occupied(), row.free());
            }
        }
    }

    @PUT
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Say how many places your shelter has for a profile",
            description = "Never fewer than are held or lived in. Others learn only whether there is room.")
    public Response set(Places body) {
        Fields.required("body", body);
        etag.requireMatch(own());
        var act = caller.act();
        desk.setPlaces(new CapacityDesk.House(act.agency(), body.profile()), body.places(), act);
        return etag.answer(own());
    }

    @GET
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(summary = "Read your shelter's own places: held, kept for accepted referrals, lived in, free")
    public Response read() {
        return etag.answer(own());
    }

    private Own own() {
        return new Own(places.of(caller.who().agency(), clock.now()).stream()
                .map(Own.Line::of)
                .toList());
    }
}
