package org.cairn.legalaid.notice.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;

/** By which day a notice asks for an answer. */
public record ReceiveNotice(LocalDate answerBy) {

    public ReceiveNotice {
        Fields.required("answerBy", answerBy);
    }
}
