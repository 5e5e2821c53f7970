package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.AccessEvent.Granted;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.ConsentRefusal;
import org.cairn.coordination.consent.Coverage;
import org.jdbi.v3.core.Jdbi;

/** Which consents there are; what they say stays in the journal. */
@ApplicationScoped
public class ConsentView {

    /** Folds a consent's journal into the list of what happened; it decides nothing. */
    private static final Aggregate<List<ConsentEvent>, Consent.Command, ConsentEvent, ConsentRefusal> STORY =
            new Aggregate<>(ConsentEvent.class, List.of(), (_, _) -> Decision.agreed(), (story, event) -> Stream.concat(
                            story.stream(), Stream.of(event))
                    .toList());

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

    /** Whether the person, or who speaks for them, has said no to that agency or has taken a yes back. */
    public boolean anyNo(PathwayId pathway, AgencyId recipient) {
        return of(pathway, recipient).stream().map(this::stateOf).anyMatch(Consent::isNo);
    }

    /** Whether the person has said yes, and not taken it back, to anybody's learning something for that purpose. */
    public boolean anyYes(PathwayId pathway, Purpose purpose, Instant now) {
        var all = jdbi.withHandle(db -> db.createQuery("select consent from consent where pathway = ?")
                .bind(0, pathway.value())
                .map((row, _) -> stateOf(new ConsentId(row.getObject("consent", UUID.class))))
                .list());
        return Coverage.of(all, now).standing().stream().anyMatch(terms -> terms.purpose() == purpose);
    }

    /** Whether somebody has asked the person since then if that agency may know anything, or the question is open still. */
    public boolean askedSince(PathwayId pathway, AgencyId recipient, Instant since) {
        return of(pathway, recipient).stream()
                .anyMatch(consent -> Consent.isOpen(stateOf(consent))
                        || storyOf(consent).stream()
                                .anyMatch(fact -> fact instanceof ConsentEvent.Requested asked
                                        && !asked.at().isBefore(since)));
    }

    private List<ConsentId> of(PathwayId pathway, AgencyId recipient) {
        return jdbi.withHandle(db -> db.createQuery("select consent from consent where pathway = ? and recipient = ?")
                .bind(0, pathway.value())
                .bind(1, recipient.value())
                .map((row, _) -> new ConsentId(row.getObject("consent", UUID.class)))
                .list());
    }

    /** How the consent stands now. */
    public Consent stateOf(ConsentId consent) {
        return journal.state(ConsentDesk.stream(consent), ConsentDesk.CONSENT).orElseThrow();
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
                .map(id -> journal.heldState(ConsentDesk.stream(id), ConsentDesk.CONSENT)
                        .orElseThrow())
                .toList();
    }

    /** All that happened to the consent, in order. */
    List<ConsentEvent> storyOf(ConsentId consent) {
        return journal.state(ConsentDesk.stream(consent), STORY).orElseThrow();
    }

    /** Whether the agency was asked in a referral that rests on the consent: then it has seen at least the minimum set. */
    boolean reached(ConsentId consent, AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select exists (
                            select 1 from referral_consent c join referral_party p using (referral)
                            where c.consent = ? and p.agency = ? and p.box = 'in')
                        """)
                .bind(0, consent.value())
                .bind(1, agency.value())
                .mapTo(Boolean.class)
                .one());
    }

    /** The standing grants that rest on the renewed consent, each until the first of its consents now runs out. */
    List<Granted> lengthened(ConsentId consent, Consent.Terms terms, Collection<Granted> standing) {
        var ends = new HashMap<GrantId, Instant>();
        ends.put(Granting.ofConsent(consent), terms.until());
        for (var referral : referralsOn(consent)) {
            var until = until(consentsOf(referral), terms.recipient(), terms.purpose());
            ends.put(Granting.recipient(referral), until);
            ends.put(Granting.candidate(referral, terms.recipient()), until);
        }
        return standing.stream()
                .filter(grant ->
                        ends.containsKey(grant.grant()) && grant.agency().equals(terms.recipient()))
                .map(grant -> lasting(grant, ends.get(grant.grant())))
                .toList();
    }

    private List<ReferralId> referralsOn(ConsentId consent) {
        return jdbi.withHandle(db -> db.createQuery("select referral from referral_consent where consent = ?")
                .bind(0, consent.value())
                .map((row, _) -> new ReferralId(row.getObject(1, UUID.class)))
                .list());
    }

    private List<ConsentId> consentsOf(ReferralId referral) {
        return jdbi.withHandle(db -> db.createQuery("select consent from referral_consent where referral = ?")
                .bind(0, referral.value())
                .map((row, _) -> new ConsentId(row.getObject(1, UUID.class)))
                .list());
    }

    private static Granted lasting(Granted grant, Instant until) {
        return new Granted(
                grant.grant(),
                grant.agency(),
                grant.role(),
                grant.categories(),
                grant.purpose(),
                grant.basis(),
                grant.from(),
                until,
                grant.at());
    }

    /** A consent's place. */
    public record Row(ConsentId consent, PathwayId pathway, AgencyId askedBy, AgencyId recipient) {}
}
