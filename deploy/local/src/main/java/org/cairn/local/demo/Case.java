package org.cairn.local.demo;

/** A pathway as one agency knows it: under the agency's own case id, known elsewhere from that position on. */
record Case(Actor knower, String id, String position) {}
