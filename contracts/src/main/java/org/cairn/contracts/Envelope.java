package org.cairn.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * What stands around a published event: the CloudEvents 1.0 attributes and our extensions, no personal data among them.
 *
 * @param source the stream in the owning service that it comes from
 * @param version its place in that stream, from 1
 * @param subject the key on the topic: a pathway id, or an agency id for listings
 * @param agency the agency that acted, or {@code cairn} for the platform itself
 */
public record Envelope(
        EventId id,
        String type,
        String source,
        long version,
        String subject,
        Instant time,
        String agency,
        UUID correlation,
        UUID causation) {

    /** Prefix of every CloudEvents attribute among the headers of a Kafka record (binary content mode). */
    public static final String HEADER = "ce_";

    /** The short name of the type: without {@code org.cairn.} in front and {@code .v<n>} behind. */
    public String shortType() {
        return shortName(type);
    }

    /** The short name of a released type name. */
    public static String shortName(String type) {
        return type.substring("org.cairn.".length(), type.lastIndexOf('.'));
    }
}
