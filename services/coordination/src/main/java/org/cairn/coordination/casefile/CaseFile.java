package org.cairn.coordination.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.cairn.chassis.casefile.Reading;
import org.cairn.chassis.casefile.Words;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.PersonRecord.Sex;
import org.cairn.coordination.pathway.Pathway;

/**
 * What coordination holds of a case, in the columns of HTCDS 2.0 and five of our own. What was understood when it was read in comes
 * out again letter for letter. Pure.
 *
 * @param state null where it may not be known
 * @param closedBecause null unless closed
 */
public record CaseFile(PersonRecord person, Pathway.State state, ClosureReason closedBecause) {

    private static final String FIRST_NAME = "prs_FirstName";
    private static final String SECOND_NAME = "prs_SecondName";
    private static final String WHOLE_NAME = "cairn_Name";
    private static final String BIRTH_DATE = "prs_Birthdate";
    private static final String BIRTH_YEAR = "cairn_BirthYear";
    private static final String GENDER = "prs_Gender";
    private static final String FIRST_LANGUAGE = "prs_PrimaryLanguage";
    private static final String SECOND_LANGUAGE = "prs_SecondaryLanguage";
    private static final String MORE_LANGUAGES = "cairn_FurtherLanguages";
    private static final String CITIZENSHIP = "prs_Citizenship";
    private static final String SAFE_CONTACT = "cairn_SafeContact";
    private static final String NEEDS = "cairn_Needs";
    private static final String STATUS = "cas_Status";
    private static final String CLOSURE = "cas_ReasonForCaseClosure";
    private static final String LANGUAGES = "iso-639-2";
    private static final String ACTIVE = "Active";

    /** Reads a row of an open case; an absent column leaves its part of the record empty. */
    public static CaseFile read(Reading row) {
        row.code(STATUS, "htcds-case-status")
                .filter(status -> !status.equals(ACTIVE))
                .ifPresent(
                        _ -> row.refuse(STATUS, "A case is read in as an open one.", "Leave it out, or send Active."));
        row.refuse(CLOSURE, "A case is read in as an open one.", "Leave it out.");
        var alias = row.text(FIRST_NAME, 80).orElse(null);
        var person = new PersonRecord(
                alias,
                name(row, alias),
                birthYear(row),
                sex(row),
                languages(row),
                row.codes(CITIZENSHIP, "iso-3166-1", 10),
                row.text(SAFE_CONTACT, 500).orElse(null),
                row.texts(NEEDS, 30, 120));
        return new CaseFile(person, Pathway.State.OPEN, null);
    }

    /** The cells of the row in their order; null where nothing is known or may be known. */
    public SequencedMap<String, String> columns() {
        var row = new LinkedHashMap<String, String>();
        var begins =
                person.alias() != null && person.name() != null && person.name().startsWith(person.alias() + " ");
        row.put(FIRST_NAME, person.alias());
        row.put(SECOND_NAME, begins ? person.name().substring(person.alias().length() + 1) : null);
        row.put(WHOLE_NAME, begins ? null : person.name());
        row.put(
                BIRTH_YEAR,
                person.birthYear() == null ? null : person.birthYear().toString());
        row.put(GENDER, gender(person.sex()));
        row.put(FIRST_LANGUAGE, language(0));
        row.put(SECOND_LANGUAGE, language(1));
        row.put(MORE_LANGUAGES, joined(person.languages().stream().skip(2).toList()));
        row.put(CITIZENSHIP, joined(person.nationalities()));
        row.put(SAFE_CONTACT, person.safeContact());
        row.put(NEEDS, person.needs().isEmpty() ? null : Words.join(person.needs()));
        row.put(STATUS, status());
        row.put(CLOSURE, closedBecause == null ? null : closedBecause.name());
        return row;
    }

    private static String name(Reading row, String alias) {
        var rest = row.text(SECOND_NAME, 79);
        var whole = row.text(WHOLE_NAME, 160);
        if (rest.isPresent() && alias == null) {
            row.refuse(SECOND_NAME, "It goes on from a first name, and there is none.", "Send prs_FirstName too.");
        }
        if (rest.isPresent() && alias != null) {
            row.refuse(WHOLE_NAME, "prs_SecondName says the name already.", "Send one of the two.");
            return alias + " " + rest.get();
        }
        if (whole.isPresent() && alias != null && whole.get().startsWith(alias + " ")) {
            row.refuse(WHOLE_NAME, "It begins with the first name.", "Send what follows in prs_SecondName.");
            return null;
        }
        return whole.orElse(null);
    }

    private static Integer birthYear(Reading row) {
        var year = row.number(BIRTH_YEAR, 1900, 2100);
        var ofDate = row.date(BIRTH_DATE).map(LocalDate::getYear).filter(known -> known >= 1900 && known <= 2100);
        if (year.isPresent() && !ofDate.equals(year)) {
            row.refuse(BIRTH_DATE, "It is not in the year that cairn_BirthYear says.", "Send one of the two.");
        }
        row.refuse(BIRTH_DATE, "Of a day of birth only the year is kept.", "Send cairn_BirthYear.");
        return year.or(() -> ofDate).orElse(null);
    }

    private static Sex sex(Reading row) {
        var code = row.code(GENDER, "htcds-gender");
        var sex = code.flatMap(CaseFile::sex);
        if (code.isPresent() && sex.isEmpty()) {
            row.refuse(
                    GENDER,
                    "The record keeps a sex for housing and care, and says nothing of gender.",
                    "Write down in cairn_Needs what matters, as the person wishes.");
        }
        return sex.orElse(null);
    }

    private static Optional<Sex> sex(String gender) {
        return switch (gender) {
            case "Feminine" -> Optional.of(Sex.FEMALE);
            case "Masculine" -> Optional.of(Sex.MALE);
            case "NonSpecifiedUnknown" -> Optional.of(Sex.UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static String gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> "Feminine";
            case MALE -> "Masculine";
            case UNKNOWN -> "NonSpecifiedUnknown";
            case OTHER -> null;
            case null -> null;
        };
    }

    private static List<String> languages(Reading row) {
        var languages = new ArrayList<String>();
        row.code(FIRST_LANGUAGE, LANGUAGES).ifPresent(languages::add);
        var second = row.code(SECOND_LANGUAGE, LANGUAGES);
        if (languages.isEmpty()) {
            row.refuse(SECOND_LANGUAGE, "There is no first language.", "Send prs_PrimaryLanguage too.");
        } else {
            second.ifPresent(languages::add);
        }
        var further = row.codes(MORE_LANGUAGES, LANGUAGES, 8);
        if (languages.size() < 2) {
            row.refuse(MORE_LANGUAGES, "There is no second language.", "Send prs_SecondaryLanguage first.");
        } else {
            languages.addAll(further);
        }
        return languages;
    }

    private String language(int place) {
        return place < person.languages().size() ? person.languages().get(place) : null;
    }

    private static String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(";", codes);
    }

    private String status() {
        return switch (state) {
            case OPEN -> ACTIVE;
            case CLOSED -> closedBecause == ClosureReason.TRANSFERRED_JURISDICTION ? "ClosedReferred" : "Closed";
            case SUSPENDED -> null;
            case null -> null;
        };
    }
}
