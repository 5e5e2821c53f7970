package org.cairn.chassis.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One disclosure.
 *
 * @param seq its place in this service's audit
 * @param subject the pathway
 * @param what the route or stream through which it went
 * @param categories names of the categories that could be read, separated by spaces
 * @param outcome the relation under which it was disclosed
 */
public record AuditRow(
        long seq,
        Instant at,
        String agency,
        String actor,
        String role,
        String purpose,
        UUID subject,
        String what,
        String categories,
        String outcome) {

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("agency"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("purpose"),
                row.getObject("subject", UUID.class),
                row.getString("what"),
                row.getString("categories"),
                row.getString("outcome"));
    }

    /** The bytes that go into the chain: every field with its length in front, so that no two rows look alike. */
    byte[] canonical() {
        return List.<Object>of(seq, at, agency, actor, role, purpose, subject, what, categories, outcome).stream()
                .map(Object::toString)
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.UTF_8);
    }
}
