package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.repatriation.DocumentKind;

/**
 * Which document is asked for, and through which consulate.
 *
 * @param consulate absent where none is on this platform; then {@code personAgreed} notes the person's explicit yes
 */
public record RequestDocument(DocumentKind kind, AgencyId consulate, boolean personAgreed) {
    public RequestDocument {
        Fields.required("kind", kind);
    }
}
