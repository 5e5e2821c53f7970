package org.cairn.chassis.http;

import java.util.List;

/** One page of a list; {@code next} is the cursor of the following page, null at the end. Cursors are opaque and sealed for the agency. */
public record Page<T>(List<T> items, String next) {}
