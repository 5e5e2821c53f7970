package org.cairn.coordination.agency.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent.ServiceOffer;
import org.cairn.contracts.coordination.ServiceType;

/** The directory as each reader may see it. */
@ApplicationScoped
class DirectoryPages {

    private final AgencyView directory;
    private final LeftBehind leftBehind;
    private final Caller caller;
    private final Paging paging;
    private final Codes codes;

    DirectoryPages(AgencyView directory, LeftBehind leftBehind, Caller caller, Paging paging, Codes codes) {
        this.directory = directory;
        this.leftBehind = leftBehind;
        this.caller = caller;
        this.paging = paging;
        this.codes = codes;
    }

    /** What is looked for; null where it does not matter. */
    record Search(ServiceType service, String region, String language) {}

    Page<Directory> list(Search search, String cursor, Integer limit) {
        Fields.check(
                search.language() == null || codes.knows("iso-639-2", search.language()),
                "language",
                "Send a code of ISO 639-2, such as sqi.");
        var window = paging.window(cursor, limit);
        var wanted = new AgencyView.Wanted(
                search.service() == null ? null : search.service().name(),
                search.language(),
                search.region() == null ? Set.of() : covering(search.region()),
                isOperator());
        var after = window.after() == null ? "" : window.after();
        var found = directory.after(after, window.limit() + 1, wanted);
        var page = paging.page(found, window, entry -> entry.agency().value());
        var offers = directory.offers(
                page.items().stream().map(AgencyView.Entry::agency).toList());
        return new Page<>(
                page.items().stream()
                        .map(entry -> shown(entry, offers.getOrDefault(entry.agency(), List.of())))
                        .toList(),
                page.next());
    }

    Directory read(AgencyId agency) {
        var entry = directory
                .entry(agency)
                .filter(found -> isOperator() || found.standing() == AgencyView.Standing.LISTED)
                .orElseThrow(Problem::notFound);
        return shown(entry, directory.offers(List.of(agency)).getOrDefault(agency, List.of()));
    }

    /** A region is served by who serves it, or something that it lies in. */
    private Set<String> covering(String region) {
        Fields.check(
                codes.knows("uk-regions", region) || codes.knows("iso-3166-1", region),
                "region",
                "Send a region of the list uk-regions or a country of ISO 3166-1.");
        var covering = new HashSet<String>();
        for (var around = region; !around.isEmpty() && covering.add(around); ) {
            around = codes.value("uk-regions", around, "within");
        }
        if (covering.contains("UK")) {
            covering.add("GB");
        }
        return covering;
    }

    private Directory shown(AgencyView.Entry entry, List<ServiceOffer> offers) {
        var own = entry.agency().equals(caller.who().agency());
        return new Directory(
                entry.agency(),
                entry.discreet() && !own ? null : entry.name(),
                entry.kind(),
                entry.serviceArea(),
                offers,
                entry.outOfHours(),
                isOperator() ? entry.standing().name() : null,
                isOperator() ? leftBehind.coordinatedBy(entry.agency()) : null);
    }

    private boolean isOperator() {
        return caller.who().role() == Role.PLATFORM_OPERATOR;
    }
}
