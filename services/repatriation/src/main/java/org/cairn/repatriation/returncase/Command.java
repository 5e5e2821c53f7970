package org.cairn.repatriation.returncase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.repatriation.DocumentKind;
import org.cairn.contracts.repatriation.Escalation;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.contracts.repatriation.Wellbeing;

/** What somebody asks of a return; it may be refused. */
public sealed interface Command {

    /** Ask for a return; {@code underWay} when the person has one already. */
    record Request(Asked asked, Surroundings around, boolean underWay, Instant at) implements Command {}

    /** Tell the person, in a language that they understand, what a return means and what else is open to them. */
    record Counsel(String language, Instant at) implements Command {}

    /** Note whether the person wants it. */
    record RecordVoluntariness(boolean voluntary, boolean byGuardian, Surroundings around, Instant at)
            implements Command {}

    /** Note how dangerous it is. */
    record AssessRisk(Assessment found, Instant at) implements Command {}

    /** Ask the State whether the person is its national. */
    record RequestVerification(String country, Approach approach, Instant at) implements Command {}

    /** Note that it said yes. */
    record ConfirmNationality(Instant at) implements Command {}

    /** Ask for a travel document. */
    record RequestDocument(DocumentKind kind, Approach approach, Instant at) implements Command {}

    /** Note that the person has one; days of waiting are counted in that zone. */
    record IssueDocument(ZoneId zone, Instant at) implements Command {}

    /** Let a consulate know what it needs for a document, and nothing else; {@code agencies} are the names it must not hold. */
    record SendPacket(ConsularPacket packet, Set<String> agencies, Approach approach, Instant at) implements Command {}

    /** Say that there is still no answer: the alert of that number. */
    record RaiseAlert(int number, Instant dueAt, ZoneId zone, Instant at) implements Command {}

    /** Say that the person is detained. */
    record ReportDetention(Instant at) implements Command {}

    /** Say that the person is free again. */
    record ReportRelease(Instant at) implements Command {}

    /** Try another way while no answer comes. */
    record Escalate(Escalation to, Instant at) implements Command {}

    /** Agree on who receives the person, and with what; {@code consented} when the person lets that agency know. */
    record AgreePlan(Plan plan, boolean consented, Instant at) implements Command {}

    /** Say, as the agency of the plan, that it is ready. */
    record ConfirmReception(AgencyId by, Instant at) implements Command {}

    /** Determine whether it is in the child's best interests. */
    record DetermineBestInterests(boolean so, boolean caregiverAssessed, boolean child, Instant at)
            implements Command {}

    /** Say that the person can go. */
    record MakeReady(Standpoint now, Instant at) implements Command {}

    /** Say that the person has gone. */
    record Depart(Standpoint now, Instant at) implements Command {}

    /** See what has come up since it was ready. */
    record Heed(Standpoint now, Instant at) implements Command {}

    /** Say that the person has arrived and was met. */
    record ConfirmArrival(Instant at) implements Command {}

    /** Note a step of the plan. */
    record RecordStep(String step, Instant at) implements Command {}

    /** Say how the person fares so many months later. */
    record Report(int month, Wellbeing wellbeing, boolean reRisk, Instant at) implements Command {}

    /** Say that the person does not want it. */
    record Cancel(Instant at) implements Command {}

    /** Say that a day is near. */
    record WarnOfDeadline(String kind, Instant dueAt, Instant at) implements Command {}

    /** Say that a day has passed. */
    record NoteMissedDeadline(String kind, Instant dueAt, Instant at) implements Command {}

    /** Who asks for what. */
    record Asked(ReturnId id, AgencyId agency, Initiator initiator, String country, boolean byGuardian) {}

    /** How dangerous somebody found a return to be, on what day. */
    record Assessment(Risk result, String detail, LocalDate on, boolean routeReassessed) {}

    /** Going to the authorities of a State: whether the person agreed to it, and who else must have a say. */
    record Approach(boolean consented, Surroundings around) {}

    /** Who receives the person, whom they can turn to there, and with what; the days of travel may be open. */
    record Plan(AgencyId receiving, String contacts, String plan, LocalDate travelFrom, LocalDate travelTo) {}
}
