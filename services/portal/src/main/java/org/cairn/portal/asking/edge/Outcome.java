package org.cairn.portal.asking.edge;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.portal.asking.Trouble;

/** What became of something that the reader wanted done. */
public sealed interface Outcome {
    /** It was done. */
    record Done(JsonNode said) implements Outcome {}

    /** It was not, or nobody can say. */
    record Refused(Trouble trouble) implements Outcome {}
}
