package org.cairn.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cairn.local.onboarding.Agency;

/** The labels that the Home Office publishes, as {@code contracts/codes/nrm-*.csv} list them. */
final class CodeLists {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String[] LISTS = {"first-responder", "exploitation", "age", "gender", "nationality"};

    private final Map<String, Map<String, Map<String, String>>> lists = new HashMap<>();

    CodeLists(Path folder) throws IOException {
        for (var list : LISTS) lists.put(list, read(folder.resolve("nrm-" + list + ".csv")));
    }

    private static Map<String, Map<String, String>> read(Path file) throws IOException {
        var rows = new HashMap<String, Map<String, String>>();
        try (var parsed = FORMAT.parse(Files.newBufferedReader(file))) {
            for (CSVRecord row : parsed) rows.put(row.get("label"), row.toMap());
        }
        return rows;
    }

    /** The first label that no list knows, with the list that it is missing from; nothing is guessed. */
    Optional<String> unknownIn(Cell.Labels labels) {
        var values = new String[] {
            labels.firstResponder(), labels.exploitation(), labels.age(), labels.gender(), labels.nationality()
        };
        for (var n = 0; n < LISTS.length; n++) {
            if (!lists.get(LISTS[n]).containsKey(values[n])) {
                return Optional.of("\"" + values[n] + "\" is not in the list nrm-" + LISTS[n]);
            }
        }
        return Optional.empty();
    }

    Age age(String label) {
        return Age.valueOf(lists.get("age").get(label).get("majority"));
    }

    /** What the label says about majority; only a child is submitted without consent. */
    enum Age {
        ADULT,
        CHILD,
        UNKNOWN
    }

    /** The label of some first responder, always the same one. */
    String anyFirstResponder() {
        return lists.get("first-responder").keySet().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** The agency behind a first responder's label, with the role that may write and not read. */
    Agency firstResponder(String label) {
        var row = lists.get("first-responder").get(label);
        return new Agency(
                row.get("agency"),
                label,
                row.get("kind"),
                "UK",
                false,
                java.util.List.of("first-responder"),
                Optional.empty());
    }
}
