package org.cairn.local.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairn.local.Where;
import org.cairn.local.platform.PlatformState;
import org.cairn.local.platform.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./cairn demo}: one referral travels all the way, played through the public API. */
@Command(
        name = "demo",
        description = "Brings the platform up if need be, and plays one pathway through the public API as its agencies"
                + " would, from the border to a shelter bed.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(
            names = "--scenario",
            paramLabel = "S7",
            split = ",",
            description =
                    "Plays a scenario instead, or several after each other, and checks what each agency can do and see:"
                            + " ${COMPLETION-CANDIDATES}. Exit code 1 when something does not hold.")
    private List<Scenarios> scenarios = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var asked = where.asked();
        var ready = PlatformState.read(asked.data())
                .filter(PlatformState::alive)
                .filter(state -> state.phase() == PlatformState.Phase.READY);
        if (ready.isEmpty()) {
            var up = spec.parent().subcommands().get("up");
            var code = up.execute(
                    "--data",
                    asked.data().root().toString(),
                    "--offset",
                    Integer.toString(asked.ports().offset()));
            if (code != 0) return code;
        }
        if (scenarios.isEmpty()) {
            play(where.site());
            return 0;
        }
        var cast = Cast.of(where.site());
        var codes = new ArrayList<Integer>();
        for (var scenario : scenarios) codes.add(play(scenario, cast));
        return Collections.max(codes);
    }

    /** One that breaks off keeps none of the others from being played. */
    private static int play(Scenarios chosen, Cast cast) throws InterruptedException {
        var narrator = new Narrator();
        narrator.title(chosen + ": " + chosen.title());
        try {
            chosen.scenario().play(new Stage(cast, narrator));
        } catch (IOException | RuntimeException unexpected) {
            narrator.breaksOff(unexpected);
            return 1;
        }
        narrator.end();
        return narrator.broken() == 0 ? 0 : 1;
    }

    private static void play(Site site) throws Exception {
        var cast = Cast.of(site);
        var narrator = new Narrator();
        var begun = new FirstSteps(cast, narrator).play();
        var shelters = new ShelterSteps(cast, narrator, begun.caseId()).play();
        new AuthoritySteps(cast, narrator, begun.caseId()).play();
        new WithdrawalSteps(cast, narrator, begun.caseId()).play();
        var coordinators = new FourViews(cast, narrator).show(begun.caseId(), shelters);
        narrator.chapter("See it drawn, live, as the coordinator (sign in as clara, password clara-demo):");
        narrator.says("%s/pathways/%s", site.ports().url("portal"), coordinators);
    }
}
