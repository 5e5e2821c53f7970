package org.cairn.coordination.referral.edge;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;

/** Who answers referrals and carries them to their end. */
@Retention(RetentionPolicy.RUNTIME)
@Rule(
        roles = {
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.NGO_CASEWORKER,
            Role.RECEIVING_NGO,
            Role.HEALTH_PROVIDER,
            Role.IDENTIFICATION_AUTHORITY,
            Role.STATUS_CASEWORKER,
            Role.REPATRIATION_WORKER,
            Role.WITNESS_PROTECTION,
            Role.POLICE
        })
@interface Recipients {}
