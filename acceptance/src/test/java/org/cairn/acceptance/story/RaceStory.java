package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.House;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two houses are asked for one place, and both say yes at the same moment. */
@ExtendWith(RunningPlatform.class)
class RaceStory {

    private static final int ROUNDS = 20;

    private final Cast cast;

    RaceStory(Platform platform) {
        this.cast = Cast.of(platform);
    }

    @Test
    void of_two_that_accept_at_once_exactly_one_wins_and_the_other_is_told() throws Exception {
        var one = cast.house(ROUNDS + 1);
        var other = cast.house(ROUNDS + 1);
        for (var round = 0; round < ROUNDS; round++) race(one, other);

        var winners = beds(one, "kept") + beds(other, "kept");
        assertThat(winners).as("as many beds are kept as referrals were won").isEqualTo(ROUNDS);
        assertThat(beds(one, "held") + beds(other, "held"))
                .as("what the losers held is free again")
                .isZero();
    }

    private void race(House one, House other) throws Exception {
        var pathway = cast.meet();
        var offers = List.of(one.offerTo(cast.ngo()), other.offerTo(cast.ngo()));
        var consents = offers.stream()
                .map(offer -> pathway.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS"))
                .toList();
        pathway.refer(Letter.toShelter(offers, consents));
        var start = new CyclicBarrier(2);
        var attempts = Stream.of(one, other)
                .map(house -> Attempt.prepared(house, start))
                .toList();
        var tries = attempts.stream()
                .map(attempt -> CompletableFuture.supplyAsync(attempt::run, Thread::startVirtualThread))
                .toList();
        var answers = tries.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().map(Answer::status).sorted()).containsExactly(200, 409);
        tellLoser(attempts.get(answers.getFirst().isGood() ? 1 : 0), answers);
    }

    private void tellLoser(Attempt loser, List<Answer> answers) {
        var told = answers.stream()
                .filter(answer -> !answer.isGood())
                .findFirst()
                .orElseThrow()
                .json();
        assertThat(told.path("type").asText()).endsWith("/already-taken");
        assertThat(told.path("wayOut").asText()).isNotBlank();
        var seen = loser.house
                .agency()
                .get("coordination", "/referrals/" + loser.referral)
                .expect(200);
        assertThat(seen.path("state").asText()).isEqualTo("cancelled");
        assertThat(seen.has("minimum"))
                .as("the loser reads nothing more of the person")
                .isFalse();
        loser.house
                .agency()
                .send("DELETE", "shelter", "/holds/" + loser.hold, null, java.util.Map.of())
                .expect(204);
    }

    private static int beds(House house, String how) {
        return org.awaitility.Awaitility.await("the beds of " + house.agency())
                .until(
                        () -> house.agency()
                                .get("shelter", "/capacity")
                                .expect(200)
                                .path("profiles")
                                .path(0)
                                .path(how)
                                .asInt(),
                        count -> count >= 0);
    }

    private record Attempt(House house, String referral, String hold, CyclicBarrier start) {

        static Attempt prepared(House house, CyclicBarrier start) {
            var referral =
                    new Inbox(house.agency()).awaited().path("referralId").asText();
            return new Attempt(
                    house, referral, house.hold(house.agency(), house.agency().id()), start);
        }

        Answer run() {
            try {
                start.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return new Inbox(house.agency()).accept(referral, hold);
        }
    }
}
