package org.cairn.coordination.agency.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;

/** Everybody who helps, and the operator; who enforces immigration law has no business with who shelters whom. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Rule(
        roles = {
            Role.NGO_CASEWORKER,
            Role.FIRST_RESPONDER,
            Role.PATHWAY_COORDINATOR,
            Role.IDENTIFICATION_AUTHORITY,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.RECEIVING_NGO,
            Role.HEALTH_PROVIDER,
            Role.GUARDIAN,
            Role.INDEPENDENT_ADVOCATE,
            Role.STATUS_CASEWORKER,
            Role.REPATRIATION_WORKER,
            Role.POLICE,
            Role.PLATFORM_OPERATOR
        })
@interface DirectoryReaders {}
