package org.cairn.legalaid.stage;

import java.time.LocalDate;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.legalaid.ProtectionEvent.Measure;

/** Notes what another agency's lawyer would note. */
public interface Dates {

    /** A hearing on that day for which the person must be there. */
    void hearing(PathwayId pathway, LocalDate day);

    /** A notice to be answered by that day. */
    void notice(PathwayId pathway, LocalDate day);

    /** A measure of protection. */
    void measure(PathwayId pathway, Measure measure);
}
