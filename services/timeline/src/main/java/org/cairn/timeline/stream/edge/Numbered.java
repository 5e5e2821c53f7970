package org.cairn.timeline.stream.edge;

import java.util.Set;
import org.cairn.contracts.AgencyId;

/** These agencies' streams grew; fired in the transaction that numbered. */
record Numbered(Set<AgencyId> agencies) {}
