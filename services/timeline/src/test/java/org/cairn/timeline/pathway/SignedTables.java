package org.cairn.timeline.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.chassis.access.AccessTables;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;

/** The event table of {@code contracts/privacy} as it is signed, for rules that need no server. */
public final class SignedTables implements AccessTables {

    private final Map<String, Map<String, Visibility>> rows = new HashMap<>();

    public SignedTables() {
        var lines = lines();
        var roles = lines.getFirst().split(",");
        lines.stream().skip(1).map(line -> line.split(",")).forEach(cells -> {
            var row = new HashMap<String, Visibility>();
            for (var column = 1; column < roles.length; column++) {
                row.put(roles[column], Visibility.valueOf(cells[column].toUpperCase(Locale.ROOT)));
            }
            rows.put(cells[0], row);
        });
    }

    private static List<String> lines() {
        try (var table = AccessTables.class.getResourceAsStream("/org/cairn/contracts/privacy/event-visibility.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A reader of that agency that helps in these roles. */
    public Reader reader(AgencyId agency, Role... roles) {
        return reader(agency, false, roles);
    }

    /** A reader of that agency that is only asked whether it helps. */
    public Reader asked(AgencyId agency, Role... roles) {
        return reader(agency, true, roles);
    }

    private Reader reader(AgencyId agency, boolean asked, Role... roles) {
        var parts = Stream.of(roles).map(role -> new Part(role, asked)).collect(Collectors.toSet());
        return new Reader(agency, parts, null, this);
    }

    /** The short names of all events. */
    public Set<String> types() {
        return rows.keySet();
    }

    @Override
    public Visibility visibility(String shortType, Role role) {
        return rows.getOrDefault(shortType, Map.of()).getOrDefault(role.word(), Visibility.ABSENT);
    }

    @Override
    public Cell cell(Role role, Category category) {
        throw new UnsupportedOperationException("not about events");
    }

    @Override
    public Purpose defaultPurpose(Role role) {
        throw new UnsupportedOperationException("not about events");
    }

    @Override
    public boolean allows(Role role, Purpose purpose) {
        throw new UnsupportedOperationException("not about events");
    }
}
