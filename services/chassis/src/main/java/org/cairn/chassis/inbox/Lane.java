package org.cairn.chassis.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What to do with the records of one channel; all methods run in the transaction that moves the bookmark. */
interface Lane {

    /** Called once before the records of a transaction. */
    default void begin() {}

    /** Lets one record have its effects. */
    void deliver(ConsumerRecord<String, byte[]> record);

    /** Puts a record away whose failure will not pass; throws when this lane may not go on without it. */
    void putAway(ConsumerRecord<String, byte[]> record, RuntimeException failure);
}
