package org.cairn.local.demo;

/** Tells the story, step by step. */
final class Narrator {

    private int step;
    private int checked;
    private int broken;

    void title(String title) {
        System.out.printf("%n%s%n%s%n", title, "=".repeat(title.length()));
    }

    /** Tells how many checks there were and whether all held. */
    void end() {
        System.out.printf("%nChecks: %d, not holding: %d.%n", checked, broken);
    }

    /** Tells that the story could not be told to its end. */
    void breaksOff(Exception unexpected) {
        System.out.printf("%nBroken off: %s%n", unexpected.getMessage());
    }

    void chapter(String title) {
        System.out.printf("%n%2d  %s%n", ++step, title);
    }

    /** Tells what must hold, and whether it does. */
    void check(String what, boolean holds) {
        System.out.printf("    %s %s%n", holds ? "✓" : "✗", what);
        checked++;
        if (!holds) broken++;
    }

    /** How many checks did not hold. */
    int broken() {
        return broken;
    }

    void says(String text, Object... values) {
        System.out.printf("    " + text + "%n", values);
    }
}
