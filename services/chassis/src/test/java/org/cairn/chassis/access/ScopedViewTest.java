package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScopedViewTest {

    private static final AgencyId READER = new AgencyId("reader");
    private static final PathwayId PATHWAY = new PathwayId(new UUID(1, 1));
    private static final Person ANA = new Person(
            PATHWAY,
            "Ana",
            "a real name",
            List.of(new Relative("sister", "far away", "unmarked")),
            Instant.parse("2026-11-21T12:00:00.123456Z"),
            "unmarked");

    private ObjectMapper json;
    private ScopedView view;

    @BeforeEach
    void open() {
        json = new ObjectMapper().registerModule(new JavaTimeModule());
        new OutgoingJson(OutgoingIdsForTests.ids(), new Reader(null)).customize(json);
        view = new ScopedView(json);
    }

    @Test
    void only_allowed_categories_leave_and_never_an_unmarked_field() {
        var cut = view.of(ANA, scope(Set.of(Category.STATUS, Category.IDENTITY), Set.of()));
        assertThat(names(cut)).containsExactlyInAnyOrder("pathway", "alias", "name", "at");
    }

    @Test
    void the_minimum_is_the_marked_part_of_a_category() {
        var cut = view.of(ANA, scope(Set.of(), Set.of(Category.IDENTITY)));
        assertThat(names(cut)).containsExactly("alias");
    }

    @Test
    void nested_records_are_cut_too() {
        var cut = view.of(ANA, scope(Set.of(Category.FAMILY), Set.of()));
        assertThat(cut.get("relatives").get(0).toString()).isEqualTo("{\"kind\":\"sister\"}");
    }

    @Test
    void nothing_leaves_without_a_category() {
        assertThat(view.of(ANA, scope(Set.of(), Set.of()))).isEmpty();
    }

    @Test
    void ids_leave_sealed_and_times_in_whole_seconds() {
        var cut = view.of(ANA, scope(Set.of(Category.STATUS), Set.of()));
        assertThat(cut.get("pathway").textValue()).startsWith("case_").doesNotContain(PATHWAY.toString());
        assertThat(cut.get("at").textValue()).isEqualTo("2026-11-21T12:00:00Z");
    }

    @Test
    void ids_as_keys_of_a_map_are_sealed_too() throws Exception {
        var text = json.writer().withAttribute(Reader.ATTRIBUTE, READER).writeValueAsString(Map.of(PATHWAY, 1));
        assertThat(text).startsWith("{\"case_").doesNotContain(PATHWAY.toString());
    }

    @Test
    void a_bare_id_never_leaves() {
        assertThatThrownBy(() -> json.writeValueAsString(Map.of("id", new UUID(1, 2))))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("a bare id must not leave");
    }

    @Test
    void sets_leave_in_one_order() throws Exception {
        var text = json.writeValueAsString(Set.of(Category.SAFETY, Category.FAMILY, Category.STATUS));
        assertThat(text).isEqualTo("[\"FAMILY\",\"SAFETY\",\"STATUS\"]");
    }

    private static List<String> names(ObjectNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Scope scope(Set<Category> full, Set<Category> minimum) {
        var who = new Who(READER, Role.SHELTER_WORKER, Purpose.ASSISTANCE, "actor");
        return new Scope(who, PATHWAY, Relation.LIVE, EnumSet.of(Role.SHELTER_WORKER), full, minimum);
    }

    private record Person(
            @In(Category.STATUS) PathwayId pathway,
            @In(value = Category.IDENTITY, minimum = true) String alias,
            @In(Category.IDENTITY) String name,
            @In(Category.FAMILY) List<Relative> relatives,
            @In(Category.STATUS) Instant at,
            String note) {}

    private record Relative(
            @In(Category.FAMILY) String kind,
            @In(Category.LOCATION) String where,
            String note) {}
}
