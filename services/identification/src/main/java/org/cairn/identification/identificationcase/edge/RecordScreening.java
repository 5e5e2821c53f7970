package org.cairn.identification.identificationcase.edge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.Instrument;
import org.cairn.identification.identificationcase.IdentificationCase.Command;

/** The signs that a caseworker looked for and saw; an empty list says that none was seen. */
public record RecordScreening(Instrument instrument, List<String> indicators) {

    private static final int MOST = 100;

    public RecordScreening {
        Fields.required("instrument", instrument);
        indicators = Fields.distinct("indicators", Fields.required("indicators", indicators), MOST);
    }

    Command.RecordIndicators command(Indicators known, Instant at) {
        for (var n = 0; n < indicators.size(); n++) {
            Fields.check(
                    known.has(instrument, indicators.get(n)),
                    "indicators[" + n + "]",
                    "Use a code that the list indicators has for this instrument.");
        }
        return new Command.RecordIndicators(instrument, Set.copyOf(indicators), at);
    }
}
