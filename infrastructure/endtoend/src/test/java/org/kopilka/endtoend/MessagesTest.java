package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Texts by request, and what becomes of those that cannot go out. */
@Deployed
class MessagesTest {
  private static final Duration AS_DEPLOYED = Duration.ofMinutes(3);

  private final Cloud cloud;
  private final Till till;
  private final Texts texts;
  private final Announcements announcements;
  private final Letters queue;
  private final Letters lost;

  MessagesTest(Cloud cloud) {
    this.cloud = cloud;
    this.till = cloud.till();
    this.texts = new Texts(cloud);
    this.announcements = new Announcements(cloud);
    this.queue = new Letters(cloud, "SmsQueue");
    this.lost = new Letters(cloud, "SmsDeadLetters");
  }

  @BeforeEach
  void hurry() {
    queue.hideFor(Duration.ofSeconds(2));
  }

  @AfterEach
  void takeTime() {
    queue.hideFor(AS_DEPLOYED);
  }

  @Test
  void goesOutWhenAMarketerAsksOnTheBus() {
    var olga = till.register();

    announcements.put("crm.winter", "MessageRequested", Announcements.text(olga, "Привет"));

    assertThat(texts.untilThereAre(1, olga)).containsExactly("Привет");
  }

  @Test
  void isTriedAgainThenLaidAsideAndTouchesNoPoints() {
    assumeTrue(texts.canBeRefused(), "LocalStack's operator refuses nobody");
    var olga = till.register(Phones.THROTTLED);
    till.bought(Till.receipt(olga, Instant.now().minus(Duration.ofHours(25)), 10_000));

    Wait.until("a dead letter", () -> lost.holding(olga.memberId()), found -> !found.isEmpty());

    assertThat(till.balance(olga).path("available").asLong()).isEqualTo(500);
    assertThat(texts.to(olga)).isEmpty();
  }

  @Test
  void goesOutThoughOneBeforeItIsPoison() {
    var olga = till.register();
    var poison = Web.JSON.createObjectNode().put("programme", "veska").put("poison", olga.card());

    announcements.put("crm.winter", "MessageRequested", poison);
    announcements.put("crm.winter", "MessageRequested", Announcements.text(olga, "И всё же"));

    assertThat(texts.untilThereAre(1, olga)).containsExactly("И всё же");
    Wait.until("a dead letter", () -> lost.holding(olga.card()), found -> !found.isEmpty());
  }

  @Test
  void goesOutWhenItsDeadLetterIsSentBack() {
    var olga = till.register();
    lost.send(letter(olga, Instant.now(), "Ещё раз"));

    cloud.queues().startMessageMoveTask(r -> r.sourceArn(lost.arn()));

    assertThat(texts.untilThereAre(1, olga)).containsExactly("Ещё раз");
  }

  @Test
  void isLeftOutWhenItsDeadLetterIsOlderThanNews() {
    var olga = till.register();
    var hours = Long.parseLong(cloud.parameter("TextHours"));
    lost.send(letter(olga, Instant.now().minus(Duration.ofHours(hours + 1)), "Вчера"));

    cloud.queues().startMessageMoveTask(r -> r.sourceArn(lost.arn()));

    Wait.until("a record", () -> reason(olga), "TOO_OLD"::equals);
    assertThat(texts.to(olga)).isEmpty();
  }

  private static String letter(Shopper shopper, Instant at, String text) {
    return Web.JSON
        .createObjectNode()
        .put("id", event(shopper))
        .put("source", "crm.winter")
        .put("detail-type", "MessageRequested")
        .put("time", at.toString())
        .set("detail", Announcements.detail(Announcements.text(shopper, text)))
        .toString();
  }

  private static String event(Shopper shopper) {
    return "e2e-" + shopper.memberId();
  }

  /** Why the text about a letter's event was not sent; empty as long as nothing is recorded. */
  private String reason(Shopper shopper) {
    var key = "veska#MSG#%s#%s".formatted(event(shopper), shopper.memberId());
    return new TableItems(cloud.tables(), cloud.output("TableName"))
        .get(key, "MESSAGE")
        .map(item -> item.get("reason"))
        .map(AttributeValue::s)
        .orElse("");
  }
}
