package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.House;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.cairn.acceptance.steps.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Women move from one house to another; both houses act at the same moment, and nobody lives in two or in none. */
@ExtendWith(RunningPlatform.class)
class MoveStory {

    private static final int ROUNDS = 6;

    private final Platform platform;
    private final Cast cast;
    private final House old;
    private final House other;

    MoveStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
        this.old = cast.house(ROUNDS);
        this.other = cast.house(ROUNDS);
    }

    @Test
    void at_any_moment_she_lives_in_exactly_one_house() {
        for (var round = 0; round < ROUNDS; round++) {
            var stay = livesInTheOldHouse();
            var next = mayMoveToTheOther(stay);
            var staysAfterAll = round % 2 == 0;
            try (var looking = new Looking()) {
                var arrival = together(() -> admit(other.agency(), next));
                var change = together(() -> staysAfterAll ? stays(stay) : missing(stay));
                var arrived = arrival.join();
                var changed = change.join();
                assertThat(arrived.isGood() || changed.isGood())
                        .as("one of them is done")
                        .isTrue();
                assertThat(List.of(arrived.status(), changed.status())).isSubsetOf(200, 409);
                looking.stop();
                assertThat(looking.wrong)
                        .as("people who lived in none or in two houses")
                        .containsOnly(0L);
                assertThat(phase(old, stay).equals("TRANSFERRED"))
                        .as("%s %s: she has left the one when she lives in the other", arrived.text(), changed.text())
                        .isEqualTo(phase(other, next).equals("ADMITTED"));
            }
        }
    }

    private String livesInTheOldHouse() {
        var pathway = cast.meet();
        var offer = old.offerTo(cast.ngo());
        var consent = pathway.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        pathway.refer(Letter.toShelter(List.of(offer), List.of(consent)));
        var stay = accepted(old);
        admit(old.agency(), stay).expect(200);
        return stay;
    }

    /** The old house asks for the move, asks her, and refers her; the other house says yes. */
    private String mayMoveToTheOther(String stay) {
        var asked = Map.of("basis", "CONSENT", "regionTo", "Wales");
        old.agency().post("shelter", "/placements/" + stay + "/transfer", asked).expect(200);
        var caseId = old.agency()
                .get("shelter", "/placements/" + stay)
                .expect(200)
                .path("caseId")
                .asText();
        var hers = Pathway.known(old.agency(), caseId);
        var offer = other.offerTo(old.agency());
        var consent = hers.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        hers.refer(Letter.toShelter(List.of(offer), List.of(consent)).with("kind", "TRANSFER"));
        return accepted(other);
    }

    /** The stay that follows from the referral which the house accepts with a bed of its own. */
    private static String accepted(House house) {
        var inbox = new Inbox(house.agency());
        var referral = inbox.awaited();
        var hold = house.hold(house.agency(), house.agency().id());
        inbox.accept(referral.path("referralId").asText(), hold).expect(200);
        var caseId = referral.path("caseId").asText();
        return Awaitility.await("a stay").until(() -> stayOf(house, caseId), stay -> !stay.isEmpty());
    }

    private static String stayOf(House house, String caseId) {
        var found = new ArrayList<String>();
        house.agency()
                .get("shelter", "/placements?limit=100")
                .expect(200)
                .path("items")
                .forEach(line -> {
                    if (line.path("caseId").asText().equals(caseId))
                        found.add(line.path("placementId").asText());
                });
        return found.isEmpty() ? "" : found.getFirst();
    }

    private static Answer admit(Agency house, String stay) {
        return house.post("shelter", "/placements/" + stay + "/admission", Map.of("checklist", Samples.CHECKLIST));
    }

    private Answer stays(String stay) {
        return old.agency().send("DELETE", "shelter", "/placements/" + stay + "/transfer", null, Map.of());
    }

    private Answer missing(String stay) {
        var report = Map.of("lastSeenAt", "2026-01-01T00:00:00Z", "risk", "HIGH");
        return old.agency().post("shelter", "/placements/" + stay + "/missing", report);
    }

    private static String phase(House house, String stay) {
        return house.agency()
                .get("shelter", "/placements/" + stay)
                .expect(200)
                .path("placement")
                .path("phase")
                .asText();
    }

    private static CompletableFuture<Answer> together(Supplier<Answer> act) {
        return CompletableFuture.supplyAsync(act, Thread::startVirtualThread);
    }

    /** Looks at both houses all the time: how many people of theirs live in none of them, or in both. */
    private final class Looking implements AutoCloseable {

        private final String query = "select count(*) from (select pathway from placement where shelter in ('"
                + old.agency().id() + "', '" + other.agency().id() + "') group by pathway having count(*) filter"
                + " (where phase in ('ADMITTED', 'ON_LEAVE', 'MISSING', 'TRANSFER_PENDING')) <> 1) as wrong";
        private final List<Long> wrong = new ArrayList<>();
        private final Thread thread = Thread.ofPlatform().start(this::look);
        private volatile boolean over;

        private void look() {
            do {
                wrong.add(platform.databases().number("shelter", query));
            } while (!over);
        }

        void stop() {
            over = true;
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            stop();
        }
    }
}
