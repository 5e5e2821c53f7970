package org.cairn.chassis.casefile;

import java.util.List;

/**
 * What became of each column of a case file that was sent. It names columns and never repeats a value.
 *
 * @param understood the columns whose whole content was kept
 * @param notUnderstood what was left out, or kept only in part, and why
 * @param elsewhere what another route keeps
 */
public record Report(List<String> understood, List<Unread> notUnderstood, List<Elsewhere> elsewhere) {

    public Report {
        understood = List.copyOf(understood);
        notUnderstood = List.copyOf(notUnderstood);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A column that was not kept, or not in full. */
    public record Unread(String column, String why, String wayOut) {}

    /** A column that is kept, but not here. */
    public record Elsewhere(String column, String service, String route) {}
}
