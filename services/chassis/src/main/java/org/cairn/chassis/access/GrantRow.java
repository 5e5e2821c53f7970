package org.cairn.chassis.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;

/** A grant as its table keeps it. */
final class GrantRow {

    private GrantRow() {}

    static Object[] columns(PathwayId pathway, AccessEvent.Granted granted, long version) {
        return new Object[] {
            pathway.value(),
            granted.grant().value(),
            granted.agency().value(),
            granted.role().name(),
            granted.categories().stream().map(Category::name).sorted().collect(Collectors.joining(" ")),
            granted.purpose().name(),
            granted.basis().name(),
            granted.from(),
            granted.until(),
            version
        };
    }

    static Grant read(ResultSet row) throws SQLException {
        var stands = row.getLong("granted_version") > row.getLong("revoked_version");
        return new Grant(
                new GrantId(row.getString("grant_id")),
                new PathwayId(row.getObject("pathway", UUID.class)),
                new AgencyId(row.getString("agency")),
                Role.valueOf(row.getString("role")),
                categories(row.getString("categories")),
                Purpose.valueOf(row.getString("purpose")),
                LegalBasis.valueOf(row.getString("basis")),
                instant(row, "from_at"),
                instant(row, "until_at"),
                stands ? null : instant(row, "revoked_at"));
    }

    private static Set<Category> categories(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Category::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
