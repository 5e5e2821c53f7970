package org.cairn.local.demo;

/** Tells the story, step by step. */
final class Narrator {

    private int step;

    void chapter(String title) {
        System.out.printf("%n%2d  %s%n", ++step, title);
    }

    void says(String text, Object... values) {
        System.out.printf("    " + text + "%n", values);
    }
}
