package org.cairn.portal.asking;

/** A list at one service. */
public record Source(Service service, String path) {}
