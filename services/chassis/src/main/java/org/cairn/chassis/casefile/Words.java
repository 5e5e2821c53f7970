package org.cairn.chassis.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several texts in one cell: parted by semicolons, a semicolon or backslash within a text behind a backslash. Pure. */
public final class Words {

    private Words() {}

    public static String join(List<String> words) {
        return words.stream()
                .map(word -> word.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(";"));
    }

    public static List<String> split(String cell) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var n = 0; n < cell.length(); n++) {
            var sign = cell.charAt(n);
            if (sign == ';') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(sign == '\\' && n + 1 < cell.length() ? cell.charAt(++n) : sign);
            }
        }
        words.add(word.toString());
        return List.copyOf(words);
    }
}
