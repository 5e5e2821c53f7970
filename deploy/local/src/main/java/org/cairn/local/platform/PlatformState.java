package org.cairn.local.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What runs, as the supervisor last wrote it down. */
public record PlatformState(
        long supervisor, Instant supervisorStart, Instant since, int offset, Phase phase, List<PartState> parts) {

    /** The platform as a whole. */
    public enum Phase {
        STARTING,
        READY,
        FAILED,
        STOPPING
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public static Optional<PlatformState> read(DataFolder data) {
        try {
            if (!Files.exists(data.state())) return Optional.empty();
            return Optional.of(JSON.readValue(Files.readString(data.state()), PlatformState.class));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + data.state(), failure);
        }
    }

    void write(DataFolder data) {
        DataFolder.writePrivately(data.state(), json());
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the supervisor that wrote this is still there. */
    public boolean alive() {
        return supervisorProcess().isPresent();
    }

    public Optional<ProcessHandle> supervisorProcess() {
        return new PartState("supervisor", null, 0, supervisor, supervisorStart, null, null, 0, "").process();
    }

    public Optional<PartState> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
