package org.cairn.coordination.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.coordination.AccessEvent;

/**
 * Who may know what of one pathway: the grants that stand. Pure.
 *
 * @param version how many events led here; the position that readers elsewhere may wait for
 * @param lastRevoked the version of the newest revocation; 0 when nothing was ever taken back
 */
public record AccessList(Map<GrantId, AccessEvent.Granted> standing, long version, long lastRevoked) {

    /** Nobody may know anything. */
    public static final AccessList CLOSED = new AccessList(Map.of(), 0, 0);

    public AccessList {
        standing = Map.copyOf(standing);
    }

    /** What somebody asks of the list. */
    public sealed interface Command {
        /** Let these stand; one that stands already under its id is left as it is, unless the new one lasts longer. */
        record Grant(List<AccessEvent.Granted> grants) implements Command {}

        /** Take these back; those that do not stand are passed over. */
        record Revoke(List<GrantId> grants, Instant at) implements Command {}
    }

    /** Granting and revoking are decided elsewhere, by consent and referral: here nothing is refused. */
    public enum Never implements Refusal {
        ;

        @Override
        public Reason reason() {
            return new Reason("", "", "");
        }
    }

    public static Decision<AccessEvent, Never> decide(AccessList list, Command command) {
        return switch (command) {
            case Command.Grant(var grants) ->
                new Decision.Agreed<>(grants.stream()
                        .filter(grant -> !list.standing.containsKey(grant.grant()) || list.lastsLonger(grant))
                        .map(AccessEvent.class::cast)
                        .toList());
            case Command.Revoke(var grants, var at) ->
                new Decision.Agreed<>(grants.stream()
                        .filter(list.standing::containsKey)
                        .<AccessEvent>map(id -> new AccessEvent.Revoked(
                                id, list.standing.get(id).agency(), at))
                        .toList());
        };
    }

    private boolean lastsLonger(AccessEvent.Granted grant) {
        var end = standing.get(grant.grant()).until();
        return end != null && (grant.until() == null || grant.until().isAfter(end));
    }

    public static AccessList evolve(AccessList list, AccessEvent event) {
        var standing = new LinkedHashMap<>(list.standing);
        var version = list.version + 1;
        return switch (event) {
            case AccessEvent.Granted granted -> {
                standing.put(granted.grant(), granted);
                yield new AccessList(standing, version, list.lastRevoked);
            }
            case AccessEvent.Revoked revoked -> {
                standing.remove(revoked.grant());
                yield new AccessList(standing, version, version);
            }
        };
    }
}
