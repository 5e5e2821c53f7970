package org.cairn.legalaid.matter.edge;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;

/** Who may know that there are matters; what they are about is for the first three alone. */
@Retention(RetentionPolicy.RUNTIME)
@Rule(
        roles = {
            Role.LAWYER,
            Role.PERSON,
            Role.GUARDIAN,
            Role.PATHWAY_COORDINATOR,
            Role.INDEPENDENT_ADVOCATE,
            Role.NGO_CASEWORKER,
            Role.IDENTIFICATION_AUTHORITY,
            Role.STATUS_CASEWORKER
        })
@interface MatterReaders {}
