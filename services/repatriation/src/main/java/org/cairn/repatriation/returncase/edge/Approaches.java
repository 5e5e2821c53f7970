package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.Command.Approach;

/** What has to be settled before anybody speaks to a State: known countries, the person's consent, and the names that no packet holds. */
@ApplicationScoped
public class Approaches {

    private final Standpoints standpoints;
    private final Agencies agencies;
    private final Laws laws;
    private final Codes codes;

    Approaches(Standpoints standpoints, Agencies agencies, Laws laws, Codes codes) {
        this.standpoints = standpoints;
        this.agencies = agencies;
        this.laws = laws;
        this.codes = codes;
    }

    /** By a consulate that the person lets know who they are, or where there is none by their own word. */
    Approach of(PathwayId pathway, AgencyId consulate, boolean personAgreed, Instant now) {
        var consented = consulate == null ? personAgreed : standpoints.approachable(pathway, consulate, now);
        return new Approach(consented, standpoints.around(pathway));
    }

    /** The names and ids of all agencies of the directory but consulates: none of them belongs into a packet. */
    Set<String> namesOfAgencies() {
        var names = new HashSet<String>();
        agencies.all().stream()
                .filter(listing -> !listing.roles().contains(Role.CONSULATE))
                .forEach(listing -> {
                    names.add(listing.name());
                    names.add(listing.agency().value());
                });
        return names;
    }

    /** A code of ISO 3166-1. */
    String country(String field, String code) {
        if (!codes.knows("iso-3166-1", code)) {
            throw Problem.badField(field, "This country is unknown.", "Use a code of the code list iso-3166-1.");
        }
        return code;
    }

    /** A code of ISO 639-2. */
    String language(String field, String code) {
        if (!codes.knows("iso-639-2", code)) {
            throw Problem.badField(field, "This language is unknown.", "Use a code of the code list iso-639-2.");
        }
        return code;
    }

    /** A day that has come. */
    LocalDate past(String field, LocalDate day, PathwayId pathway, Instant now) {
        var today = now.atZone(laws.of(pathway).zone()).toLocalDate();
        Fields.check(!day.isAfter(today), field, "Give today or a day before.");
        return day;
    }
}
