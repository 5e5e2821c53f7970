package org.cairn.portal.drawing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words on the page: codes of the platform said plainly, and so that a stranger who looks on learns nothing. */
public final class Words {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+|[a-z]+(-[a-z]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\.\\d+$");
    private static final Map<String, String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .map(Locale::of)
            .collect(Collectors.toMap(Locale::getISO3Language, Words::english, (first, _) -> first));

    private final ResourceBundle messages;

    public Words(ResourceBundle messages) {
        this.messages = messages;
    }

    /** The English catalogue. */
    public static Words english() {
        return new Words(ResourceBundle.getBundle("messages", Locale.ROOT));
    }

    public String entry(Timeline.Entry entry) {
        return entry.masked() ? messages.getString("type.masked") : type(entry.type());
    }

    /** The label of an event type; an unknown one is a step like any other. */
    public String type(String type) {
        return say("type." + type, messages.getString("type.unknown"));
    }

    public String lane(String lane) {
        return say("lane." + lane, messages.getString("lane.other"));
    }

    public String period(String kind) {
        return say("period." + slug(kind), messages.getString("period.unknown"));
    }

    public String deadline(String kind) {
        return numbered("deadline." + slug(kind), messages.getString("deadline.unknown"));
    }

    public String standing(String standing) {
        return messages.getString("standing." + standing);
    }

    /** What somebody has to do: named like a deadline, or something of its own. */
    public String step(String kind) {
        return say("step." + slug(kind), numbered("deadline." + slug(kind), messages.getString("step.unknown")));
    }

    /** What would let something go on. */
    public String unblock(String step) {
        return say("unblock." + slug(step), messages.getString("step.unknown"));
    }

    /** Who can do something, one after the other. */
    public String who(Collection<String> roles) {
        return roles.stream()
                .map(role -> say("who." + slug(role), sentence(role)))
                .collect(Collectors.joining(", "));
    }

    /** What a form does; the word on its button. */
    public String action(String step) {
        return messages.getString("action." + step);
    }

    /** What was just done. */
    public String done(String step) {
        return messages.getString("done." + step);
    }

    /** What waits for somebody. */
    public String task(String kind) {
        return say("task." + slug(kind), step(kind));
    }

    /** What came of letting something go on. */
    public String outcome(String outcome) {
        return messages.getString("outcome." + outcome);
    }

    /** A kind of work. */
    public String pile(String word) {
        return messages.getString("pile." + word);
    }

    public String view(String view) {
        return messages.getString("view." + view);
    }

    /** What an empty list means. */
    public String empty(String view) {
        return messages.getString("empty." + view);
    }

    public String state(String state) {
        return say("state." + slug(state), messages.getString("state.unknown"));
    }

    public String field(String name) {
        return say("field." + name, sentence(name.replaceAll("([A-Z])", " $1")));
    }

    /** A value; several stand with commas between them, a code without an entry is said in small letters. */
    public String value(String value) {
        return Arrays.stream(value.split(", "))
                .map(each -> say("code." + code(each), CODE.matcher(each).matches() ? sentence(each) : each))
                .collect(Collectors.joining(", "));
    }

    /** A language by its name, from its code of ISO 639-2; one without a name here as it was told. */
    public String language(String code) {
        return LANGUAGES.getOrDefault(code, english(Locale.of(code)));
    }

    /** A country by its name, from its code of ISO 3166-1. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static String english(Locale language) {
        return language.getDisplayLanguage(Locale.ENGLISH);
    }

    /** A name where there is one, else what kind of agency it is and where it works. */
    public String agency(Agency agency) {
        if (agency.isUnknown()) {
            return "";
        }
        if (!agency.name().isEmpty()) {
            return agency.name();
        }
        var kind = say("kind." + agency.kind(), messages.getString("kind.unknown"));
        return agency.serviceArea().isEmpty() ? kind : kind + ", " + agency.serviceArea();
    }

    /** One of a row of the same, such as the seventh reminder, is named like all of them where it has no words of its own. */
    private String numbered(String key, String otherwise) {
        return say(key, say(NUMBER.matcher(key).replaceFirst(""), otherwise));
    }

    private String say(String key, String otherwise) {
        return messages.containsKey(key) ? messages.getString(key) : otherwise;
    }

    private static String code(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String slug(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sentence(String code) {
        var words = code.replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
