package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;

/**
 * Which State is asked whether the person is its national (ISO 3166-1 alpha-2), and through which consulate.
 *
 * @param consulate absent where none is on this platform; then {@code personAgreed} notes the person's explicit yes
 */
public record VerifyNationality(String country, AgencyId consulate, boolean personAgreed) {
    public VerifyNationality {
        Fields.text("country", country, 2);
    }
}
