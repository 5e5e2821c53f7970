package org.cairn.chassis.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Cuts a marked record to what a scope allows; an unmarked component never leaves, ids leave sealed for the reader. */
@ApplicationScoped
public class ScopedView {

    /** The allowed components as JSON, nested records cut in the same way. */
    public ObjectNode of(Record record, Scope scope) {
        throw new UnsupportedOperationException();
    }
}
