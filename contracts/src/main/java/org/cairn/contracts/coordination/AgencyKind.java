package org.cairn.contracts.coordination;

/** What sort of body an agency is (HTCDS org_Type, with SHELTER and OPERATOR as our extensions). */
public enum AgencyKind {
    NGO,
    LAW_ENFORCEMENT,
    HEALTH_SERVICE,
    CENTRAL_GOVERNMENT,
    LOCAL_GOVERNMENT,
    IMMIGRATION_SERVICE,
    LEGAL_SERVICE,
    SHELTER,
    OPERATOR
}
