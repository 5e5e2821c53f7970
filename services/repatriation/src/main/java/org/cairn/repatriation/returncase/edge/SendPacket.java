package org.cairn.repatriation.returncase.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.repatriation.returncase.ConsularPacket;

/**
 * What a consulate needs for a travel document, and nothing else.
 *
 * @param nationality ISO 3166-1 alpha-2, as the person says
 * @param photo the reference under which the photograph is handed over
 */
public record SendPacket(AgencyId consulate, String name, LocalDate born, String nationality, String photo) {
    public SendPacket {
        Fields.required("consulate", consulate);
        Fields.text("name", name, 200);
        Fields.required("born", born);
        Fields.text("nationality", nationality, 2);
        Fields.optionalText("photo", photo, 100);
    }

    ConsularPacket packet() {
        return new ConsularPacket(consulate, name, born, nationality, photo);
    }
}
