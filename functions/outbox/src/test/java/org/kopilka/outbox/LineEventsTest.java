package org.kopilka.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.outbox.Telling.data;
import static org.kopilka.outbox.Telling.ids;
import static org.kopilka.outbox.Telling.types;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;
import org.kopilka.fixtures.Shop;

/** Each kind of line and the events it is told by, from lines that the kernel decided. */
class LineEventsTest {
  private static final Instant MORNING = Instant.parse("2026-11-21T07:15:00Z");

  private final Shop shop = new Shop("veska", MORNING.toString());

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aNewMemberIsRegisteredHasACardAndAConfirmedPhone() {
    var line = shop.joins("m1");

    assertThat(types(line))
        .containsExactly("members MemberRegistered", "members CardIssued", "login PhoneConfirmed");
    assertThat(data(line, 0))
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","source":"TILL","tier":"STANDART"}\
            """);
    assertThat(data(line, 1).path("cardEnding").asText()).isEqualTo("0015");
  }

  /** By whatever line it became so, and by no line after it. */
  @Test
  void aPhoneIsToldOnceToBeConfirmed() {
    shop.joins("m1", MemberFacts.NONE);
    var answered = shop.asks("m1", new Command.CompleteQuestionnaire());
    var confirmed = shop.asks("m1", new Command.ConfirmPhone());
    var again = shop.asks("m1", new Command.ConfirmPhone());

    assertThat(types(answered)).containsExactly("cards QuestionnaireCompleted");
    assertThat(types(confirmed)).containsExactly("login PhoneConfirmed");
    assertThat(data(confirmed, 0)).hasToString("{\"programme\":\"veska\",\"memberId\":\"m1\"}");
    assertThat(types(again)).isEmpty();
  }

  @Test
  void holdsAreReleasedCapturedOrLapse() {
    withPoints("m1", 1000);
    shop.holds("m1", "h1", 100, Duration.ofHours(1));
    shop.holds("m1", "h2", 200, Duration.ofHours(1));
    shop.holds("m1", "h3", 300, Duration.ofHours(1));

    var released = shop.asks("m1", new Command.Release("h1"));
    var captured = shop.asks("m1", new Command.Capture("h2"));
    shop.clock().advance(Duration.ofHours(2));
    var lapsed = shop.asks("m1", new Command.AnnounceLapsed());

    assertThat(types(released)).containsExactly("redemption PointsReleased");
    assertThat(data(released, 0).path("reason").asText()).isEqualTo("RELEASED");
    assertThat(types(captured)).containsExactly("redemption PointsSpent");
    assertThat(data(captured, 0).path("points").asLong()).isEqualTo(200);
    assertThat(types(lapsed)).containsExactly("expiry PointsReleased");
    assertThat(data(lapsed, 0).path("points").asLong()).isEqualTo(300);
    assertThat(data(lapsed, 0).path("reason").asText()).isEqualTo("LAPSED");
  }

  @Test
  void anAdjustmentIsToldWithoutTheReasonWrittenByHand() {
    shop.joins("m1");
    var given = shop.asks("m1", new Command.Adjust(50, "Ivanov called", shop.programmes()));
    var taken = shop.asks("m1", new Command.Adjust(-20, "mistake", shop.programmes()));

    assertThat(types(given)).containsExactly("accrual PointsAdjusted");
    assertThat(data(given, 0))
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","points":50,\
            "expiresAt":"2027-05-21T21:00:00Z",\
            "balance":{"available":50,"pending":0,"held":0,"debt":0}}\
            """);
    assertThat(data(taken, 0).path("points").asLong()).isEqualTo(-20);
  }

  @Test
  void timesDoingsAreTold() {
    shop.joins("m1");
    shop.buys("m1", "r1", 1450);
    shop.clock().advance(Duration.ofHours(24));
    var matured = shop.asks("m1", new Command.Mature());
    shop.clock().set("2027-05-15T00:00:00Z");
    var noticed = shop.asks("m1", new Command.GiveNotice(shop.programmes()));
    shop.clock().set("2027-05-21T21:00:00Z");
    var expired = shop.asks("m1", new Command.Expire());

    assertThat(types(matured)).containsExactly("maturity PointsMatured");
    assertThat(data(matured, 0).path("points").asLong()).isEqualTo(72);
    assertThat(types(noticed)).containsExactly("expiry PointsExpiring");
    assertThat(data(noticed, 0))
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","points":72,"on":"2027-05-21"}\
            """);
    assertThat(types(expired)).containsExactly("expiry PointsExpired");
    assertThat(data(expired, 0))
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","points":72,\
            "lots":[{"expiresAt":"2027-05-21T21:00:00Z","points":72}],\
            "balance":{"available":0,"pending":0,"held":0,"debt":0}}\
            """);
  }

  @Test
  void oneNoticeSpeaksOfEachLastDayByItself() {
    shop.joins("m1");
    shop.buys("m1", "r1", 1450);
    shop.clock().advance(Duration.ofDays(1));
    shop.buys("m1", "r2", 2000);
    shop.clock().set("2027-05-17T00:00:00Z");

    var line = shop.asks("m1", new Command.GiveNotice(shop.programmes()));

    assertThat(LineEvents.of(line).stream().map(e -> e.event().data().path("on").asText()))
        .containsExactly("2027-05-21", "2027-05-22");
    assertThat(ids(line)).doesNotHaveDuplicates();
  }

  @Test
  void tiersThatTimeOrSomebodyChangedAreTold() {
    shop.joins("m1");
    var granted =
        shop.asks(
            "m1",
            new Command.GrantTier(
                new TierFloor("GOLD", MORNING.plus(Duration.ofDays(30))), shop.programmes()));
    shop.clock().advance(Duration.ofDays(31));
    var reviewed =
        shop.asks("m1", new Command.ReviewTier(TierChange.Cause.REVIEW, shop.programmes()));

    assertThat(types(granted)).containsExactly("tier TierChanged");
    assertThat(data(granted, 0).path("cause").asText()).isEqualTo("GRANT");
    assertThat(types(reviewed)).containsExactly("tier TierChanged");
    assertThat(data(reviewed, 0).path("direction").asText()).isEqualTo("FALL");
  }

  @Test
  void aGrantThatChangesNoTierIsNotTold() {
    shop.joins("m1");

    assertThat(types(shop.asks("m1", new Command.GrantTier(null, shop.programmes())))).isEmpty();
  }

  @Test
  void anEventsEnvelopeIsItsLines() {
    shop.joins("m1");
    var line = shop.buys("m1", "r1", 1450);

    for (var outgoing : LineEvents.of(line)) {
      var event = outgoing.event();
      assertThat(event.at()).isEqualTo(MORNING);
      assertThat(event.account()).isEqualTo("m1");
      assertThat(event.seq()).isEqualTo(2);
      assertThat(event.correlationId()).isEqualTo("request-1");
      assertThat(event.id()).matches("[A-Z2-7]{26}");
    }
    assertThat(ids(line)).doesNotHaveDuplicates();
  }

  @Test
  void idsAreTheLines() {
    shop.joins("m1");
    var line = shop.buys("m1", "r1", 1450);
    var other = shop.buys("m1", "r2", 1450);

    assertThat(ids(line)).isEqualTo(ids(line)).doesNotContainAnyElementsOf(ids(other));
  }

  private void withPoints(String member, long points) {
    shop.joins(member);
    shop.asks(member, new Command.Adjust(points, "gift", shop.programmes()));
  }
}
