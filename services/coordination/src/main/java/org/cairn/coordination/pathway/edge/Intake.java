package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.agency.edge.AgencyView;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.edge.Questions;

/** Checks what was sent to open a pathway against code lists, directory and jurisdiction. */
@ApplicationScoped
public class Intake {

    private final Jurisdictions jurisdictions;
    private final Codes codes;
    private final AgencyView agencies;
    private final Questions questions;
    private final RecoveryTokens tokens;

    Intake(Jurisdictions jurisdictions, Codes codes, AgencyView agencies, Questions questions, RecoveryTokens tokens) {
        this.jurisdictions = jurisdictions;
        this.codes = codes;
        this.agencies = agencies;
        this.questions = questions;
        this.tokens = tokens;
    }

    /** The legal order of that id; a 400 problem names the field when there is none. */
    public Jurisdiction lawOf(String jurisdiction) {
        return jurisdictions
                .find(jurisdiction)
                .orElseThrow(() -> Problem.badField(
                        "jurisdiction",
                        "This platform has no such profile.",
                        "Use one of " + String.join(", ", jurisdictions.ids()) + "."));
    }

    /** The opening, ready for the desk; a 400 problem names the first field that does not hold. */
    public PathwayDesk.Opening opening(OpenPathway body, Who who, Instant now) {
        var law = lawOf(body.jurisdiction());
        var coordinator = coordinator(body, law);
        region("region", body.region());
        var event = new PathwayEvent.Opened(
                law.id(),
                body.entryChannel(),
                body.region(),
                body.traffickingScope(),
                body.anonymous(),
                body.age(),
                who.agency(),
                coordinator,
                now);
        return new PathwayDesk.Opening(event, earlier(body), person(body.person(), now), answers(body, law, event));
    }

    /** Known by the caller's own name for it, or shown by the person; null when this pathway is the first. */
    private PathwayId earlier(OpenPathway body) {
        return body.recoveryToken() == null
                ? body.earlierCaseId()
                : tokens.pathwayOf("recoveryToken", body.recoveryToken());
    }

    /** A region is a code, since it travels where a person's words may not; a 400 problem names the field otherwise. */
    public void region(String field, String region) {
        Fields.check(
                codes.knows("uk-regions", region) || codes.knows("iso-3166-1", region),
                field,
                "Use a code of the list uk-regions or iso-3166-1.");
    }

    private AgencyId coordinator(OpenPathway body, Jurisdiction law) {
        var named = body.coordinatingAgency() == null ? law.coordinatingAgency() : body.coordinatingAgency();
        var coordinator = Fields.required("coordinatingAgency", named);
        coordinates("coordinatingAgency", coordinator);
        return coordinator;
    }

    /** An agency that coordinates, as the directory lists it; a 400 problem names the field otherwise. */
    void coordinates(String field, AgencyId agency) {
        Fields.check(
                agencies.find(agency)
                        .filter(listed -> listed.roles().contains(Role.PATHWAY_COORDINATOR))
                        .isPresent(),
                field,
                "Name an agency that coordinates, from GET /agencies.");
    }

    private PersonRecord person(OpenPathway.NewPerson told, Instant now) {
        var person = new PersonRecord(
                told.alias(),
                told.name(),
                told.birthYear(),
                told.sex(),
                told.languages(),
                told.nationalities(),
                told.safeContact(),
                told.needs());
        return checked("person.", person, now);
    }

    /** A record whose codes and year hold; a 400 problem names the first field that does not, behind the prefix. */
    PersonRecord checked(String prefix, PersonRecord person, Instant now) {
        known(prefix + "languages", "iso-639-2", person.languages());
        known(prefix + "nationalities", "iso-3166-1", person.nationalities());
        var year = Year.from(now.atZone(ZoneOffset.UTC)).getValue();
        Fields.between(prefix + "birthYear", person.birthYear(), 1900, year);
        return person;
    }

    private void known(String field, String list, List<String> values) {
        for (var n = 0; n < values.size(); n++) {
            Fields.check(
                    codes.knows(list, values.get(n)), field + "[" + n + "]", "Use a code of the list " + list + ".");
        }
    }

    private List<PathwayDesk.Answer> answers(OpenPathway body, Jurisdiction law, PathwayEvent.Opened opening) {
        return IntStream.range(0, body.consents().size())
                .mapToObj(n -> {
                    var sent = body.consents().get(n);
                    var question = new Questions.Question(
                            "consents[" + n + "].recipient",
                            sent.recipient(),
                            sent.categories(),
                            sent.purpose(),
                            sent.until());
                    var yes = new Consent.Spoken(
                            sent.givenBy(),
                            sent.how(),
                            sent.language(),
                            sent.interpreter(),
                            sent.notice(),
                            sent.childAssents());
                    return new PathwayDesk.Answer(questions.terms(question, law, opening.at()), yes);
                })
                .toList();
    }
}
