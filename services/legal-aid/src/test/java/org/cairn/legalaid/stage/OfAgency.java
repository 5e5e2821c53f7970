package org.cairn.legalaid.stage;

import jakarta.inject.Singleton;
import org.cairn.chassis.stage.ClientOfAgency;

/** Makes the test's user the client of the agency of the same name. */
@Singleton
public class OfAgency extends ClientOfAgency {}
