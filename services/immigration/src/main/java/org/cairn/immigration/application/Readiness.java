package org.cairn.immigration.application;

/**
 * What must be settled before an application is handed in.
 *
 * @param authorityMayKnow whether the authority has a part in the case by the person's consent
 * @param child whether the person is a child, or presumed to be one
 * @param guardian whether somebody speaks for the child
 */
public record Readiness(boolean authorityMayKnow, boolean child, boolean guardian) {}
