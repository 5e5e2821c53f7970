package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.chassis.access.AccessTables.Cell;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedTablesTest {

    private final AccessTables tables = new SignedTables();

    @ParameterizedTest
    @EnumSource
    void every_role_may_act_for_its_default_purpose(Role role) {
        assertThat(tables.allows(role, tables.defaultPurpose(role))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_firewall_stands_in_every_category(Category category) {
        assertThat(tables.cell(Role.IMMIGRATION_ENFORCEMENT, category)).isEqualTo(Cell.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_no_table_names_shows_to_nobody(Role role) {
        assertThat(tables.visibility("coordination.never.heard-of", role)).isEqualTo(Visibility.ABSENT);
    }

    @Test
    void a_shelter_reads_where_the_person_is_and_an_authority_does_not() {
        assertThat(tables.cell(Role.SHELTER_WORKER, Category.LOCATION)).isEqualTo(Cell.WHILE_GRANTED);
        assertThat(tables.cell(Role.IDENTIFICATION_AUTHORITY, Category.LOCATION))
                .isEqualTo(Cell.NONE);
    }
}
