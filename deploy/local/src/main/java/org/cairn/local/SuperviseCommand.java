package org.cairn.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairn.local.api.Http;
import org.cairn.local.onboarding.DemoAgencies;
import org.cairn.local.onboarding.Directory;
import org.cairn.local.onboarding.Offers;
import org.cairn.local.onboarding.Realm;
import org.cairn.local.platform.Errand;
import org.cairn.local.platform.Parts;
import org.cairn.local.platform.Site;
import org.cairn.local.platform.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The background process that {@code up} starts: it keeps the parts running until it is told to end. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(names = "--only", split = ",", required = true)
    private List<String> parts;

    @Override
    public Integer call() throws Exception {
        var site = where.asked();
        new Supervisor(site, Parts.of(site, parts), errands(site)).run();
        return 0;
    }

    private List<Errand> errands(Site site) {
        var errands = new ArrayList<Errand>();
        if (!parts.contains("keycloak")) return errands;
        var http = new Http();
        errands.add(new Errand("realm", List.of("keycloak"), () -> {
            var realm = new Realm(site, http);
            realm.ensure();
            realm.add(DemoAgencies.all());
        }));
        if (parts.contains("coordination")) {
            errands.add(new Errand("agencies", List.of("realm", "coordination"), () -> {
                var directory = new Directory(site, http);
                directory.list(DemoAgencies.all());
                directory.offer(Offers.ofDemoAgencies());
            }));
        }
        return errands;
    }
}
