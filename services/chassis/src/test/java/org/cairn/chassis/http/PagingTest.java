package org.cairn.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cairn.chassis.access.OutgoingIds;
import org.cairn.chassis.access.OutgoingIdsForTests;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final OutgoingIds IDS = OutgoingIdsForTests.ids();

    private final Paging paging = pagingOf("ngo", "GET /things");

    @Test
    void a_page_is_fifty_lines_from_the_start_unless_told_otherwise() {
        assertThat(paging.window(null, null)).isEqualTo(new Paging.Window(null, 50));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void a_limit_is_one_to_a_hundred(int limit) {
        var problem = catchThrowableOfType(Problem.class, () -> paging.window(null, limit));
        assertThat(problem.field()).isEqualTo("limit");
    }

    @Property
    void walking_by_cursor_meets_every_line_once(
            @ForAll @IntRange(max = 60) int lines, @ForAll @IntRange(min = 1, max = 20) int limit) {
        var all = IntStream.range(0, lines).boxed().toList();
        var walk = pagingOf("ngo", "GET /things");
        var met = new ArrayList<Integer>();
        String cursor = null;
        do {
            var window = walk.window(cursor, limit);
            var after = window.after() == null ? -1 : Integer.parseInt(window.after());
            var found =
                    all.stream().filter(line -> line > after).limit(limit + 1L).toList();
            var page = walk.page(found, window, Object::toString);
            met.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(met).isEqualTo(all);
    }

    @Test
    void a_cursor_is_of_use_to_its_agency_and_its_list_only() {
        var cursor = paging.page(List.of("a", "b"), new Paging.Window(null, 1), Function.identity())
                .next();
        assertThat(cursor).doesNotContain("a b");
        assertNoCursor(pagingOf("lawyers", "GET /things"), cursor);
        assertNoCursor(pagingOf("ngo", "GET /others"), cursor);
        assertNoCursor(paging, "nonsense");
    }

    private static void assertNoCursor(Paging paging, String cursor) {
        var problem = catchThrowableOfType(Problem.class, () -> paging.window(cursor, null));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.field()).isEqualTo("cursor");
    }

    private static Paging pagingOf(String agency, String path) {
        var caller = new Caller(new PlatformClock());
        caller.enter(new Who(new AgencyId(agency), Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "actor"), path, _ -> null);
        return new Paging(IDS, caller);
    }
}
