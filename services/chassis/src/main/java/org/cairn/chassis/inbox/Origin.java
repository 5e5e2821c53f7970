package org.cairn.chassis.inbox;

import org.cairn.chassis.access.AccessApplied;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.contracts.Event;

/** Takes a message only from where its owner alone can have put it: a service speaks for itself, on its own topics. */
final class Origin {

    private Origin() {}

    /**
     * Checks the topic and the stream that an event of this type says it comes from.
     *
     * @throws Message.Unreadable when another service could have written it
     */
    static void check(Message message, Class<? extends Event> type) {
        if (!message.envelope().source().startsWith(service(message) + "/") || !isAtHome(message, type)) {
            throw foreign();
        }
    }

    /**
     * Checks that a service that says what it has applied says so of itself.
     *
     * @throws Message.Unreadable when it speaks for another
     */
    static void checkWord(Message message, Event event) {
        if (event instanceof AccessApplied applied && !service(message).equals(applied.service())) {
            throw foreign();
        }
    }

    private static boolean isAtHome(Message message, Class<? extends Event> type) {
        var topic = message.place().topic();
        var service = service(message);
        return type == AccessApplied.class
                ? topic.equals(service + ".events") && message.envelope().type().equals(AccessApplied.typeOf(service))
                : EventTypes.released(type)
                        .filter(mark -> mark.topic().equals(topic))
                        .isPresent();
    }

    private static String service(Message message) {
        var topic = message.place().topic();
        return topic.substring(0, topic.indexOf('.'));
    }

    private static Message.Unreadable foreign() {
        return new Message.Unreadable("it comes from where its owner does not write");
    }
}
