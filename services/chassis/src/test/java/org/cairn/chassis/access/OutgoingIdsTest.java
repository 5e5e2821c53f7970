package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.sealing.TestKeys;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.AgencyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutgoingIdsTest {

    private static final AgencyId NGO = new AgencyId("ngo");
    private static final AgencyId LAWYERS = new AgencyId("lawyers");
    private static final AgencyId HOUSE = new AgencyId("quiet-house");
    private static final UUID ID = new UUID(7, 9);

    private OutgoingIds ids;

    @BeforeEach
    void open() {
        ids = new OutgoingIds(TestKeys.files(), new Directory());
    }

    @Test
    void an_agency_gets_its_own_id_back() {
        assertThat(ids.open("case", ids.seal("case", ID, NGO), NGO)).contains(ID);
    }

    @Test
    void the_same_id_looks_the_same_to_one_agency_and_different_to_two() {
        assertThat(ids.seal("case", ID, NGO)).isEqualTo(ids.seal("case", ID, NGO));
        assertThat(ids.seal("case", ID, NGO)).isNotEqualTo(ids.seal("case", ID, LAWYERS));
    }

    @Test
    void a_foreign_agencys_id_opens_as_little_as_an_invented_one() {
        assertThat(ids.open("case", ids.seal("case", ID, NGO), LAWYERS)).isEmpty();
        assertThat(ids.open("case", "case_AAAA", NGO)).isEmpty();
        assertThat(ids.open("case", "case_!", NGO)).isEmpty();
        assertThat(ids.open("case", ID.toString(), NGO)).isEmpty();
        assertThat(ids.open("case", null, NGO)).isEmpty();
    }

    @Test
    void an_id_of_one_kind_is_none_of_another() {
        var referral = ids.seal("ref", ID, NGO);
        assertThat(ids.open("case", referral, NGO)).isEmpty();
        assertThat(ids.open("case", referral.replace("ref_", "case_"), NGO)).isEmpty();
    }

    @Test
    void a_discreet_house_shows_its_name_to_itself_only() {
        assertThat(ids.agency(HOUSE, HOUSE)).isEqualTo("quiet-house");
        assertThat(ids.agency(HOUSE, NGO)).startsWith("agy_").doesNotContain("quiet");
        assertThat(ids.agency(LAWYERS, NGO)).isEqualTo("lawyers");
    }

    @Test
    void an_agency_not_yet_listed_is_treated_as_discreet() {
        assertThat(ids.agency(new AgencyId("newcomer"), NGO)).startsWith("agy_");
    }

    @Test
    void nobody_can_probe_for_a_discreet_house_by_its_name() {
        assertThat(ids.openAgency("quiet-house", NGO)).isEmpty();
        assertThat(ids.openAgency("no-such-house", NGO)).isEmpty();
        assertThat(ids.openAgency(ids.agency(HOUSE, NGO), NGO)).contains(HOUSE);
        assertThat(ids.openAgency(ids.agency(HOUSE, NGO), LAWYERS)).isEmpty();
        assertThat(ids.openAgency("lawyers", NGO)).contains(LAWYERS);
    }

    @Test
    void a_text_comes_back_to_its_agency_only() {
        var cursor = ids.sealText("cur", "GET /things\nlast", NGO);
        assertThat(ids.openText("cur", cursor, NGO)).contains("GET /things\nlast");
        assertThat(ids.openText("cur", cursor, LAWYERS)).isEmpty();
    }

    private static final class Directory extends Agencies {

        Directory() {
            super(null);
        }

        @Override
        public Optional<Listing> find(AgencyId agency) {
            return Set.of(NGO, LAWYERS, HOUSE).contains(agency)
                    ? Optional.of(
                            new Listing(agency, agency.value(), AgencyKind.NGO, "Kent", agency.equals(HOUSE), Set.of()))
                    : Optional.empty();
        }
    }
}
