package org.cairn.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.access.SignedTablesForTests;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final List<Role> ROUTE = List.of(Role.NGO_CASEWORKER, Role.FIRST_RESPONDER, Role.LAWYER);

    private final Admission admission = new Admission(SignedTablesForTests.tables());

    @Test
    void of_several_held_roles_the_first_that_the_rule_names_counts() {
        var who = admission.admit(bearer(Role.FIRST_RESPONDER, Role.NGO_CASEWORKER), "actor", plain());
        assertThat(who.role()).isEqualTo(Role.NGO_CASEWORKER);
        assertThat(who.purpose()).isEqualTo(Purpose.ASSISTANCE);
    }

    @Test
    void a_header_picks_another_role_that_is_held() {
        var who = admission.admit(
                bearer(Role.FIRST_RESPONDER, Role.NGO_CASEWORKER), "actor", asking("first-responder", null));
        assertThat(who.role()).isEqualTo(Role.FIRST_RESPONDER);
        assertThat(who.purpose()).isEqualTo(Purpose.IDENTIFICATION);
    }

    @Test
    void a_role_that_is_not_held_cannot_be_picked() {
        assertRefused(bearer(Role.NGO_CASEWORKER), asking("lawyer", null));
    }

    @Test
    void a_role_that_nobody_knows_cannot_be_picked() {
        assertRefused(bearer(Role.NGO_CASEWORKER), asking("king", null));
    }

    @Test
    void a_role_that_the_rule_does_not_name_opens_nothing() {
        assertRefused(bearer(Role.SHELTER_WORKER), plain());
    }

    @Test
    void a_purpose_may_be_narrowed_to_one_that_the_role_has() {
        var who = admission.admit(bearer(Role.NGO_CASEWORKER), "actor", asking(null, "safety"));
        assertThat(who.purpose()).isEqualTo(Purpose.SAFETY);
    }

    @Test
    void a_purpose_that_the_role_does_not_have_is_refused() {
        assertRefused(bearer(Role.NGO_CASEWORKER), asking(null, "STATISTICS"));
        assertRefused(bearer(Role.NGO_CASEWORKER), asking(null, "CURIOSITY"));
    }

    @Test
    void enforcement_never_passes_by_another_role_that_it_holds() {
        assertRefused(bearer(Role.IMMIGRATION_ENFORCEMENT, Role.NGO_CASEWORKER), plain());
    }

    @Test
    void an_enforcement_agency_lends_no_other_role_to_its_people() {
        var listed =
                new Admission.Request(ROUTE, Set.of(Role.IMMIGRATION_ENFORCEMENT), Optional.empty(), Optional.empty());
        assertRefused(bearer(Role.NGO_CASEWORKER), listed);
    }

    @Test
    void enforcement_and_first_responder_do_not_mix() {
        var open = new Admission.Request(
                List.of(Role.IMMIGRATION_ENFORCEMENT), Set.of(), Optional.empty(), Optional.empty());
        assertRefused(bearer(Role.IMMIGRATION_ENFORCEMENT, Role.FIRST_RESPONDER), open);
        assertThat(admission
                        .admit(bearer(Role.IMMIGRATION_ENFORCEMENT), "actor", open)
                        .role())
                .isEqualTo(Role.IMMIGRATION_ENFORCEMENT);
    }

    @Test
    void an_account_without_an_agency_is_nobody() {
        assertRefused(new Bearer(Optional.empty(), Set.of(Role.NGO_CASEWORKER), "sub"), plain());
    }

    private void assertRefused(Bearer bearer, Admission.Request request) {
        var refused = catchThrowableOfType(Problem.class, () -> admission.admit(bearer, "actor", request));
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(403);
    }

    private static Bearer bearer(Role... roles) {
        return new Bearer(Optional.of(new AgencyId("agency")), Set.of(roles), "sub");
    }

    private static Admission.Request plain() {
        return asking(null, null);
    }

    private static Admission.Request asking(String role, String purpose) {
        return new Admission.Request(ROUTE, Set.of(), Optional.ofNullable(role), Optional.ofNullable(purpose));
    }
}
