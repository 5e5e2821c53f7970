package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.http.Fields;

/** To which authority it was put that the person must not be punished. */
public record PutPlea(String authority) {

    private static final int LONGEST = 200;

    public PutPlea {
        Fields.text("authority", authority, LONGEST);
    }
}
