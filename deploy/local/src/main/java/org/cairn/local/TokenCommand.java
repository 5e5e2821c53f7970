package org.cairn.local;

import java.util.concurrent.Callable;
import org.cairn.local.api.Http;
import org.cairn.local.api.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./cairn token}: an agency's access token, for use with curl. */
@Command(
        name = "token",
        description = "Prints an access token of an onboarded agency; it is good for five minutes.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(paramLabel = "AGENCY", description = "For example harbour-aid, north-house, national-coordination.")
    private String agency;

    @Override
    public Integer call() {
        where.running();
        System.out.println(new Tokens(where.site(), new Http()).of(agency));
        return 0;
    }
}
