package org.cairn.coordination.safety.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.ContactEvent;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.coordination.safety.SafeContact;
import org.cairn.coordination.safety.SafetyPlan;
import org.cairn.coordination.safety.SafetyRules;

/** Reads from the journal how a person is kept safe, and how they may be reached. */
@ApplicationScoped
public class SafetyView {

    static final Aggregate<SafetyPlan, SafetyPlan.Command, SafetyEvent, SafetyPlan.Refusal> PLAN =
            new Aggregate<>(SafetyEvent.class, SafetyPlan.NOTHING, SafetyRules::decide, SafetyPlan::evolve);

    static final Aggregate<SafeContact, SafeContact.SetRule, ContactEvent, SafeContact.Refusal> CONTACT =
            new Aggregate<>(ContactEvent.class, new SafeContact.Unsaid(), SafeContact::decide, SafeContact::evolve);

    private final Journal journal;

    SafetyView(Journal journal) {
        this.journal = journal;
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of("safety", pathway.value());
    }

    static StreamId contactStream(PathwayId pathway) {
        return StreamId.of("contact", pathway.value());
    }

    /** How the plan stands. */
    SafetyPlan stateOf(PathwayId pathway) {
        return journal.state(stream(pathway), PLAN).orElse(SafetyPlan.NOTHING);
    }

    /** How the person may be reached. */
    SafeContact contactOf(PathwayId pathway) {
        return journal.state(contactStream(pathway), CONTACT).orElseGet(SafeContact.Unsaid::new);
    }

    /** The record, with the rule of contact stated in front of what the person had told of it. */
    public PersonRecord stating(PathwayId pathway, PersonRecord person) {
        return new PersonRecord(
                person.alias(),
                person.name(),
                person.birthYear(),
                person.sex(),
                person.languages(),
                person.nationalities(),
                SafeContact.stated(contactOf(pathway), person.safeContact()),
                person.needs());
    }
}
