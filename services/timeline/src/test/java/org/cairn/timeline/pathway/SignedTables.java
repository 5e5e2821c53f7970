package org.cairn.timeline.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Category> categories = new HashMap<>();
    private final Set<String> statusOnly;

    public SignedTables() {
        var lines = lines("event-visibility.csv");
        var roles = lines.getFirst().split(",");
        lines.stream().skip(1).map(line -> line.split(",")).forEach(cells -> {
            var row = new HashMap<String, Visibility>();
            for (var column = 2; column < roles.length; column++) {
                row.put(roles[column], Visibility.valueOf(cells[column].toUpperCase(Locale.ROOT)));
            }
            rows.put(cells[0], row);
            categories.put(cells[0], Category.valueOf(cells[1]));
        });
        statusOnly = lines("role-category.csv").stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[2].equals("S"))
                .map(cells -> cells[0] + " " + cells[1])
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String name) {
        try (var table = AccessTables.class.getResourceAsStream("/org/cairn/contracts/privacy/" + name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A reader of that agency that helps in these roles and may know everything that they may. */
    public Reader reader(AgencyId agency, Role... roles) {
        return reader(agency, Stream.of(roles).map(role -> new Part(role, Set.of(Category.values()), false)));
    }

    /** A reader of that agency that helps in that role and may know of that beside bare facts. */
    public Reader knowing(AgencyId agency, Role role, Category... categories) {
        return reader(agency, Stream.of(new Part(role, Set.of(categories), false)));
    }

    /** A reader of that agency that is only asked whether it helps. */
    public Reader asked(AgencyId agency, Role... roles) {
        return reader(agency, Stream.of(roles).map(role -> new Part(role, Set.of(Category.STATUS), true)));
    }

    private Reader reader(AgencyId agency, Stream<Part> parts) {
        return new Reader(agency, parts.collect(Collectors.toSet()), null, this);
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
    public Optional<Category> category(String shortType) {
        return Optional.ofNullable(categories.get(shortType));
    }

    /** Of the matrix only this counts for events. */
    @Override
    public Cell cell(Role role, Category category) {
        return statusOnly.contains(role.word() + " " + category) ? Cell.STATUS_ONLY : Cell.NONE;
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
