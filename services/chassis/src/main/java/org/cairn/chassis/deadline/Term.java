package org.cairn.chassis.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One period of a profile as its file describes it; a value that is missing, unknown or impossible names its file and line.
 *
 * @param countsBack whether it is counted back from a day instead of on from an event
 * @param minimum whether it may be longer and never shorter
 * @param waitsFor the other event that it ends with the later of
 * @param pausesOn what makes its clock stand still
 */
record Term(
        CountedPeriod counted, boolean countsBack, boolean minimum, Optional<String> waitsFor, Set<String> pausesOn) {

    private static final Set<String> ALWAYS = Set.of(
            "duration",
            "eventDay",
            "counts",
            "kind",
            "endsWithLaterOf",
            "onMissed",
            "warnBefore",
            "sourceRef",
            "status",
            "verifiedOn");
    private static final Set<String> SOMETIMES = Set.of("from", "before", "roll", "pausesOn");
    private static final String[] KINDS = {"target", "minimum", "maximum", "limit", "as-granted"};
    private static final String[] WHEN_MISSED = {"remind", "offer-again", "needs-reason", "stay-open", "ends"};
    private static final String[] STATUS = {"verified", "verified (2nd)", "corrected", "part", "not found", "proposal"};

    static Term read(ProfileFile part) {
        part.keys().stream()
                .filter(key -> !ALWAYS.contains(key) && !SOMETIMES.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw part.part(key).fault(key + " says nothing about a period");
                });
        ALWAYS.forEach(part::part);
        var minimum = part.oneOf("kind", KINDS).equals("minimum");
        part.oneOf("onMissed", WHEN_MISSED);
        origin(part);
        var countsBack = part.has("before");
        part.value(countsBack ? "before" : "from", text -> text);
        return new Term(CountedPeriod.read(part), countsBack, minimum, part.text("endsWithLaterOf"), pauses(part));
    }

    /** A value says where it comes from; one of ours never looks like law, nor like checked. */
    static void origin(ProfileFile part) {
        var source = part.value("sourceRef", text -> text);
        var status = part.oneOf("status", STATUS);
        if (source.startsWith("proposal") != status.equals("proposal")) {
            throw part.part("status").fault("status cannot be '" + status + "' of a value whose source is " + source);
        }
        if (part.text("verifiedOn").isPresent()) {
            part.value("verifiedOn", LocalDate::parse);
            if (List.of("proposal", "not found").contains(status)) {
                throw part.part("verifiedOn").fault("verifiedOn cannot be the day of a value that is " + status);
            }
        }
    }

    private static Set<String> pauses(ProfileFile part) {
        if (!part.has("pausesOn")) {
            return Set.of();
        }
        var words = part.words("pausesOn");
        words.stream().filter(word -> !word.equals("contact-lost")).findFirst().ifPresent(word -> {
            throw part.part("pausesOn").fault("pausesOn cannot be '" + word + "'");
        });
        return Set.copyOf(words);
    }
}
