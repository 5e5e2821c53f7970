package org.cairn.local.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person of a cell, referred into the National Referral Mechanism; made up but for the cell's labels. */
public record Referral(Cell cell, int index) {

    private static final String AUTHORITY = "uk-sca";
    private static final int ADULT_AGE = 30;
    private static final int CHILD_AGE = 16;
    private static final long DAYS_APART = 7;

    @Override
    public String toString() {
        return "line " + cell.line();
    }

    /** Names the referral in the progress journal. */
    String name() {
        return cell.line() + ":" + index;
    }

    /** The same for the same referral in every run, so that repeating a request never doubles it. */
    String key(String step) {
        var text = String.join(
                "|", cell.quarter().toString(), name(), cell.labels().toString(), step);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What opens the pathway; adults and people of unknown age consent, for a child the law is enough. */
    Map<String, Object> opening(CodeLists.Age age) {
        var opening = new LinkedHashMap<String, Object>();
        opening.put("jurisdiction", "uk-nrm");
        opening.put("entryChannel", "FIRST_RESPONDER");
        opening.put("region", "UK");
        opening.put("traffickingScope", "UNKNOWN");
        opening.put("age", age.name());
        opening.put("person", Map.of("alias", "Replayed " + cell.quarter() + " " + name()));
        opening.put("consents", age == CodeLists.Age.CHILD ? List.of() : List.of(consent()));
        return opening;
    }

    private static Map<String, Object> consent() {
        return Map.of(
                "recipient", AUTHORITY,
                "categories", List.of("STATUS", "IDENTITY", "EXPLOITATION"),
                "purpose", "IDENTIFICATION",
                "givenBy", "INDIVIDUAL",
                "how", "synthetic, for the replay",
                "language", "eng");
    }

    /** What submits it; the table gives the age at exploitation only, so the age today is synthetic. */
    Map<String, Object> submission(CodeLists.Age age) {
        var labels = cell.labels();
        return Map.of(
                "referralDate",
                        cell.quarter().day(cell.line() + DAYS_APART * index).toString(),
                "exploitation", labels.exploitation(),
                "ageAtExploitation", labels.age(),
                "ageToday", age == CodeLists.Age.CHILD ? CHILD_AGE : ADULT_AGE,
                "gender", labels.gender(),
                "nationality", labels.nationality());
    }
}
