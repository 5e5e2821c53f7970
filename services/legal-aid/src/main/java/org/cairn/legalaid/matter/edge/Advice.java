package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.http.Fields;

/** What was said between the person and their lawyer. */
public record Advice(String advice) {

    private static final int LONGEST = 10_000;

    public Advice {
        Fields.text("advice", advice, LONGEST);
    }
}
