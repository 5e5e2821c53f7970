package org.cairn.local.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.cairn.local.api.Http;
import org.junit.jupiter.api.Test;

class DemoAgenciesTest {

    @Test
    void every_role_of_a_demo_agency_is_a_role_of_the_realm() throws IOException {
        var known = new HashSet<String>();
        Http.JSON
                .readTree(Path.of("../keycloak/cairn-realm.json").toFile())
                .path("roles")
                .path("realm")
                .forEach(role -> known.add(role.path("name").asText()));
        assertThat(DemoAgencies.all()).allSatisfy(agency -> assertThat(known).containsAll(agency.roles()));
    }

    @Test
    void one_of_them_may_onboard_the_others() {
        assertThat(DemoAgencies.all())
                .filteredOn(agency -> agency.roles().contains("platform-operator"))
                .extracting(Agency::id)
                .containsExactly(DemoAgencies.OPERATOR);
    }

    @Test
    void no_enforcement_body_is_a_first_responder() {
        assertThat(DemoAgencies.all())
                .filteredOn(agency -> agency.roles().contains("immigration-enforcement"))
                .noneMatch(agency -> agency.roles().contains("first-responder"));
    }

    @Test
    void what_is_offered_is_offered_by_demo_agencies_in_codes_that_exist() throws IOException {
        var known = DemoAgencies.all().stream().map(Agency::id).toList();
        var languages = codes("iso-639-2");
        var areas = new HashSet<>(codes("uk-regions"));
        areas.addAll(codes("iso-3166-1"));
        for (var offers : Offers.ofDemoAgencies()) {
            assertThat(known).contains(offers.agency());
            Http.JSON.valueToTree(offers.body()).path("offers").forEach(offer -> {
                offer.path("languages").forEach(code -> assertThat(languages).contains(code.asText()));
                offer.path("serviceAreas").forEach(code -> assertThat(areas).contains(code.asText()));
            });
        }
    }

    private static List<String> codes(String list) throws IOException {
        return Files.readAllLines(Path.of("../../contracts/codes/" + list + ".csv")).stream()
                .map(line -> line.split(",")[0])
                .toList();
    }
}
