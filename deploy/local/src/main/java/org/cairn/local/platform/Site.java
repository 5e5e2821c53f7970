package org.cairn.local.platform;

import java.nio.file.Path;
import java.util.List;

/** Where one platform stands: the checkout it is built from, its data, its ports and its secrets. */
public record Site(Path checkout, DataFolder data, Ports ports, Secrets secrets) {

    /** The service account through which the launcher sets Keycloak up; its secret has the same name. */
    public static final String LAUNCHER = "cairn-launcher";

    public static Site of(Path data, int offset) {
        var folder = new DataFolder(data.toAbsolutePath().normalize());
        return new Site(checkoutFolder(), folder, new Ports(offset), new Secrets(folder));
    }

    /** The checkout, as the launcher script says. */
    public static Path checkoutFolder() {
        return Path.of(System.getProperty("cairn.checkout", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** What is unpacked and built once for all platforms of this user. */
    public static Path cache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var home = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return home.resolve("cairn");
    }

    /** Options that let Java keep a program's loaded classes in the user's cache at its end, and start faster from them. */
    static List<String> classArchive(String program) {
        var archive = cache().resolve(program + ".jsa");
        return List.of(
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What time it is on this platform. */
    public PlatformTime time() {
        return new PlatformTime(data.timeAhead());
    }

    public Keys keys() {
        return new Keys(data);
    }
}
