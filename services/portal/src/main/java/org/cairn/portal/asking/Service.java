package org.cairn.portal.asking;

import java.util.Locale;

/** A service that the portal asks in the reader's name. */
public enum Service {
    COORDINATION,
    IDENTIFICATION,
    SHELTER,
    LEGAL_AID,
    IMMIGRATION,
    REPATRIATION,
    TIMELINE;

    /** The word in addresses and in the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The service of that word, or null. */
    public static Service ofWord(String word) {
        for (var service : values()) {
            if (service.word().equals(word)) {
                return service;
            }
        }
        return null;
    }
}
