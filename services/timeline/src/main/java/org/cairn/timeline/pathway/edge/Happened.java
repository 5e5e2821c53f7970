package org.cairn.timeline.pathway.edge;

import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;

/** A step that no timeline had yet; fired once in its life, in the transaction that wrote it down, and not by a rebuild. */
public record Happened(PathwayId pathway, EventId event) {}
