package org.cairn.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.local.Words;

/** The secrets and keys of the platform in containers, beside the compose file. */
public record Compose(Path checkout) {

    /** Makes the keys and writes {@code .env}; returns how many values it holds. */
    public int write() throws IOException {
        var data = new DataFolder(checkout.resolve(".cairn-compose"));
        data.make();
        new Keys(data).makeFor(ServicePart.keepingData());
        var values = values(new Secrets(data));
        var text = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                .collect(Collectors.joining());
        DataFolder.writePrivately(checkout.resolve(".env"), text);
        return values.size();
    }

    private Map<String, String> values(Secrets secrets) throws IOException {
        var values = new TreeMap<String, String>();
        values.put(
                "CAIRN_USER",
                Files.getAttribute(checkout, "unix:uid") + ":" + Files.getAttribute(checkout, "unix:gid"));
        values.put("CAIRN_KEYCLOAK_SECRET", secrets.of(Site.LAUNCHER));
        values.put("CAIRN_PORTAL_SECRET", secrets.of("portal"));
        Stream.concat(Stream.of("admin", "keycloak"), ServicePart.keepingData().stream())
                .forEach(name -> values.put(variable("PG", name), secrets.of(Database.secretName(name))));
        Stream.concat(Stream.of("admin"), ServicePart.keepingData().stream())
                .forEach(name -> values.put(variable("KAFKA", name), secrets.of(KafkaPart.secretName(name))));
        return values;
    }

    private static String variable(String store, String name) {
        return "CAIRN_" + store + "_PASSWORD_" + Words.variable(name);
    }
}
