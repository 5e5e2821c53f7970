package org.cairn.legalaid.matter.edge;

import java.time.Instant;
import org.cairn.chassis.http.Fields;
import org.cairn.legalaid.matter.Matter.Command;

/**
 * An offence that the person may have been compelled to commit.
 *
 * @param excluded whether the law keeps it from the defence of those who were compelled (UK: Modern Slavery Act 2015 s.45(7), Schedule 4)
 */
public record FlagOffence(String offence, Boolean excluded) {

    private static final int LONGEST = 1_000;

    public FlagOffence {
        Fields.text("offence", offence, LONGEST);
        Fields.required("excluded", excluded);
    }

    Command.FlagOffence command(Instant at) {
        return new Command.FlagOffence(offence, excluded, at);
    }
}
