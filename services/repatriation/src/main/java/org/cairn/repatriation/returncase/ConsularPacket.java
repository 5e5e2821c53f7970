package org.cairn.repatriation.returncase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;

/**
 * What a consulate needs to issue a travel document, and nothing else: it never says why the person is abroad, nor who helps them.
 *
 * @param nationality the country whose national the person says they are (ISO 3166-1 alpha-2)
 * @param photo the reference under which a photograph is handed over; may be null
 */
public record ConsularPacket(AgencyId consulate, String name, LocalDate born, String nationality, String photo) {

    /** Beginnings of words that tell what happened to the person, in the languages that such packets are written in. */
    private static final Set<String> TELLING = Set.of(
            "traffick",
            "victim",
            "exploit",
            "slave",
            "prostitut",
            "menschenhandel",
            "opfer",
            "ausbeut",
            "traite",
            "exploité",
            "víctima",
            "victima",
            "trata",
            "tráfico",
            "tratta",
            "vittima",
            "ofiar",
            "handel ludźmi",
            "trafikim",
            "viktim",
            "жертв",
            "торговл",
            "asylum",
            "refugee",
            "shelter",
            "rescue");

    /** Whether a word in it tells why the person is abroad, or names one of these agencies. */
    public boolean tells(Collection<String> agencies) {
        return Stream.of(name, photo == null ? "" : photo)
                .map(ConsularPacket::low)
                .anyMatch(text -> TELLING.stream().anyMatch(word -> begins(word, text))
                        || agencies.stream().map(ConsularPacket::low).anyMatch(agency -> stands(agency, text)));
    }

    /** At the beginning of a word: a name such as Contrata holds no telling word. */
    private static boolean begins(String word, String text) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(word))
                .matcher(text)
                .find();
    }

    /** As whole words: who is called Wavell does not name an agency that is called Wave. */
    private static boolean stands(String agency, String text) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(agency) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
