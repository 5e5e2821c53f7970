package org.cairn.chassis.journal;

/** Tells the relay, after the commit, that there is something to send. */
public record OutboxFilled() {}
