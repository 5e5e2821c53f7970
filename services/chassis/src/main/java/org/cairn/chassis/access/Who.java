package org.cairn.chassis.access;

import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;

/** Who asks, in which one role and for which purpose. */
public record Who(AgencyId agency, Role role, Purpose purpose, String actor) {}
