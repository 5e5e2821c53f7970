package org.cairn.portal.pathway.edge;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.cairn.portal.drawing.Words;

/** What the pages are made with: the words, and the clock behind the line that says "now". */
final class Setting {
    @Produces
    @Singleton
    Words words() {
        return Words.english();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
