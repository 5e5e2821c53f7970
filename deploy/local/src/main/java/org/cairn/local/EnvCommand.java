package org.cairn.local;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./cairn env}: where the services are, for use with curl. */
@Command(
        name = "env",
        description = "Prints the addresses of the services as shell variables: eval \"$(./cairn env)\"",
        mixinStandardHelpOptions = true)
final class EnvCommand implements Callable<Integer> {

    private static final List<String> SERVICES = List.of(
            "portal",
            "coordination",
            "identification",
            "shelter",
            "legal-aid",
            "immigration",
            "repatriation",
            "timeline",
            "keycloak");

    @Mixin
    private Where where;

    @Override
    public Integer call() {
        where.running();
        var ports = where.site().ports();
        SERVICES.forEach(service -> System.out.println(Words.variable(service) + "=" + ports.url(service)));
        return 0;
    }
}
