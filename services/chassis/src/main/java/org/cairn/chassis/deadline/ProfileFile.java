package org.cairn.chassis.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a profile's YAML that knows its file and line, so that every complaint can name them. */
record ProfileFile(String file, Node node) {

    static ProfileFile read(String resource) {
        var file = resource.substring(resource.lastIndexOf('/') + 1);
        try (var bytes = ProfileFile.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("there is no jurisdiction profile " + file);
            }
            return parse(file, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ProfileFile parse(String file, java.io.Reader text) {
        try {
            return new ProfileFile(file, new Yaml(new LoaderOptions()).compose(text));
        } catch (YAMLException unreadable) {
            throw new IllegalStateException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** The value of that key as the type it must have. */
    <T> T value(String key, Function<String, T> type) {
        var text = text(key).orElseThrow(() -> fault("has no " + key));
        try {
            return type.apply(text);
        } catch (RuntimeException impossible) {
            throw part(key).fault(key + " cannot be '" + text + "'");
        }
    }

    /** The value of that key, which must be one of these words. */
    String oneOf(String key, String... words) {
        return value(key, word -> {
            if (!List.of(words).contains(word)) {
                throw new IllegalArgumentException(word);
            }
            return word;
        });
    }

    /** The text of that key, which must be there but may be null. */
    Optional<String> text(String key) {
        return part(key).node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** The words of that key's list, of which there is at least one. */
    List<String> words(String key) {
        if (part(key).node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue().stream()
                    .map(word -> ((ScalarNode) word).getValue())
                    .toList();
        }
        throw part(key).fault(key + " is not a list of words");
    }

    boolean has(String key) {
        return tuples().stream().anyMatch(tuple -> name(tuple).equals(key));
    }

    ProfileFile part(String key) {
        return tuples().stream()
                .filter(tuple -> name(tuple).equals(key))
                .map(tuple -> new ProfileFile(file, tuple.getValueNode()))
                .findFirst()
                .orElseThrow(() -> fault("has no " + key));
    }

    /** The keys of this table in their order; none stands twice. */
    List<String> keys() {
        var keys = new LinkedHashSet<String>();
        for (var tuple : tuples()) {
            if (!keys.add(name(tuple))) {
                throw new ProfileFile(file, tuple.getKeyNode()).fault(name(tuple) + " stands twice");
            }
        }
        return List.copyOf(keys);
    }

    IllegalStateException fault(String what) {
        var line = node == null ? 1 : node.getStartMark().getLine() + 1;
        return new IllegalStateException(file + ":" + line + ": " + what);
    }

    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw fault("is not a table of keys");
    }

    private static String name(NodeTuple tuple) {
        return ((ScalarNode) tuple.getKeyNode()).getValue();
    }
}
