package org.cairn.portal.asking.edge;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.cairn.portal.asking.Source;
import org.cairn.portal.pathway.Answer;

/** Asks several services at once; one that does not answer keeps nobody from what the others say. */
@ApplicationScoped
public class AtOnce {
    private final Api api;

    AtOnce(Api api) {
        this.api = api;
    }

    /** What each of them says. */
    public Said ask(String token, List<Source> sources) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = sources.stream()
                    .distinct()
                    .collect(Collectors.toMap(
                            source -> source,
                            source -> threads.submit(() -> api.get(token, source.service(), source.path()))));
            return new Said(asked.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> answer(each.getValue()))));
        }
    }

    private static Answer<JsonNode> answer(Future<Answer<JsonNode>> asked) {
        try {
            return asked.get();
        } catch (ExecutionException broken) {
            return new Answer.Missing<>(Answer.Reason.UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Missing<>(Answer.Reason.UNREACHABLE);
        }
    }

    /** What they said. */
    public record Said(Map<Source, Answer<JsonNode>> answers) {

        /** The list that this one gave, if it gave one. */
        public List<JsonNode> listOf(Source source) {
            return answers.get(source) instanceof Answer.Given<JsonNode>(var list) ? List.of(list) : List.of();
        }

        /** Services that did not answer; one that says "not for you" has answered. */
        public List<String> silent() {
            return answers.entrySet().stream()
                    .filter(each -> each.getValue() instanceof Answer.Missing<JsonNode>(var reason)
                            && reason == Answer.Reason.UNREACHABLE)
                    .map(each -> each.getKey().service().word())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Why nobody gave a list: out of reach, if anybody was; else what they said. */
        public Answer.Reason reason() {
            return silent().isEmpty()
                    ? answers.values().stream()
                            .filter(Answer.Missing.class::isInstance)
                            .map(answer -> ((Answer.Missing<JsonNode>) answer).reason())
                            .max(Answer.Reason::compareTo)
                            .orElse(Answer.Reason.NOT_FOUND)
                    : Answer.Reason.UNREACHABLE;
        }
    }
}
