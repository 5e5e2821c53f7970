package org.cairn.coordination.agency.edge;

import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.AgencyEvent.OutOfHours;
import org.cairn.contracts.coordination.AgencyEvent.ServiceOffer;
import org.cairn.contracts.coordination.AgencyKind;

/**
 * An entry as the reader may see it: of a one-house agency what it does and where about, and never who or where it is.
 *
 * @param ref the agency as the reader may name it
 * @param name null for a one-house agency that is not the reader's own
 * @param standing for the operator only, null for everybody else
 * @param withoutCoordinator for the operator only: how many pathways this agency coordinates though it takes no part
 */
public record Directory(
        AgencyId ref,
        String name,
        AgencyKind kind,
        String serviceArea,
        List<ServiceOffer> offers,
        OutOfHours outOfHours,
        String standing,
        Integer withoutCoordinator) {}
