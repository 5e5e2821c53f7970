package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.coordination.consent.Consent;
import org.jdbi.v3.core.Jdbi;

/** Which consents there are; what they say stays in the journal. */
@ApplicationScoped
public class ConsentView {

    private final Jdbi jdbi;
    private final Journal journal;

    ConsentView(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                "insert into consent values (?, ?, ?, ?)",
                row.consent().value(),
                row.pathway().value(),
                row.askedBy().value(),
                row.recipient().value()));
    }

    /** Where that consent belongs, or nothing when there is none. */
    public Optional<Row> find(ConsentId consent) {
        return jdbi.withHandle(db -> db.createQuery("select * from consent where consent = ?")
                .bind(0, consent.value())
                .map((row, _) -> new Row(
                        consent,
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        new AgencyId(row.getString("asked_by")),
                        new AgencyId(row.getString("recipient"))))
                .findOne());
    }

    /** How the consent stands now. */
    public Consent stateOf(ConsentId consent) {
        return journal.state(StreamId.of("consent", consent.value()), ConsentDesk.CONSENT)
                .orElseThrow();
    }

    /** When the first of these that speaks to that agency and purpose runs out; the distant past when none does. */
    public Instant until(List<ConsentId> ids, AgencyId agency, Purpose purpose) {
        return ids.stream()
                .map(id -> Consent.termsOf(stateOf(id)))
                .filter(terms -> terms.recipient().equals(agency) && terms.purpose() == purpose)
                .map(Consent.Terms::until)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** How these consents stand, held so until the transaction ends: no withdrawal can slip in between. */
    public List<Consent> heldStatesOf(List<ConsentId> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(ConsentId::value))
                .map(id -> journal.heldState(StreamId.of("consent", id.value()), ConsentDesk.CONSENT)
                        .orElseThrow())
                .toList();
    }

    /** A consent's place. */
    public record Row(ConsentId consent, PathwayId pathway, AgencyId askedBy, AgencyId recipient) {}
}
