package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;

/** The tables as they lie in the contracts; a table that cannot be read whole stops the service at its start. */
@ApplicationScoped
public class SignedTables implements AccessTables {

    private static final Map<String, Cell> CODES = Map.of(
            "F", Cell.FULL,
            "R", Cell.WHILE_GRANTED,
            "C", Cell.WITH_CONSENT,
            "M", Cell.MINIMUM,
            "S", Cell.STATUS_ONLY,
            "B", Cell.BREAK_GLASS,
            "N", Cell.NONE);

    /** The columns that say something of the event and not of a role. */
    private static final Set<String> MARKS = Set.of("event", "category");

    private final Map<Role, Map<Category, Cell>> cells = new EnumMap<>(Role.class);
    private final Map<Role, Purpose> defaults = new EnumMap<>(Role.class);
    private final Map<Role, Set<Purpose>> purposes = new EnumMap<>(Role.class);
    private final Map<String, Map<Role, Visibility>> events = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();

    SignedTables() {
        table("role-category.csv")
                .forEach(row -> cells.computeIfAbsent(role(row.get("role")), _ -> new EnumMap<>(Category.class))
                        .put(Category.valueOf(row.get("category")), code(row.get("access"))));
        table("role-purpose.csv").forEach(row -> {
            var role = role(row.get("role"));
            defaults.put(role, Purpose.valueOf(row.get("default")));
            purposes.put(role, purposes(row.get("allowed")));
        });
        table("event-visibility.csv").forEach(row -> {
            events.put(row.get("event"), visibilities(row));
            categories.put(row.get("event"), Category.valueOf(row.get("category")));
        });
    }

    @Override
    public Cell cell(Role role, Category category) {
        return cells.getOrDefault(role, Map.of()).getOrDefault(category, Cell.NONE);
    }

    @Override
    public Purpose defaultPurpose(Role role) {
        return defaults.get(role);
    }

    @Override
    public boolean allows(Role role, Purpose purpose) {
        return purposes.getOrDefault(role, Set.of()).contains(purpose);
    }

    @Override
    public Visibility visibility(String shortType, Role role) {
        return events.getOrDefault(shortType, Map.of()).getOrDefault(role, Visibility.ABSENT);
    }

    @Override
    public Optional<Category> category(String shortType) {
        return Optional.ofNullable(categories.get(shortType));
    }

    private static Map<Role, Visibility> visibilities(CSVRecord row) {
        return row.toMap().entrySet().stream()
                .filter(column -> !MARKS.contains(column.getKey()))
                .collect(Collectors.toMap(
                        column -> role(column.getKey()),
                        column -> Visibility.valueOf(column.getValue().toUpperCase(Locale.ROOT))));
    }

    private static Set<Purpose> purposes(String words) {
        return Collections.unmodifiableSet(Arrays.stream(words.split(" "))
                .map(Purpose::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class))));
    }

    private static Role role(String word) {
        return Role.ofWord(word).orElseThrow(() -> new IllegalStateException("no role " + word));
    }

    private static Cell code(String letter) {
        var cell = CODES.get(letter);
        if (cell == null) {
            throw new IllegalStateException("no access code " + letter);
        }
        return cell;
    }

    private static List<CSVRecord> table(String name) {
        var place = "/org/cairn/contracts/privacy/" + name;
        try (var in = Category.class.getResourceAsStream(place);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
