package org.cairn.repatriation.returncase;

import java.util.Locale;

/** What the person should know before they leave; it holds nobody back. */
public enum Warning {
    APPEAL_OPEN(
            "A reconsideration, a review or an appeal is open, and the person may want to await it.",
            "CETS 197 Art. 16(2) (status of proceedings)"),
    DETAINED_NOW(
            "The person is detained, and a wish that is voiced in detention needs a second look.",
            "Palermo Protocol Art. 8(2) (preferably voluntary)");

    private final String what;
    private final String source;

    Warning(String what, String source) {
        this.what = what;
        this.source = source;
    }

    /** Its name on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String what() {
        return what;
    }

    /** Instrument and article. */
    public String source() {
        return source;
    }
}
