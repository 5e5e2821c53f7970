package org.cairn.contracts;

/** What a disclosure rests on in law; consent is one of several (GDPR Art. 6). */
public enum LegalBasis {
    CONSENT,
    VITAL_INTEREST,
    LEGAL_OBLIGATION,
    PUBLIC_TASK,
    LEGAL_CLAIMS
}
