package org.cairn.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.contracts.tables.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once released stays as it was; what is new is written with {@code mvn -pl contracts test -Dcairn.release}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrozenContractsTest {

    private static final EventFolder FOLDER = new EventFolder(Path.of("events"));
    private static final List<PublicEvent> EVENTS = PublicEvent.all();
    private static final Table TOPICS = Table.read("privacy/topics.csv");
    private static final String NOT_RELEASED =
            "%s is not released yet: run `mvn -pl contracts test -Dcairn.release` and commit contracts/events";
    private static final String CHANGED = "%s is released and may not change any more: give the record a new version"
            + " (a new record with @EventType …v%d), keep this one as long as topics hold it, and run"
            + " `mvn -pl contracts test -Dcairn.release`";

    @BeforeAll
    static void write_what_is_new_when_a_release_is_asked_for() {
        if (System.getProperty("cairn.release") != null) {
            var contracts = new TreeMap<String, String>();
            EVENTS.forEach(event -> contracts.putAll(contractsOf(event)));
            FOLDER.release(contracts, AsyncApi.of(EVENTS, TOPICS));
        }
    }

    static List<PublicEvent> events() {
        return EVENTS;
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_released_as_it_is_written(PublicEvent event) {
        contractsOf(event).forEach((file, text) -> {
            assertThat(FOLDER.read(file)).as(NOT_RELEASED, file).isPresent();
            assertThat(FOLDER.read(file).orElseThrow())
                    .as(CHANGED, file, event.version() + 1)
                    .isEqualTo(text);
        });
    }

    @Test
    void a_released_file_never_changes_and_never_goes() {
        FOLDER.checksums().forEach((file, sum) -> {
            assertThat(FOLDER.read(file))
                    .as("%s was released and is gone", file)
                    .isPresent();
            assertThat(EventFolder.checksum(FOLDER.read(file).orElseThrow()))
                    .as("%s was released and is changed: take it back, release a new version instead", file)
                    .isEqualTo(sum);
        });
        assertThat(FOLDER.checksums().keySet())
                .as("every released file stands in the kept list of checksums")
                .containsExactlyElementsOf(FOLDER.released());
    }

    @Test
    void a_released_type_keeps_its_record_until_a_later_version_has_one() {
        var newest = new TreeMap<String, Integer>();
        EVENTS.forEach(event -> newest.merge(event.shortName(), event.version(), Math::max));
        FOLDER.released().stream().filter(file -> file.endsWith(".schema.json")).forEach(file -> {
            var type = file.substring("org.cairn.".length(), file.length() - ".schema.json".length());
            var version = type.lastIndexOf(".v");
            assertThat(newest.getOrDefault(type.substring(0, version), 0))
                    .as("%s is released; no record has this version or a later one", type)
                    .isGreaterThanOrEqualTo(Integer.parseInt(type.substring(version + 2)));
        });
    }

    @Test
    void the_asyncapi_document_names_every_event_and_topic() {
        assertThat(FOLDER.read("asyncapi.yaml"))
                .as(NOT_RELEASED, "asyncapi.yaml")
                .contains(AsyncApi.of(EVENTS, TOPICS));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_example_fits_its_schema_and_reads_back_as_its_record(PublicEvent event) throws Exception {
        var schema = FOLDER.read(event.type() + ".schema.json").orElseThrow();
        var example = FOLDER.read(event.type() + ".example.json").orElseThrow();
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var errors = registry.getSchema(schema)
                .validate(
                        example,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).isEmpty();
        assertThat(Json.MAPPER.readValue(example, event.event())).isInstanceOf(event.event());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_record_reads_the_earlier_versions_that_it_claims_to_read(PublicEvent event) throws Exception {
        for (var earlier : event.reads()) {
            var example = FOLDER.read(earlier + ".example.json")
                    .orElseThrow(() -> new AssertionError(earlier + " was never released"));
            assertThat(Json.MAPPER.readValue(example, event.event())).isInstanceOf(event.event());
        }
    }

    private static Map<String, String> contractsOf(PublicEvent event) {
        var schema = EventSchema.of(event);
        return Map.of(
                event.type() + ".schema.json", Json.json(schema),
                event.type() + ".example.json", Json.json(EventExample.of(schema)));
    }
}
