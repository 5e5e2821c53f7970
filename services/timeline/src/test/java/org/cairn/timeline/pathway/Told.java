package org.cairn.timeline.pathway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.RejectionReason;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** What the bus tells of one pathway, hour by hour from Monday on. */
public final class Told {

    public static final AgencyId NGO = new AgencyId("harbour-aid");
    public static final AgencyId NORTH = new AgencyId("north-house");
    public static final AgencyId SOUTH = new AgencyId("south-house");
    public static final AgencyId COORDINATOR = new AgencyId("national-coordination");
    public static final AgencyId AUTHORITY = new AgencyId("uk-sca");
    public static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    public static final ConsentId CONSENT = new ConsentId(new UUID(7, 7));

    private final PathwayId pathway;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    public Told(PathwayId pathway) {
        this.pathway = pathway;
    }

    private UUID own(int which) {
        return new UUID(pathway.value().getLeastSignificantBits(), which);
    }

    public static Told story() {
        return new Told(new PathwayId(new UUID(3, 3)));
    }

    public static Instant hour(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    public static AsOf asOf(int hours) {
        return new AsOf(hour(hours), LONDON);
    }

    /** What happens next. */
    @SafeVarargs
    public final Told then(Consumer<Told>... happenings) {
        Stream.of(happenings).forEach(happening -> happening.accept(this));
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** One more fact of that stream, done by that agency. */
    public Told add(String source, AgencyId agency, Event fact) {
        var version = versions.merge(source, 1L, Long::sum);
        var id = new EventId(UUID.nameUUIDFromBytes((pathway + source + version).getBytes(StandardCharsets.UTF_8)));
        var type = Envelope.shortName(
                EventTypes.released(fact.getClass()).orElseThrow().value());
        entries.add(new Entry(id, pathway, fact.at(), source, version, type, agency, fact));
        return this;
    }

    public Told opened() {
        return add(
                pathway(),
                NGO,
                new PathwayEvent.Opened(
                        "uk-nrm",
                        PathwayEvent.EntryChannel.BORDER,
                        "Kent",
                        null,
                        true,
                        null,
                        NGO,
                        COORDINATOR,
                        hour(0)));
    }

    String pathway() {
        return "coordination/pathway/" + pathway;
    }

    public Told consentAsked(int hours, AgencyId recipient) {
        return add(
                consent(),
                NGO,
                new ConsentEvent.Requested(
                        NGO, recipient, Set.of(Category.STATUS), Purpose.ASSISTANCE, null, hour(hours)));
    }

    public Told consentGiven(int hours) {
        return add(consent(), NGO, new ConsentEvent.Given(null, null, null, false, null, null, hour(hours)));
    }

    public Told consentRefused(int hours) {
        return add(consent(), NGO, new ConsentEvent.Refused(hour(hours)));
    }

    String consent() {
        return "coordination/consent/" + own(3);
    }

    /** Asks for a shelter, with a day to answer. */
    public Told referred(int hours, AgencyId... candidates) {
        return add(referral(), NGO, asked(hours, candidates));
    }

    static ReferralEvent.Requested asked(int hours, AgencyId... candidates) {
        return new ReferralEvent.Requested(
                NGO,
                ReferralEvent.Kind.REFERRAL,
                null,
                Arrays.asList(candidates),
                List.of(),
                ServiceType.SHELTER,
                Priority.EMERGENCY,
                Purpose.ASSISTANCE,
                "Kent",
                List.of(CONSENT),
                Set.of(Category.IDENTITY),
                null,
                hour(hours + 24),
                null,
                null,
                null,
                null,
                hour(hours));
    }

    public Told accepted(int hours, AgencyId by) {
        return add(
                referral(),
                by,
                new ReferralEvent.Accepted(by, ServiceType.SHELTER, null, hour(hours + 12), hour(hours)));
    }

    public Told rejected(int hours, AgencyId by) {
        return add(
                referral(),
                by,
                new ReferralEvent.Rejected(
                        by, RejectionReason.NO_CAPACITY, CapacityStatus.NO_CAPACITY, null, hour(hours)));
    }

    public Told cancelled(int hours) {
        return add(referral(), NGO, new ReferralEvent.Cancelled(CancelReason.BY_REQUESTER, hour(hours)));
    }

    String referral() {
        return "coordination/referral/" + own(1);
    }

    public Told placed(int hours, AgencyId shelter) {
        return add(placement(), shelter, new PlacementEvent.Accepted(new ReferralId(own(1)), null, null, hour(hours)));
    }

    public Told bedLost(int hours) {
        return add(
                placement(),
                new AgencyId("cairn"),
                new PlacementEvent.HoldLapsed(new ReferralId(own(1)), null, hour(hours)));
    }

    public Told admitted(int hours, AgencyId shelter) {
        return add(placement(), shelter, new PlacementEvent.Admitted(null, hour(hours)));
    }

    public Told discharged(int hours, AgencyId shelter) {
        return add(
                placement(),
                shelter,
                new PlacementEvent.Discharged(PlacementEvent.DischargeReason.MOVED_ON, hour(hours)));
    }

    String placement() {
        return "shelter/placement/" + own(1);
    }

    /** Submitted, with a week for the first decision. */
    public Told submitted(int hours) {
        return submitted(hours, hour(hours + 7 * 24), false);
    }

    public Told submitted(int hours, Instant dueAt, boolean pastDue) {
        return add(
                identification(),
                NGO,
                new IdentificationEvent.Submitted(
                        NGO,
                        AUTHORITY,
                        LegalBasis.CONSENT,
                        LocalDate.ofInstant(hour(hours), LONDON),
                        dueAt,
                        pastDue,
                        null,
                        null,
                        null,
                        hour(hours)));
    }

    public Told decided(int hours) {
        return add(
                identification(),
                AUTHORITY,
                new IdentificationEvent.ReasonableGroundsDecided(
                        null, LocalDate.ofInstant(hour(hours), LONDON), null, hour(hours)));
    }

    public Told reflecting(int hours, boolean openUntilConclusive) {
        var first = LocalDate.ofInstant(hour(hours), LONDON);
        return add(
                identification(),
                AUTHORITY,
                new IdentificationEvent.ReflectionStarted(first, first.plusDays(29), openUntilConclusive, hour(hours)));
    }

    String identification() {
        return "identification/case/" + pathway;
    }
}
