package org.cairn.chassis.codes;

import jakarta.enterprise.context.ApplicationScoped;

/** The code lists of {@code contracts/codes}; a code that is not in its list is unknown and never guessed. */
@ApplicationScoped
public class Codes {

    /** Whether the first column of that list (file name without .csv) holds the code. */
    public boolean knows(String list, String code) {
        throw new UnsupportedOperationException();
    }
}
