package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.coordination.agency.edge.AgencyView;
import org.cairn.coordination.consent.Consent;

/** Turns what a caseworker asked into terms that can stand: a known agency, and an end where none was named. */
@ApplicationScoped
public class Questions {

    private static final String DEFAULT_PERIOD = "consent.default";

    private final AgencyView agencies;

    Questions(AgencyView agencies) {
        this.agencies = agencies;
    }

    /** The terms; a 400 problem names {@code recipientField} when nobody of that id takes part. */
    public Consent.Terms terms(Question question, Jurisdiction law, Instant now) {
        if (agencies.find(question.recipient()).isEmpty()) {
            throw Problem.badField(
                    question.recipientField(), "This agency is not in the directory.", "Take it from GET /agencies.");
        }
        var until = question.until() == null ? law.endOf(DEFAULT_PERIOD, now) : question.until();
        return new Consent.Terms(question.recipient(), question.categories(), question.purpose(), until);
    }

    /** What was asked; {@code until} may be null. */
    public record Question(
            String recipientField, AgencyId recipient, Set<Category> categories, Purpose purpose, Instant until) {}
}
