package org.cairn.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is wrong with a body that could not be read: which field, and what would do; never the value that was sent. */
public final class BodyProblems {

    private static final ObjectMapper WORDS = new ObjectMapper();

    private BodyProblems() {}

    /** The 400 problem for what Jackson refused to read; nothing when it failed to write. */
    public static Optional<Problem> of(JsonProcessingException refused) {
        var rule = ruleIn(refused);
        if (rule != null && refused instanceof JsonMappingException mapping) {
            return Optional.of(rule.within(path(mapping)));
        }
        return refused.getProcessor() instanceof JsonParser ? Optional.of(unreadable(refused)) : Optional.empty();
    }

    private static Problem unreadable(JsonProcessingException refused) {
        return switch (refused) {
            case UnrecognizedPropertyException unknown ->
                Problem.badField(
                        path(unknown), "This field is unknown.", "Leave it out" + known(unknown.getKnownPropertyIds()));
            case InvalidFormatException format
            when enumOf(format.getTargetType()) != null -> unknownCode(path(format), format.getTargetType());
            case ValueInstantiationException value
            when enumOf(value.getType().getRawClass()) != null ->
                unknownCode(path(value), value.getType().getRawClass());
            case MismatchedInputException mismatched ->
                Problem.badField(
                        path(mismatched), "This field has the wrong type.", expected(mismatched.getTargetType()));
            case JsonMappingException mapping
            when !path(mapping).isEmpty() ->
                Problem.badField(
                        path(mapping),
                        "This value cannot be read.",
                        "See the API description for what may stand here.");
            default -> malformed(refused);
        };
    }

    private static Problem malformed(JsonProcessingException refused) {
        var place = refused.getLocation();
        var where = place == null ? "" : " near line " + place.getLineNr() + ", column " + place.getColumnNr();
        return Problem.of(
                400, "malformed-json", "The body is not valid JSON.", "", "Send one JSON document; look" + where + ".");
    }

    private static Problem ruleIn(Throwable refused) {
        var cause = refused.getCause();
        while (cause != null && !(cause instanceof Problem)) {
            cause = cause.getCause();
        }
        return (Problem) cause;
    }

    private static Problem unknownCode(String field, Class<?> type) {
        var codes = Arrays.stream(type.getEnumConstants())
                .map(code -> WORDS.convertValue(code, String.class))
                .collect(Collectors.joining(", "));
        return Problem.badField(field, "This code is unknown.", "Use one of: " + codes + ".");
    }

    private static Class<?> enumOf(Class<?> type) {
        return type != null && type.isEnum() ? type : null;
    }

    private static String known(Collection<Object> names) {
        return names == null || names.isEmpty()
                ? "."
                : "; known are: "
                        + names.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")) + ".";
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "See the API description for what may stand here.";
        }
        if (type == LocalDate.class) {
            return "Send a date such as 2026-11-21.";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "Send a time such as 2026-11-21T09:30:00Z.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "Send true or false.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Send a number.";
        }
        if (type == String.class) {
            return "Send a text.";
        }
        return Collection.class.isAssignableFrom(type) ? "Send a list." : "Send an object or value of the right kind.";
    }

    private static String path(JsonMappingException refused) {
        var path = new StringBuilder();
        for (Reference step : refused.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
