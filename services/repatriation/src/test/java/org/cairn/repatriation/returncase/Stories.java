package org.cairn.repatriation.returncase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.repatriation.DocumentKind;
import org.cairn.contracts.repatriation.HaltCause;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.returncase.Surroundings.Fact;
import org.cairn.repatriation.returncase.Surroundings.Kind;

/** The commands and facts of a return, for its tests to tell stories with. */
abstract class Stories {

    static final ReturnId RETURN = new ReturnId(new UUID(0, 1));
    static final AgencyId MISSION = new AgencyId("return-mission");
    static final AgencyId WAVE = new AgencyId("wave-abroad");
    static final AgencyId CONSULATE = new AgencyId("consulate-of-origin");
    static final Instant D0 = Instant.parse("2026-01-05T09:00:00Z");
    static final ZoneId UTC = ZoneOffset.UTC;
    static final String HEARING = "hearing-1";

    final Surroundings alone = Surroundings.NONE;
    final Surroundings childAlone = heard(Kind.PRESUMED_CHILD);
    final Surroundings childGuarded = heard(Kind.PRESUMED_CHILD, Kind.GUARDIAN_APPOINTED);

    final ReturnEvent requested = requested(Initiator.PERSON);
    final ReturnEvent counselled = new ReturnEvent.Counselled("sqi", D0);
    final ReturnEvent willing = new ReturnEvent.VoluntarinessRecorded(true, false, D0);
    final ReturnEvent willingByGuardian = new ReturnEvent.VoluntarinessRecorded(true, true, D0);
    final ReturnEvent unwilling = new ReturnEvent.VoluntarinessRecorded(false, false, D0);
    final ReturnEvent safe = weighed(Risk.MITIGABLE, 0);
    final ReturnEvent verificationAsked = new ReturnEvent.NationalityVerificationRequested("AL", D0);
    final ReturnEvent verified = new ReturnEvent.NationalityConfirmed(D0);
    final ReturnEvent documentAsked =
            new ReturnEvent.TravelDocumentRequested(DocumentKind.EMERGENCY_TRAVEL_DOCUMENT, D0);
    final ReturnEvent documented = new ReturnEvent.TravelDocumentIssued(0, D0);
    final ReturnEvent planned = new ReturnEvent.PlanAgreed(WAVE, "the centre in Tirana", "a course", null, null, D0);
    final ReturnEvent received = new ReturnEvent.ReceptionConfirmed(D0);
    final ReturnEvent readied = new ReturnEvent.Readied(D0);
    final ReturnEvent heldBack = new ReturnEvent.HeldBack(D0);
    final ReturnEvent departed = new ReturnEvent.Departed(D0);
    final ReturnEvent arrived = new ReturnEvent.ArrivalConfirmed(D0);
    final ReturnEvent bestInterests = new ReturnEvent.BestInterestsDetermined(true, true, D0);
    final ReturnEvent cancelled = new ReturnEvent.Cancelled(D0);

    final Command counsel = new Command.Counsel("sqi", D0);
    final Command sayYes = new Command.RecordVoluntariness(true, false, alone, D0);
    final Command sayNo = new Command.RecordVoluntariness(false, false, alone, D0);
    final Command askVerification = new Command.RequestVerification("AL", new Command.Approach(true, alone), D0);
    final Command askDocument =
            new Command.RequestDocument(DocumentKind.EMERGENCY_TRAVEL_DOCUMENT, new Command.Approach(true, alone), D0);
    final Command issue = new Command.IssueDocument(UTC, D0);
    final Command plan = new Command.AgreePlan(thePlan(), true, D0);
    final Command makeReady = new Command.MakeReady(today(0), D0);
    final Command depart = new Command.Depart(today(0), D0);
    final Command cancel = new Command.Cancel(D0);

    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> nothing =
            new Scenario<>(ReturnCase.NONE, ReturnCase::decide, ReturnCase::evolve);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> asked = nothing.given(requested);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> wanted = asked.given(counselled, willing);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> weighed = wanted.given(safe);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> waiting = weighed.given(verificationAsked);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> withPapers =
            waiting.given(verified, documentAsked, documented);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> withPlan = withPapers.given(planned, received);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> ready = withPlan.given(readied);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> gone = ready.given(departed);
    final Scenario<ReturnCase, Command, ReturnEvent, Refusal> there = gone.given(arrived);

    static ReturnEvent requested(Initiator initiator) {
        return new ReturnEvent.Requested(RETURN, MISSION, initiator, "AL", D0);
    }

    static ReturnEvent.RiskAssessed weighed(Risk result, int day) {
        return new ReturnEvent.RiskAssessed(result, "as told", day(day), false, D0);
    }

    static ReturnEvent halted(HaltCause cause) {
        return new ReturnEvent.Halted(cause, D0);
    }

    static Command request(boolean byGuardian, Surroundings around, boolean underWay) {
        return new Command.Request(
                new Command.Asked(RETURN, MISSION, Initiator.PERSON, "AL", byGuardian), around, underWay, D0);
    }

    static Command assess(Risk result) {
        return new Command.AssessRisk(new Command.Assessment(result, "as told", day(0), false), D0);
    }

    static Command send(boolean consented, Surroundings around) {
        return send(consented, around, "photo-17");
    }

    static Command send(boolean consented, Surroundings around, String photo) {
        return new Command.SendPacket(
                packet(photo), Set.of("Harbour Aid"), new Command.Approach(consented, around), D0);
    }

    static ConsularPacket packet(String photo) {
        return new ConsularPacket(CONSULATE, "Amina Hoxha", LocalDate.of(2001, 4, 3), "AL", photo);
    }

    static Command.Plan thePlan() {
        return new Command.Plan(WAVE, "the centre in Tirana", "a course", null, null);
    }

    /** Nothing in the way from outside, so many days after the beginning. */
    static Standpoint today(int day) {
        return around(Surroundings.NONE, day);
    }

    static Standpoint around(Surroundings around, int day) {
        return new Standpoint(around, true, false, day(day), from -> from.plusDays(90));
    }

    static LocalDate day(int number) {
        return at(number).atZone(UTC).toLocalDate();
    }

    static Instant at(int day) {
        return D0.plusSeconds(86_400L * day);
    }

    /** What was heard, in this order. */
    static Surroundings heard(Kind... kinds) {
        var around = Surroundings.NONE;
        for (var place = 0; place < kinds.length; place++) {
            var about = kinds[place].name().startsWith("HEARING") ? HEARING : "any";
            around = Surroundings.evolve(around, new Fact(kinds[place], about, place + 1, at(place)));
        }
        return around;
    }
}
