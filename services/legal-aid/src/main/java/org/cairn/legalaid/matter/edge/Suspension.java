package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.http.Fields;

/** Why work rests. */
public record Suspension(String reason) {

    private static final int LONGEST = 1_000;

    public Suspension {
        Fields.text("reason", reason, LONGEST);
    }
}
