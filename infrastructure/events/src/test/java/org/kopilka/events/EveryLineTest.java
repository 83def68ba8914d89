package org.kopilka.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;
import org.kopilka.fixtures.Shop;
import org.kopilka.fixtures.Streams;
import org.kopilka.outbox.OutboxHandler;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.RecordingBus;

/** Lines of every kind that the examples leave out, in programmes where points do and do not go. */
class EveryLineTest {

  @ParameterizedTest
  @ValueSource(strings = {"veska", "dobrostroy"})
  void isToldByEventsThatFitTheirSchemas(String programme) {
    var bus = new RecordingBus();
    try (var shop = new Shop(programme, "2026-11-21T07:15:00Z")) {
      var batch = Streams.batch();
      lines(shop).forEach(line -> Streams.add(batch, shop, line));

      var answer = new Lambda(new OutboxHandler(bus, shop.environment())).invoke(batch);

      assertThat(answer.path("batchItemFailures")).isEmpty();
    }
    assertThat(bus.events()).hasSizeGreaterThan(15).allSatisfy(EmittedEventsTest::fits);
  }

  private static List<Line> lines(Shop shop) {
    var lines = new ArrayList<Line>();
    lines.add(shop.strangerBuys("stranger", 1450));
    lines.add(shop.joins("m"));
    lines.add(shop.asks("m", new Command.ConfirmPhone()));
    lines.add(shop.asks("m", new Command.CompleteQuestionnaire()));
    lines.add(shop.asks("m", new Command.LinkCard("2000000000039", true)));
    lines.add(shop.asks("m", new Command.Adjust(200_000, "gift", shop.programmes())));
    lines.add(shop.asks("m", new Command.Adjust(-10, "mistake", shop.programmes())));
    lines.add(shop.holds("m", "h1", 100, Duration.ofHours(1)));
    lines.add(shop.holds("m", "h2", 100, Duration.ofHours(1)));
    lines.add(shop.holds("m", "h3", 100, Duration.ofHours(1)));
    lines.add(shop.buys("m", "r1", 5000, new Redeem.FromHold("h1")));
    lines.add(shop.asks("m", new Command.Capture("h2")));
    lines.add(shop.buys("m", "r2", 5000, new Redeem.Max()));
    lines.add(shop.buys("m", "r3", 500_000));
    lines.add(shop.asks("m", new Command.Adjust(-50_000, "cash", shop.programmes())));
    lines.add(shop.returns("m", "r3", "b1"));
    shop.clock().advance(Duration.ofHours(2));
    lines.add(shop.asks("m", new Command.AnnounceLapsed()));
    lines.addAll(tiers(shop));
    return lines;
  }

  private static List<Line> tiers(Shop shop) {
    var tier = shop.programmes().versions().getFirst().tiers().tiers().getLast().code();
    var until = Instant.parse("2027-01-01T00:00:00Z");
    var grant = new Command.GrantTier(new TierFloor(tier, until), shop.programmes());
    var granted = shop.asks("m", grant);
    shop.clock().set("2027-01-01T00:00:00Z");
    if (shop.account("m").tier().equals("CARD")) {
      return List.of(granted);
    }
    var review = new Command.ReviewTier(TierChange.Cause.REVIEW, shop.programmes());
    return List.of(granted, shop.asks("m", review));
  }
}
