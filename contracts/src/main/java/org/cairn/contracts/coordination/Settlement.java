package org.cairn.contracts.coordination;

/** What became of a dead end. */
public enum Settlement {
    REFERRED_ANEW,
    OTHER_HELP_FOUND,
    NO_LONGER_NEEDED
}
