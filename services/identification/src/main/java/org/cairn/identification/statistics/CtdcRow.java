package org.cairn.identification.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * So many people with the same values in the columns of the Counter-Trafficking Data Collaborative. What the published counts do
 * not hold is missing; the means of control of a case are among it, since they would make its cell too small.
 */
public record CtdcRow(Map<String, String> columns, int people) {

    /** Not collected, or not published. */
    public static final String MISSING = "-99";

    private static final String NO_COUNTRY = "00";

    /** What a published label stands for: kinds of exploitation, countries. */
    public record Meaning(Set<String> exploitation, List<String> countries) {}

    /** The columns of a cell of that year; {@code names} are all columns, in their order. */
    static Map<String, String> columns(List<String> names, int year, Cell cell, Meaning meaning) {
        var values = new LinkedHashMap<String, String>();
        names.forEach(name -> values.put(name, MISSING));
        values.put("yearOfRegistration", Integer.toString(year));
        values.put("Datasource", "Case management");
        values.put("gender", gender(cell.gender()));
        values.put("majorityStatusAtExploit", majority(cell.age()));
        values.put(
                "citizenship",
                meaning.countries().size() == 1 ? meaning.countries().getFirst() : NO_COUNTRY);
        values.putAll(exploitation(meaning.exploitation()));
        return values;
    }

    private static Map<String, String> exploitation(Set<String> kinds) {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        var labour = kinds.contains("ForcedLabour") || kinds.contains("Servitude");
        var sexual = kinds.contains("SexualExploitation");
        var organs = kinds.contains("OrganRemoval");
        return Map.of(
                "isForcedLabour", bit(labour),
                "isSexualExploit", bit(sexual),
                "isOtherExploit", bit(organs || kinds.contains("CriminalActivities")),
                "isSexAndLabour", bit(labour && sexual),
                "isOrganRemoval", bit(organs));
    }

    private static String gender(String label) {
        return switch (label) {
            case "Female", "Male" -> label;
            default -> MISSING;
        };
    }

    private static String majority(String label) {
        return switch (label) {
            case "Adult (18 or over)" -> "Adult";
            case "Child (17 or under)" -> "Minor";
            default -> "Unknown";
        };
    }

    private static String bit(boolean is) {
        return is ? "1" : "0";
    }
}
