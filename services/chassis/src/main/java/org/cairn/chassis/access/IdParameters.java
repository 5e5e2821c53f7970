package org.cairn.chassis.access;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;

/** Opens the ids in paths and queries for the calling agency; what does not open is not found. Names codes that are unknown. */
@Provider
public class IdParameters implements ParamConverterProvider {

    private static final String SEALED = "agy_";

    private final OutgoingIds ids;
    private final Caller caller;

    IdParameters(OutgoingIds ids, Caller caller) {
        this.ids = ids;
        this.caller = caller;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type.isEnum()) {
            return new Code<>(type, nameIn(annotations));
        }
        return Sealed.ALL.stream()
                .filter(id -> id.type().equals(type))
                .findFirst()
                .map(id -> new Id<>(type, id))
                .orElse(null);
    }

    private static String nameIn(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(query -> ((QueryParam) query).value())
                .findFirst()
                .orElse("path");
    }

    private final class Id<T> implements ParamConverter<T> {
        private final Class<T> type;
        private final Sealed<?> id;

        Id(Class<T> type, Sealed<?> id) {
            this.type = type;
            this.id = id;
        }

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            return type.cast(operatorNames() && !text.startsWith(SEALED) ? named(text) : opened(text));
        }

        /** Who lists agencies names them by their ids, discreet ones too. */
        private boolean operatorNames() {
            return type == AgencyId.class && caller.who().role() == Role.PLATFORM_OPERATOR;
        }

        private static AgencyId named(String text) {
            try {
                return new AgencyId(text);
            } catch (IllegalArgumentException noId) {
                throw Problem.badField(
                        "agencyId",
                        "This is no agency id.",
                        "Use lower-case letters, digits and hyphens, beginning with a letter or digit.");
            }
        }

        private Object opened(String text) {
            return id.in().of(ids, text, caller.who().agency()).orElseThrow(Problem::notFound);
        }

        @Override
        public String toString(T value) {
            throw new UnsupportedOperationException("ids leave in bodies only");
        }
    }

    private record Code<T>(Class<T> type, String name) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null
                    ? null
                    : Arrays.stream(type.getEnumConstants())
                            .filter(code -> code.toString().equalsIgnoreCase(text))
                            .findFirst()
                            .orElseThrow(() -> Problem.badField(
                                    name,
                                    "This code is unknown.",
                                    "Use one of: "
                                            + Arrays.stream(type.getEnumConstants())
                                                    .map(Object::toString)
                                                    .collect(Collectors.joining(", "))
                                            + "."));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
