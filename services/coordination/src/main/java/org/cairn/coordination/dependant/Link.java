package org.cairn.coordination.dependant;

import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.DependantEvent.Relation;

/** That two pathways belong together, and what the one person is to the other: the secret whose key is destroyed when the danger is over. */
public record Link(PathwayId theirs, Relation relation) {}
