package org.cairn.repatriation.returncase.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.access.Access;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.repatriation.returncase.ConsularPacket;
import org.cairn.repatriation.returncase.ReturnCase;
import org.cairn.repatriation.returncase.ReturnRecord;

/** Reads returns from their sealed journals, each as its reader may see it. */
@ApplicationScoped
public class ReturnView {

    private static final Aggregate<List<ReturnEvent>, Void, ReturnEvent, Refusal> READING =
            new Aggregate<>(ReturnEvent.class, List.of(), (facts, nothing) -> Decision.agreed(), ReturnView::and);

    /** What an agency that conducts a return wrote in it itself, and may read again. */
    private static final Set<Category> CONDUCTED =
            EnumSet.of(Category.IMMIGRATION, Category.SAFETY, Category.FAMILY, Category.NEEDS, Category.LOCATION);

    /** What an agency that receives the person agreed on and reported itself. */
    private static final Set<Category> RECEIVED = EnumSet.of(Category.LOCATION, Category.NEEDS);

    private final Journal journal;
    private final AccessTables tables;
    private final ScopedView scoped;

    ReturnView(Journal journal, AccessTables tables, ScopedView scoped) {
        this.journal = journal;
        this.tables = tables;
        this.scoped = scoped;
    }

    /** A return as its readers may see it. */
    public record Shown(
            @In(Category.STATUS) ReturnId returnId,
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.STATUS) ReturnCase.State state,
            @In(Category.STATUS) ReturnRecord course) {}

    /** All that was ever noted in the return, in its order. */
    List<ReturnEvent> facts(Returns.Row row) {
        return journal.state(ReturnDesk.stream(row.returnId()), READING).orElse(List.of());
    }

    /** Whether the reader knows that there is such a return. */
    boolean knows(Returns.Row row, Scope scope) {
        return record(row, scope).state() != ReturnCase.State.UNASKED;
    }

    /** The return cut to what this reader may know. */
    ObjectNode shown(Returns.Row row, Scope scope) {
        var course = record(row, scope);
        return scoped.of(new Shown(row.returnId(), row.pathway(), course.state(), course), wider(row, scope));
    }

    /** What the consulate of that id was let know last. */
    ConsularPacket packet(Returns.Row row, AgencyId consulate) {
        return facts(row).stream()
                .filter(ReturnEvent.PacketSent.class::isInstance)
                .map(ReturnEvent.PacketSent.class::cast)
                .filter(sent -> sent.consulate().equals(consulate))
                .reduce((first, second) -> second)
                .map(sent -> new ConsularPacket(
                        sent.consulate(), sent.name(), sent.born(), sent.nationality(), sent.photo()))
                .orElseThrow();
    }

    private ReturnRecord record(Returns.Row row, Scope scope) {
        return ReturnRecord.of(facts(row), event -> Access.visibility(scope, event, tables));
    }

    /** Who wrote something reads it again; a lawyer who may know of the danger may know of the plan against it. */
    private static Scope wider(Returns.Row row, Scope scope) {
        return switch (scope.who().role()) {
            case REPATRIATION_WORKER -> row.isOf(scope.who().agency()) ? with(scope, CONDUCTED) : scope;
            case RECEIVING_NGO -> with(scope, RECEIVED);
            case LAWYER -> scope.allows(Category.SAFETY) ? with(scope, EnumSet.of(Category.LOCATION)) : scope;
            default -> scope;
        };
    }

    private static Scope with(Scope scope, Set<Category> more) {
        var full = EnumSet.copyOf(more);
        full.addAll(scope.full());
        return new Scope(scope.who(), scope.pathway(), scope.relation(), scope.roles(), full, scope.minimum());
    }

    private static List<ReturnEvent> and(List<ReturnEvent> facts, ReturnEvent next) {
        return Stream.concat(facts.stream(), Stream.of(next)).toList();
    }
}
