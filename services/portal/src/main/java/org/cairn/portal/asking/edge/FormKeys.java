package org.cairn.portal.asking.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.portal.asking.Trouble;

/** The keys of forms, made when a form is drawn: a double click, or a form sent again on a bad line, counts once. */
@ApplicationScoped
public class FormKeys {
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    /** A key for a form that is drawn now. */
    public String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The key for the same form drawn again: the old one while nobody can say whether it was done. */
    public String after(Trouble trouble, String key) {
        return trouble.isUncertain() && isKey(key) ? key : fresh();
    }

    /** Whether that can be a key of ours. */
    public boolean isKey(String key) {
        return key != null && KEY.matcher(key).matches();
    }
}
