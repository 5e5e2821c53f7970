package org.cairn.chassis.journal;

import java.util.List;

/** What a command led to: the state after it, the stream's version, and the events, none when nothing changed. */
public record Written<S, E>(S before, S state, long version, List<E> events) {}
