package org.cairn.timeline.pathway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.contracts.Event;
import org.cairn.timeline.pathway.SignedTables;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryStepTest {

    /** Who may read what, who works where, and the end of a key are no steps of a pathway. */
    private static final List<String> NO_STEPS =
            List.of("coordination.access.", "coordination.agency.", "coordination.privacy.");

    @Test
    void no_step_that_the_table_shows_to_anybody_is_passed_over() {
        var families = new TimelineConsumer(null, null).families();
        assertThat(new SignedTables().types())
                .filteredOn(type -> NO_STEPS.stream().noneMatch(type::startsWith))
                .allSatisfy(type -> assertThat(recordsOf(type))
                        .as(type)
                        .isNotEmpty()
                        .allMatch(record -> families.stream().anyMatch(family -> family.isAssignableFrom(record))));
    }

    private static Stream<Class<? extends Event>> recordsOf(String type) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(version -> EventTypes.recordOf("org.cairn." + type + ".v" + version))
                .flatMap(Optional::stream);
    }
}
