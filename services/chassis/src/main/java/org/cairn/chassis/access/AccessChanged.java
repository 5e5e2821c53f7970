package org.cairn.chassis.access;

import org.cairn.contracts.Envelope;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AccessEvent;

/**
 * Fired inside the transaction that applies a grant or a revocation, so that an observer's rows stand or fall with it.
 *
 * @param envelope its version, correlation and causation among the rest
 * @param event an {@link AccessEvent.Granted} or an {@link AccessEvent.Revoked}
 */
public record AccessChanged(Envelope envelope, PathwayId pathway, AccessEvent event) {}
