package org.cairn.contracts.identification;

/** The list of signs that was used. */
public enum Instrument {
    ILO_FORCED_LABOUR,
    ILO_DELPHI_ADULT_LABOUR,
    ILO_DELPHI_ADULT_SEXUAL,
    ILO_DELPHI_CHILD_LABOUR,
    ILO_DELPHI_CHILD_SEXUAL,
    UNODC
}
