package org.cairn.shelter.placement.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.shelter.PlacementEvent.RiskLevel;
import org.cairn.contracts.shelter.PlacementEvent.TransferBasis;
import org.cairn.shelter.World;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.house.edge.HouseDesk;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.cairn.shelter.waitlist.edge.WaitListDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressIT {

    private static final String CANARY = "7 Canary Wharf Lane";
    private static final AgencyId SHELTER = new AgencyId("north-house");
    private static final House HOUSE = new House(SHELTER, Profile.WOMEN);
    private static final Set<Category> EVERYTHING = Set.of(Category.values());

    private final World world = new World();
    private final PlacementDesk desk = world.container.get(PlacementDesk.class);
    private final PlacementView placements = world.container.get(PlacementView.class);
    private final PathwayId amina = World.somebody();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_address_is_kept_sealed_and_the_last_word_counts() {
        say("1 Old Road");
        say(CANARY);
        say(CANARY);
        assertThat(world.container.get(HouseDesk.class).addressOf(HOUSE)).contains(CANARY);
        assertThat(world.count("select count(*) from journal where stream like 'house/%'"))
                .isEqualTo(2);
    }

    @Test
    void it_stands_in_no_table_event_or_record_in_clear_whatever_happens_to_a_stay() {
        say(CANARY);
        var stay = aWholeStay();
        assertThat(placements.record(stay.placement()).toString()).doesNotContain("Canary");
        assertThat(stay.toString()).doesNotContain("Canary");
        world.container.database().jdbi().useHandle(db -> {
            var tables = db.createQuery(
                            "select table_name from information_schema.tables where table_schema = 'public'")
                    .mapTo(String.class)
                    .list();
            assertThat(tables).contains("journal", "outbox", "placement", "waiting", "hold");
            tables.forEach(table -> assertThat(db.createQuery(
                                    "select count(*) from " + table + " as line where line::text ilike '%Canary%'"
                                            + " or line::text like '%' || encode('Canary', 'hex') || '%'")
                            .mapTo(Long.class)
                            .one())
                    .as(table)
                    .isZero());
        });
    }

    @Test
    void only_one_door_leads_to_it_and_nothing_in_this_service_writes_logs() {
        var service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.cairn.shelter");
        noClasses()
                .that()
                .doNotBelongToAnyOf(AddressDoor.class)
                .should()
                .callMethod(HouseDesk.class, "addressOf", House.class)
                .because("an address leaves by its own route and by no other")
                .check(service);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss.logging..", "java.util.logging..", "org.slf4j..")
                .because("what is not logged cannot leak")
                .check(service);
    }

    @Test
    void a_worker_of_the_house_reads_it_while_the_place_is_kept_or_lived_in() {
        var worker = new Who(SHELTER, Role.SHELTER_WORKER, Purpose.ASSISTANCE, "a");
        for (var phase : Phase.values()) {
            var kept = Set.of(Phase.ACCEPTED, Phase.ADMITTED, Phase.ON_LEAVE, Phase.MISSING, Phase.TRANSFER_PENDING);
            assertThat(AddressDoor.mayConcern(row(phase), worker)).isEqualTo(kept.contains(phase));
        }
        var stranger = new Who(new AgencyId("south-house"), Role.SHELTER_WORKER, Purpose.ASSISTANCE, "b");
        assertThat(AddressDoor.mayConcern(row(Phase.ADMITTED), stranger)).isFalse();
    }

    @Test
    void the_person_reads_it_with_a_grant_of_their_own_and_nobody_else_does() {
        assertThat(AddressDoor.allows(scope(Role.PERSON, Role.PERSON, EVERYTHING)))
                .isTrue();
        assertThat(AddressDoor.allows(scope(Role.PERSON, Role.PERSON, Set.of(Category.STATUS))))
                .isFalse();
        assertThat(AddressDoor.allows(scope(Role.PERSON, Role.NGO_CASEWORKER, EVERYTHING)))
                .isFalse();
        for (var role : Role.values()) {
            var who = new Who(SHELTER, role, Purpose.ASSISTANCE, "a");
            var mayAsk = role == Role.PERSON || role == Role.SHELTER_WORKER;
            assertThat(AddressDoor.mayConcern(row(Phase.ADMITTED), who)).isEqualTo(mayAsk);
            if (!mayAsk) {
                assertThat(AddressDoor.allows(scope(role, role, EVERYTHING))).isFalse();
            }
        }
    }

    private void say(String address) {
        world.container.inTransaction(
                () -> world.container.get(HouseDesk.class).set(HOUSE, address, World.act(SHELTER, world.now)));
    }

    private PlacementView.Row aWholeStay() {
        world.places(HOUSE, 1);
        var referral = World.aReferral();
        world.opened(amina);
        world.hear(amina, referral, world.requested(new AgencyId("ngo"), Kind.REFERRAL, Priority.NORMAL, SHELTER));
        world.hear(amina, referral, world.accepted(SHELTER, world.hold(HOUSE, world.now.plusSeconds(60))));
        var stay = placements.find(WaitListDesk.stayOf(referral, SHELTER)).orElseThrow();
        var act = World.act(SHELTER, world.now);
        world.container.inTransaction(() -> desk.admit(stay, Placement.REQUIRED, act));
        for (var command : new Command[] {
            new Command.GoOnLeave(world.now.plusSeconds(60), world.now),
            new Command.ReportMissing(world.now, RiskLevel.HIGH, world.now),
            new Command.NoteFound(world.now),
            new Command.RequestTransfer(TransferBasis.CONSENT, "Wales", false, world.now)
        }) {
            world.container.inTransaction(() -> desk.move(stay, command, act));
        }
        return placements.find(stay.placement()).orElseThrow();
    }

    private PlacementView.Row row(Phase phase) {
        var referral = World.aReferral();
        return new PlacementView.Row(
                WaitListDesk.stayOf(referral, SHELTER), amina, referral, HOUSE, null, phase, world.now, world.now);
    }

    private Scope scope(Role role, Role granted, Set<Category> full) {
        var who = new Who(SHELTER, role, Purpose.ASSISTANCE, "a");
        return new Scope(who, amina, Relation.LIVE, Set.of(granted), full, Set.of());
    }
}
