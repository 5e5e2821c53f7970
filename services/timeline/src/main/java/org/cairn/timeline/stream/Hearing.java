package org.cairn.timeline.stream;

import java.util.List;
import java.util.Optional;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.AgencyId;
import org.cairn.timeline.pathway.Entry;
import org.cairn.timeline.pathway.Parties;
import org.cairn.timeline.pathway.Reader;

/** An agency with grants on a pathway, and how far back its stream goes there. */
public record Hearing(Reader reader, List<Reach> reaches) {

    public Hearing {
        reaches = List.copyOf(reaches);
    }

    public AgencyId agency() {
        return reader.agency();
    }

    /** What it is to be told of the entry, or nothing when the entry is not for it. */
    public Optional<Notice> of(Entry entry, Parties parties) {
        var seen = reader.seeing(entry, parties);
        return seen == Visibility.ABSENT || reaches.stream().noneMatch(reach -> reach.covers(entry))
                ? Optional.empty()
                : Optional.of(new Notice(agency(), parties.cut(entry, reader), seen == Visibility.MASKED));
    }
}
