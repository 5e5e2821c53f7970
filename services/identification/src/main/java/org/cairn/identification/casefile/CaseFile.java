package org.cairn.identification.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.cairn.chassis.casefile.Reading;
import org.cairn.contracts.identification.ExploitationProfile;
import org.cairn.contracts.identification.ExploitationProfile.Episode;
import org.cairn.contracts.identification.ExploitationProfile.Recruitment;
import org.cairn.identification.identificationcase.IdentificationCase;

/**
 * What identification holds of a case, in the columns of HTCDS 2.0. What was understood when it was read in comes out again letter
 * for letter. Pure.
 *
 * @param status a code of {@code htcds-trafficking-status}; null where the standard has no word for it or it may not be known
 */
public record CaseFile(ExploitationProfile profile, String status) {

    private static final String STATUS = "vic_TraffickingStatus";
    private static final String RELATIONSHIP = "vic_RelationshipToTrafficker";
    private static final String AGE = "vic_AgeWhenTrafficked";
    private static final String RECRUITED_ON = "vic_RecruitmentWebsitesAndApps";
    private static final String RECRUITED_BY = "vic_MethodOfRecruitment";
    private static final String MEANS = "vic_MethodsOfControl";
    private static final String PURPOSES = "vic_TypeOfExploitation";
    private static final String INDUSTRY = "vic_ForcedLabourIndustry";
    private static final String SEXUAL_FORMS = "vic_TypeOfSexExploitation";
    private static final String EXPLOITED_ON = "vic_ExploitationWebsitesAndApps";
    private static final String COUNTRY = "hte_Country";
    private static final String DAY = "hte_Date";
    private static final String KIND = "hte_Type";
    private static final int MOST = 30;

    /** What the standard calls a case in that state; nothing where it has no word. A decision that is looked at again is none. */
    public static Optional<String> statusOf(IdentificationCase.State state) {
        return switch (state) {
            case DETECTED, PRESUMED, RG_PENDING, RG_POSITIVE, FORMAL_DECLINED ->
                Optional.of("PossibleVictimOfTrafficking");
            case IDENTIFIED -> Optional.of("ActualVictimOfTrafficking");
            case NOT_IDENTIFIED, UPHELD -> Optional.of("NotAVictimOfTrafficking");
            case RG_NEGATIVE, RECONSIDERATION, JUDICIAL_REVIEW, WITHDRAWN -> Optional.empty();
        };
    }

    /** Reads the exploitation out of a row; a status is none of it, since an authority decides that. */
    public static ExploitationProfile read(Reading row) {
        row.refuse(STATUS, "The status follows from what the authority decides.", "Leave it out.");
        return new ExploitationProfile(
                row.codes(PURPOSES, "htcds-exploitation", MOST),
                row.code(INDUSTRY, "htcds-industry").orElse(null),
                row.codes(SEXUAL_FORMS, "htcds-sex-exploitation", MOST),
                row.codes(EXPLOITED_ON, "htcds-websites", MOST),
                row.codes(MEANS, "htcds-control-methods", MOST),
                new Recruitment(
                        row.codes(RECRUITED_BY, "htcds-recruitment-method", MOST),
                        row.codes(RECRUITED_ON, "htcds-websites", MOST)),
                row.code(RELATIONSHIP, "htcds-relationship").orElse(null),
                row.number(AGE, 0, 120).orElse(null),
                new Episode(
                        row.code(KIND, "htcds-event-type").orElse(null),
                        row.code(COUNTRY, "iso-3166-1").orElse(null),
                        row.date(DAY).orElse(null)));
    }

    /** The cells of the row in their order; null where nothing is known or may be known. */
    public SequencedMap<String, String> columns() {
        var row = new LinkedHashMap<String, String>();
        row.put(STATUS, status);
        row.put(PURPOSES, joined(profile.purposes()));
        row.put(INDUSTRY, profile.industry());
        row.put(SEXUAL_FORMS, joined(profile.sexualForms()));
        row.put(EXPLOITED_ON, joined(profile.exploitationWebsites()));
        row.put(MEANS, joined(profile.means()));
        row.put(RECRUITED_BY, joined(profile.recruitment().methods()));
        row.put(RECRUITED_ON, joined(profile.recruitment().websites()));
        row.put(RELATIONSHIP, profile.relationship());
        row.put(AGE, profile.ageThen() == null ? null : profile.ageThen().toString());
        row.put(KIND, profile.episode().kind());
        row.put(COUNTRY, profile.episode().country());
        row.put(DAY, day(profile.episode().on()));
        return row;
    }

    private static String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(";", codes);
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
