package org.cairn.chassis.journal;

import java.util.UUID;

/** The journal of one aggregate: its kind and its id, such as {@code referral/…}. */
public record StreamId(String kind, String id) {

    public static StreamId of(String kind, UUID id) {
        return new StreamId(kind, id.toString());
    }

    /** The stream named by its text form, {@code kind/id}. */
    public static StreamId parse(String text) {
        var slash = text.indexOf('/');
        return new StreamId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
