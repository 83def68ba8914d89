package org.kopilka.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kopilka.testing.RecordingBus;

/** What happens to the member of the examples in two years, by their own requests. */
final class Story {
  private Story() {}

  /** All that the outbox tells of it. */
  static List<ObjectNode> told() {
    try (var world = new World()) {
      live(world);
      world.invoke("outbox", world.streamed());
      return world.bus.events();
    }
  }

  private static void live(World world) {
    world.send("mark-staff-card");
    bringIn(world);
    List.of("adjust-points", "record-purchase", "place-hold", "release-hold", "return-purchase")
        .forEach(world::send);
    beSuspected(world);
    receiveTexts(world);
    world.night("maturity", "MaturePoints", "2026-11-22T07:15:00Z");
    rise(world);
    world.send("replace-programme");
    world.night("tier", "ReviewTiers", "2027-01-01T21:40:00Z");
    world.night("expiry", "ExpirePoints", "2027-05-14T21:10:00Z");
    world.night("expiry", "ExpirePoints", "2027-05-21T21:10:00Z");
    // The version of 2027 gives 60 days of grace.
    world.night("tier", "ReviewTiers", "2028-01-21T21:40:00Z");
    world.send("send-code");
    world.mergeAndUndo();
    world.send("link-card");
    guess(world);
    answer(world);
    world.send("erase-member");
    world.bus.drain();
  }

  /** A card of an older programme comes in, by a run that has no time and one that has. */
  private static void bringIn(World world) {
    var opened = world.send("open-migration").path("body").asText();
    var id = Examples.parse(opened).path("migrationId").asText();
    var key = "migrations/veska/" + id + "/base.csv";
    var base = "card;variant;points\n4600000012345;Бонусы 5%;1500\n";
    world.bucket.put("files", key, base.getBytes(StandardCharsets.UTF_8));
    var migrations = world.running("migrations");
    migrations.remainingMs(() -> 1);
    migrations.invoke("{\"Records\": [{\"s3\": {\"object\": {\"key\": \"" + key + "\"}}}]}");
    migrations.remainingMs(() -> 900_000);
    world.invoke("outbox", world.streamed());
    migrations.invoke(only(world.bus, "MigrationStep"));
    world.bus.drain();
  }

  /** One text arrives; for the other the number has opted out. */
  private static void receiveTexts(World world) {
    world.invoke("outbox", world.streamed());
    world.invoke("sms", queued(only(world.bus, "PointsEarned")));
    world.sns.refuseNext();
    world.invoke("sms", Examples.read("invoke/sms"));
    world.bus.drain();
  }

  /** The card is marked as that of the cashier who rang the purchase up. */
  private static void beSuspected(World world) {
    world.invoke("outbox", world.streamed());
    world.invoke("vigilance", queued(only(world.bus, "PurchaseRecorded")));
    world.invoke("vigilance", queued(only(world.bus, "PurchaseReturned")));
    world.bus.drain();
  }

  private static ObjectNode only(RecordingBus bus, String type) {
    return bus.events(type).getFirst();
  }

  /** An event as the queue hands it over. */
  static ObjectNode queued(ObjectNode event) {
    var batch = Examples.read("invoke/sms");
    ((ObjectNode) batch.at("/Records/0")).put("body", event.toString());
    return batch;
  }

  /** From a member's session come four numbers of cards that are none. */
  private static void guess(World world) {
    var request = Examples.read("http/link-card").put("routeKey", "POST /v1/me/cards");
    ((ObjectNode) request.path("headers")).remove("idempotency-key");
    ((ObjectNode) request.at("/requestContext/authorizer/lambda"))
        .put("client", "member:" + World.MEMBER)
        .put("scopes", "member")
        .put("memberId", World.MEMBER);
    for (int number = 1; number <= 4; number++) {
      world.invoke("cards", request.put("body", "{\"number\": \"guess-" + number + "\"}"));
    }
  }

  /** Somebody who was given a card with no questions asked answers them now. */
  private static void answer(World world) {
    var request = Examples.read("http/fill-questionnaire");
    ((ObjectNode) request.path("pathParameters")).put("id", World.STRANGER);
    world.invoke("cards", request);
  }

  /** A purchase large enough for the second tier. */
  private static void rise(World world) {
    var request = Examples.read("http/record-purchase");
    var body = (ObjectNode) Examples.parse(request.path("body").asText());
    body.put("receiptId", "minsk-1.2.000130").put("at", "2026-11-22T10:15:00+03:00");
    body.remove("redeem");
    ((ObjectNode) body.at("/lines/0")).put("price", 120_000);
    world.invoke("accrual", request.put("body", body.toString()));
  }
}
