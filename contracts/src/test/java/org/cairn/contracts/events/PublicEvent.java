package org.cairn.contracts.events;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** One record of this module that is published, seen from outside: its released name and its public components. */
public record PublicEvent(Class<?> event) {

    /** Every published event of the module, by released name. */
    public static List<PublicEvent> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cairn.contracts").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> new PublicEvent(type.reflect()))
                        .sorted(Comparator.comparing(PublicEvent::type))
                        .toList();
    }

    /** The released name, {@code org.cairn.<service>.<aggregate>.<event>.v<n>}. */
    public String type() {
        return event.getAnnotation(EventType.class).value();
    }

    /** The released names of earlier versions that its record reads. */
    public List<String> reads() {
        return List.of(event.getAnnotation(EventType.class).reads());
    }

    public String topic() {
        return event.getAnnotation(EventType.class).topic();
    }

    /** The released name without {@code org.cairn.} and version. */
    public String shortName() {
        return Envelope.shortName(type());
    }

    /** The service that publishes it. */
    public String service() {
        return shortName().substring(0, shortName().indexOf('.'));
    }

    public int version() {
        return Integer.parseInt(type().substring(type().lastIndexOf(".v") + 2));
    }

    public List<RecordComponent> components() {
        return List.of(event.getRecordComponents());
    }

    /** What stands on the bus: the components marked with a category that may be published. */
    public List<RecordComponent> publicComponents() {
        return Arrays.stream(event.getRecordComponents())
                .filter(PublicEvent::isPublic)
                .toList();
    }

    static boolean isPublic(RecordComponent component) {
        var mark = component.getAnnotation(In.class);
        return mark != null && mark.value().sensitivity().mayBePublished();
    }

    @Override
    public String toString() {
        return type();
    }
}
