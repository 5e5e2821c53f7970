package org.cairn.chassis.audit;

/**
 * Where the audit is no longer what was sealed.
 *
 * @param batch the first batch that does not lead to its head
 * @param what one plain sentence
 */
public record Break(long batch, String what) {}
