package org.cairn.coordination.statistics.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.cairn.coordination.statistics.Count;
import org.jdbi.v3.core.Jdbi;

/** The published counts, and never the others. */
@ApplicationScoped
public class CountView {

    private static final String PUBLISHED =
            "select subject, label, published from count_cell where kind = :kind and published > 0";

    private final Jdbi jdbi;

    CountView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is published of that kind: by subject, and in it by label; what is not there is withheld. */
    public Map<String, Map<String, Integer>> published(Count.Kind kind) {
        var cells = new HashMap<String, Map<String, Integer>>();
        jdbi.useHandle(db -> db.createQuery(PUBLISHED)
                .bind("kind", kind.name())
                .map((row, _) -> cells.computeIfAbsent(row.getString("subject"), _ -> new HashMap<>())
                        .put(row.getString("label"), row.getInt("published")))
                .list());
        return cells;
    }

    /** What is published of that subject, by label. */
    public Map<String, Integer> published(Count.Kind kind, String subject) {
        return published(kind).getOrDefault(subject, Map.of());
    }
}
