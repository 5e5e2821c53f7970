package org.cairn.coordination.dependant;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.chassis.Decision;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.DependantEvent.ThreatLevel;

/** All who are in danger because of one person, in the order in which they were noted. Pure. */
public record Dependants(Map<DependantId, Dependant> all) {

    /** Nobody is known to be in danger because of the person. */
    public static final Dependants NONE = new Dependants(Map.of());

    public Dependants {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** What is asked about one of them. */
    public record About(DependantId dependant, Dependant.Command command) {}

    /** What a command leads to. */
    public static Decision<DependantEvent, Dependant.Refusal> decide(Dependants now, About about) {
        return Dependant.decide(about.dependant(), now.of(about.dependant()), about.command());
    }

    /** Facts folded into state. */
    public static Dependants evolve(Dependants now, DependantEvent event) {
        return switch (event) {
            case DependantEvent.IdentifiedAtRisk e -> now.with(e.dependant(), e);
            case DependantEvent.ThreatAssessed e -> now.with(e.dependant(), e);
            case DependantEvent.ProtectionRequested e -> now.with(e.dependant(), e);
            case DependantEvent.Protected e -> now.with(e.dependant(), e);
            case DependantEvent.StatusTracked e -> now.with(e.dependant(), e);
            case DependantEvent.Closed e -> now.with(e.dependant(), e);
        };
    }

    /** These and those. */
    public Dependants and(Dependants others) {
        var both = new LinkedHashMap<>(all);
        both.putAll(others.all);
        return new Dependants(both);
    }

    /** How it stands with one of them. */
    public Dependant of(DependantId dependant) {
        return all.getOrDefault(dependant, new Dependant.Unknown());
    }

    /** Those whose danger is not over. */
    public List<DependantId> open() {
        return all.keySet().stream().filter(this::isOpen).toList();
    }

    /** Whether there is that one and the danger is not over. */
    public boolean isOpen(DependantId dependant) {
        return !(of(dependant) instanceof Dependant.Unknown || of(dependant) instanceof Dependant.Closed);
    }

    /** The greatest danger that any of them is in; nothing while none was assessed. */
    public Optional<ThreatLevel> highest() {
        return all.values().stream()
                .map(Dependant::levelOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Whether somebody is in danger of whom nobody has looked at how great it is. */
    public boolean anyUnassessed() {
        return all.values().stream().anyMatch(Dependant.IdentifiedAtRisk.class::isInstance);
    }

    private Dependants with(DependantId dependant, DependantEvent event) {
        var next = new LinkedHashMap<>(all);
        next.put(dependant, Dependant.evolve(of(dependant), event));
        return new Dependants(next);
    }
}
