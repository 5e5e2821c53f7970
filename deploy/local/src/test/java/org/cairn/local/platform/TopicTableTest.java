package org.cairn.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class TopicTableTest {

    private static final String HEADER = "topic,writers,readers,cleanup\n";

    @Test
    void names_in_a_cell_are_separated_by_spaces_and_a_cell_may_be_empty() throws IOException {
        var table = TopicTable.read(new StringReader(HEADER + "a.events,a,b  c,delete\na.audit,a,,compact\n"));
        assertThat(table.topics())
                .containsExactly(
                        new TopicTable.Topic("a.events", List.of("a"), List.of("b", "c"), "delete"),
                        new TopicTable.Topic("a.audit", List.of("a"), List.of(), "compact"));
        assertThat(table.services()).containsExactly("a", "b", "c");
    }

    @Test
    void a_cleanup_that_the_broker_does_not_know_is_refused_with_its_line() {
        assertThatThrownBy(() -> TopicTable.read(new StringReader(HEADER + "a.events,a,b,forever\n")))
                .hasMessageContaining("Line 2");
    }

    @Test
    void whoever_is_not_named_may_neither_write_nor_read() throws IOException {
        var rights = new TopicRights(TopicTable.read(new StringReader(HEADER + "a.events,a,b,delete\n"))).bindings();
        assertThat(rights)
                .filteredOn(right -> right.pattern().resourceType() == ResourceType.TOPIC)
                .extracting(
                        right -> right.entry().principal() + " " + right.entry().operation())
                .containsExactlyInAnyOrder(
                        "User:a " + AclOperation.WRITE,
                        "User:a " + AclOperation.DESCRIBE,
                        "User:b " + AclOperation.READ);
    }

    @Test
    void a_service_may_use_only_consumer_groups_that_begin_with_its_name() throws IOException {
        var rights = new TopicRights(TopicTable.read(new StringReader(HEADER + "a.events,a,b,delete\n"))).bindings();
        assertThat(rights)
                .filteredOn(right -> right.pattern().resourceType() == ResourceType.GROUP)
                .allMatch(right -> right.pattern().patternType() == PatternType.PREFIXED)
                .allMatch(right -> right.entry()
                        .principal()
                        .equals("User:" + right.pattern().name()));
    }

    @Test
    void the_signed_table_can_be_read() throws IOException {
        var table = TopicTable.read(Path.of("../../contracts/privacy/topics.csv"));
        assertThat(table.topics()).extracting(TopicTable.Topic::name).contains("coordination.access");
        assertThat(table.services()).containsAll(ServicePart.keepingData());
    }
}
