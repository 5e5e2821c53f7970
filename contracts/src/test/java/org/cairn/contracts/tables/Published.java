package org.cairn.contracts.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A published CSV table whose cells may hold quotes and line breaks (RFC 4180). */
final class Published {

    private Published() {}

    static List<Map<String, String>> rows(Path file) {
        try {
            var table = cells(Files.readString(file));
            var header = table.getFirst();
            return table.stream().skip(1).map(row -> named(header, row)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> named(List<String> header, List<String> row) {
        var named = new LinkedHashMap<String, String>();
        for (var n = 0; n < header.size(); n++) {
            named.put(header.get(n), row.get(n));
        }
        return named;
    }

    private static List<List<String>> cells(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var n = 0; n < text.length(); n++) {
            var sign = text.charAt(n);
            if (sign == '"' && quoted && n + 1 < text.length() && text.charAt(n + 1) == '"') {
                cell.append(text.charAt(++n));
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || sign != '\r') {
                cell.append(sign);
            }
        }
        return rows;
    }
}
