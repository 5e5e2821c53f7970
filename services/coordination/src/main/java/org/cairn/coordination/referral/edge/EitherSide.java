package org.cairn.coordination.referral.edge;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;

/** Who sends referrals or answers them. */
@Retention(RetentionPolicy.RUNTIME)
@Rule(
        roles = {
            Role.NGO_CASEWORKER,
            Role.PATHWAY_COORDINATOR,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.RECEIVING_NGO,
            Role.HEALTH_PROVIDER,
            Role.IDENTIFICATION_AUTHORITY,
            Role.STATUS_CASEWORKER,
            Role.REPATRIATION_WORKER,
            Role.WITNESS_PROTECTION,
            Role.POLICE
        })
@interface EitherSide {}
