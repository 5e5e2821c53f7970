package org.cairn.timeline.stream;

import org.cairn.contracts.AgencyId;
import org.cairn.timeline.pathway.Entry;

/**
 * An agency is to be told of an entry.
 *
 * @param masked whether only that a step took place, and when, in which part of the way
 */
public record Notice(AgencyId agency, Entry entry, boolean masked) {}
