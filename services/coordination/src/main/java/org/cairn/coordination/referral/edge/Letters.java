package org.cairn.coordination.referral.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.EventJson;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.coordination.consent.Coverage;
import org.cairn.coordination.consent.edge.ConsentView;
import org.cairn.coordination.pathway.edge.Intake;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.cairn.coordination.referral.Disclosed;
import org.cairn.coordination.safety.edge.SafetyView;

/** Makes a referral of what was sent: only fields that consent covers for every addressee, and the answer's day. */
@ApplicationScoped
public class Letters {

    private final ConsentView consents;
    private final PathwayView pathways;
    private final Intake intake;
    private final Emergency emergency;
    private final SafetyView safety;

    Letters(ConsentView consents, PathwayView pathways, Intake intake, Emergency emergency, SafetyView safety) {
        this.consents = consents;
        this.pathways = pathways;
        this.intake = intake;
        this.emergency = emergency;
        this.safety = safety;
    }

    /** The key of the answer period in the jurisdiction profile. */
    static String answerClock(Priority priority) {
        return "referral-answer." + priority.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The referral, ready for the desk; the consents it rests on are held until the transaction ends.
     *
     * @throws Problem 400 for an unknown field or consent, 409 naming the first field that no consent covers
     */
    ReferralEvent.Requested write(PathwayId pathway, SendReferral sent, Act act) {
        checkFields(sent.fields());
        checkRegion(sent.region());
        var open = pathways.underWay(pathway);
        var law = intake.lawOf(open.opening().jurisdiction());
        var person = safety.stating(pathway, pathways.person(pathway).orElseThrow(Problem::notFound));
        checkConsents(pathway, sent.consents());
        var emergencyUntil = sent.emergency() ? emergency.until(pathway, sent, law, act.at()) : null;
        if (!sent.emergency()) {
            checkCoverage(sent, act.at());
        }
        return new ReferralEvent.Requested(
                act.agency(),
                sent.kind(),
                sent.partOf(),
                sent.recipients(),
                sent.reserve(),
                sent.service(),
                sent.priority(),
                sent.purpose(),
                sent.region() == null ? open.opening().region() : sent.region(),
                sent.consents(),
                categories(sent),
                sent.holdId(),
                law.endOf(answerClock(sent.priority()), act.at()),
                Disclosed.minimum(person, open.age()),
                Disclosed.cut(person, sent.fields()),
                sent.note(),
                emergencyUntil,
                act.at());
    }

    /** A 400 problem names the field when it is there and no code. */
    void checkRegion(String region) {
        if (region != null) {
            intake.region("region", region);
        }
    }

    private static void checkFields(List<String> fields) {
        for (var n = 0; n < fields.size(); n++) {
            Fields.check(
                    Disclosed.names().contains(fields.get(n)),
                    "fields[" + n + "]",
                    "Use names of the person's record: " + new TreeSet<>(Disclosed.names()) + ".");
        }
    }

    private void checkConsents(PathwayId pathway, List<ConsentId> ids) {
        for (var n = 0; n < ids.size(); n++) {
            Fields.check(
                    consents.find(ids.get(n))
                            .filter(row -> row.pathway().equals(pathway))
                            .isPresent(),
                    "consents[" + n + "]",
                    "Name a consent of this pathway.");
        }
    }

    private void checkCoverage(SendReferral sent, Instant now) {
        var fields = Disclosed.categoriesOf(sent.fields());
        fields.put("minimum set", Category.IDENTITY);
        if (sent.note() != null) {
            fields.put("note", Category.NEEDS);
        }
        var all = Stream.concat(sent.recipients().stream(), sent.reserve().stream())
                .toList();
        sent.categories().forEach(category -> fields.put(category.name(), category));
        covered(sent.consents(), fields, all, sent.purpose(), now);
    }

    /** What is written to addressees of an open referral beside its letter: consent must cover needs for every one of them. */
    void checkWords(String field, ReferralEvent.Requested request, List<AgencyId> readers, Instant now) {
        covered(request.consents(), Map.of(field, Category.NEEDS), readers, request.purpose(), now);
    }

    private void covered(
            List<ConsentId> ids, Map<String, Category> fields, List<AgencyId> agencies, Purpose purpose, Instant now) {
        Coverage.of(consents.heldStatesOf(ids), now)
                .firstGap(fields, agencies, purpose)
                .ifPresent(field -> {
                    throw Problem.of(
                            409,
                            "consent-does-not-cover",
                            "The person has not agreed that every recipient may know this for this purpose.",
                            "fields: " + field,
                            "Leave the field out, or ask the person for a consent that covers it"
                                    + " (POST /pathways/{caseId}/consents).");
                });
    }

    /** A draft keeps the letter as it was written, sealed; consent is asked for when it is sent. */
    ReferralEvent.Drafted keep(SendReferral letter, Act act) {
        try {
            var text = EventJson.MAPPER.writeValueAsString(letter);
            return new ReferralEvent.Drafted(act.agency(), letter.service(), text, act.at());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The letter that a draft keeps. */
    static SendReferral read(ReferralEvent.Drafted draft) {
        try {
            return EventJson.MAPPER.readValue(draft.letter(), SendReferral.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Set<Category> categories(SendReferral sent) {
        var all = new TreeSet<>(sent.categories());
        all.addAll(Disclosed.categoriesOf(sent.fields()).values());
        return Set.copyOf(all);
    }
}
