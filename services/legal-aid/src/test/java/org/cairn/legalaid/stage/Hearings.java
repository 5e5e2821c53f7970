package org.cairn.legalaid.stage;

import java.time.LocalDate;
import org.cairn.contracts.PathwayId;

/** Schedules hearings as another agency's lawyer would. */
public interface Hearings {

    /** A hearing on that day for which the person must be there. */
    void schedule(PathwayId pathway, LocalDate day);
}
