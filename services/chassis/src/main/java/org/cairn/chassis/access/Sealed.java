package org.cairn.chassis.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.ReturnId;

/**
 * How one type of id crosses the boundary.
 *
 * @param out its outgoing form for a reader
 * @param in the id behind an outgoing form, or nothing when it was not made for this reader
 */
record Sealed<T>(Class<T> type, Out<T> out, In<T> in) {

    /** Every type of id that may stand in an answer or a request. */
    static final List<Sealed<?>> ALL = List.of(
            uuid(PathwayId.class, "case", PathwayId::value, PathwayId::new),
            uuid(ReferralId.class, "ref", ReferralId::value, ReferralId::new),
            uuid(ConsentId.class, "con", ConsentId::value, ConsentId::new),
            uuid(PlacementId.class, "plc", PlacementId::value, PlacementId::new),
            uuid(OperationId.class, "op", OperationId::value, OperationId::new),
            uuid(OperationListId.class, "list", OperationListId::value, OperationListId::new),
            uuid(HoldId.class, "hold", HoldId::value, HoldId::new),
            uuid(MatterId.class, "mat", MatterId::value, MatterId::new),
            uuid(HearingId.class, "hea", HearingId::value, HearingId::new),
            uuid(ApplicationId.class, "app", ApplicationId::value, ApplicationId::new),
            uuid(ReturnId.class, "ret", ReturnId::value, ReturnId::new),
            uuid(DependantId.class, "dep", DependantId::value, DependantId::new),
            uuid(EventId.class, "evt", EventId::value, EventId::new),
            new Sealed<>(
                    GrantId.class,
                    (ids, id, reader) -> ids.sealText("gra", id.value(), reader),
                    (ids, text, reader) -> ids.openText("gra", text, reader).map(GrantId::new)),
            new Sealed<>(AgencyId.class, OutgoingIds::agency, OutgoingIds::openAgency));

    private static <T> Sealed<T> uuid(Class<T> type, String prefix, Function<T, UUID> inner, Function<UUID, T> outer) {
        return new Sealed<>(
                type,
                (ids, id, reader) -> ids.seal(prefix, inner.apply(id), reader),
                (ids, text, reader) -> ids.open(prefix, text, reader).map(outer));
    }

    /** Whether that is an id of one of these types. */
    static boolean isId(Object value) {
        return ALL.stream().anyMatch(id -> id.type().isInstance(value));
    }

    /** The way out. */
    interface Out<T> {
        String of(OutgoingIds ids, T id, AgencyId reader);
    }

    /** The way in. */
    interface In<T> {
        Optional<T> of(OutgoingIds ids, String text, AgencyId reader);
    }
}
