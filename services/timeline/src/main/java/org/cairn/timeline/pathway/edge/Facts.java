package org.cairn.timeline.pathway.edge;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.contracts.Event;
import org.cairn.contracts.In;

/** The public components of an event by name; its time stands beside it. */
final class Facts {

    private Facts() {}

    static Map<String, Object> of(Event event) {
        var facts = new TreeMap<String, Object>();
        for (var component : event.getClass().getRecordComponents()) {
            var mark = component.getAnnotation(In.class);
            if (mark != null
                    && mark.value().sensitivity().mayBePublished()
                    && !component.getName().equals("at")) {
                put(facts, component, event);
            }
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, RecordComponent component, Event event) {
        try {
            var value = component.getAccessor().invoke(event);
            if (value != null) {
                facts.put(component.getName(), value);
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
