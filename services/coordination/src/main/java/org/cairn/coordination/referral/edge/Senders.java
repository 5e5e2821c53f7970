package org.cairn.coordination.referral.edge;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;

/** Who sends referrals; who receives a person abroad sends them back in an emergency. */
@Retention(RetentionPolicy.RUNTIME)
@Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.SHELTER_WORKER, Role.LAWYER, Role.RECEIVING_NGO})
@interface Senders {}
