package org.cairn.chassis.access;

import org.cairn.contracts.coordination.AgencyEvent;

/** Fired inside the transaction in which this service takes note of what happened to an agency. */
public record AgencyChanged(AgencyEvent event) {}
