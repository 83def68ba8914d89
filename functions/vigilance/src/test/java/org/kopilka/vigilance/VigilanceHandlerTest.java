package org.kopilka.vigilance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.fraud.Crowd;
import org.kopilka.domain.fraud.Figure;
import org.kopilka.domain.fraud.Kind;
import org.kopilka.domain.fraud.StaffCard;
import org.kopilka.store.fraud.StaffCards;

class VigilanceHandlerTest {
  private static final Instant MORNING = Instant.parse("2026-10-01T06:00:00Z");

  private final Ear ear = new Ear();

  @AfterEach
  void close() {
    ear.close();
  }

  private static Instant at(int day, int hour) {
    return MORNING.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
  }

  /** Ten days; Masha, when she is there, puts her card on three of her ten receipts. */
  private static List<String> tenDays() {
    var events = new ArrayList<String>();
    for (int day = 0; day < 10; day++) {
      for (var who : day / 2 % 2 == 0 ? List.of("masha", "ivan") : List.of("oleg", "anna")) {
        for (int hour = 0; hour < 10; hour++) {
          var id = "r-" + day + "-" + who + "-" + hour;
          var own = who.equals("masha") && hour % 3 == 0 ? "own" : null;
          events.add(Ear.purchase(id, own, who, at(day, hour), 40));
        }
      }
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void raisesASuspicionOnceHoweverOftenAndInWhateverOrderReceiptsCome(long seed) {
    var events = tenDays();
    events.addAll(tenDays());
    Collections.shuffle(events, new Random(seed));

    assertThat(ear.deliver(events)).isEmpty();

    assertThat(ear.raised())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.memberId()).isEqualTo("own");
              assertThat(alert.suspicion().kind()).isEqualTo(Kind.CARD_AT_CASHIER);
              assertThat(alert.suspicion().receipts())
                  .allSatisfy(id -> assertThat(id).contains("masha"));
            });
    assertThat(ear.tracks.read("veska", "own").visits()).hasSize(24);
  }

  @Test
  void countsEachReceiptOnceByCashierAndDay() {
    var events = tenDays();
    events.addAll(tenDays());

    ear.deliver(events);

    var crowd = ear.tills.crowd("veska", "minsk-1", at(9, 0));
    assertThat(crowd.byCashier()).containsOnlyKeys("masha", "ivan", "oleg", "anna");
    assertThat(crowd.byCashier().get("masha"))
        .hasSize(6)
        .containsEntry(Crowd.day(at(0, 0)), new Crowd.Count(10, 4, 3));
    assertThat(crowd.byCashier().get("ivan"))
        .containsEntry(Crowd.day(at(1, 0)), new Crowd.Count(10, 0, 0));
  }

  @Test
  void suspectsAStaffCardFromItsFirstUseAndOnceADay() {
    var own = new StaffCard(null, "masha");
    ear.staff.mark("veska", new StaffCards.Marked("own", "*0015", own, MORNING, "admin"));
    var first = Ear.purchase("r1", "own", "masha", at(0, 1), 40);

    ear.deliver(List.of(first, first, Ear.purchase("r2", "own", "masha", at(0, 4), 40)));
    ear.deliver(List.of(Ear.purchase("r3", "own", "oleg", at(1, 4), 40)));

    assertThat(ear.raised())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.suspicion().kind()).isEqualTo(Kind.STAFF_CARD);
              assertThat(alert.suspicion().receipts()).containsExactly("r1");
              assertThat(alert.suspicion().figures()).containsEntry(Figure.EARNED, 40L);
            });

    ear.staff.unmark("veska", "own", "admin", MORNING);
    ear.deliver(List.of(Ear.purchase("r4", "own", "masha", at(4, 4), 40)));
    assertThat(ear.raised()).hasSize(1);
  }

  @Test
  void findsATierBoughtAndReturnedWhicheverIsHeardFirst() {
    var lifting =
        """
        {"programme": "veska", "memberId": "own", "receiptId": "tv", "at": "%s", "earned": 5000,
         "redeemed": 0, "rateBp": 500, "tier": "STANDART", "tierAfter": "GOLD"}
        """
            .formatted(at(0, 0));
    var dear =
        """
        {"programme": "veska", "memberId": "own", "receiptId": "sofa", "at": "%s", "earned": 900,
         "redeemed": 0, "rateBp": 1000, "tier": "GOLD", "tierAfter": "GOLD"}
        """
            .formatted(at(1, 0));
    var back =
        """
        {"programme": "veska", "memberId": "own", "receiptId": "tv", "returnId": "tv-1",
         "newDebt": 0, "tierChange": {"from": "GOLD", "to": "STANDART"}}
        """;
    ear.deliver(
        List.of(
            Ear.event("PurchaseReturned", "e3", at(2, 0), back),
            Ear.event("PurchaseRecorded", "e2", at(1, 0), dear),
            Ear.event("PurchaseRecorded", "e1", at(0, 0), lifting)));

    assertThat(ear.raised())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.suspicion().kind()).isEqualTo(Kind.TIER_RETURNED);
              assertThat(alert.suspicion().figures()).containsEntry(Figure.GAINED, 450L);
            });
  }

  @Test
  void setsAsideWhatCannotBeReadAndGoesOn() {
    var good = Ear.purchase("r1", "own", "masha", at(0, 1), 40);

    assertThat(ear.deliver(List.of("no event", good))).containsExactly(0);

    assertThat(ear.tracks.read("veska", "own").visits()).hasSize(1);
  }

  /** What docs/operations.md says that a receipt takes. */
  @Test
  void takesOneWriteUnitForAStrangersReceiptAndTwoForAMembers() {
    for (int week = 0; week < 12; week++) {
      ear.deliver(List.of(Ear.purchase("minsk-1.2.000" + week, "olga", "c", at(7 * week, 1), 4)));
    }
    var before = ear.meter.writeUnits();

    ear.deliver(List.of(Ear.purchase("minsk-1.2.000900", null, "c", at(84, 1), 40)));
    assertThat(ear.meter.writeUnits() - before).isEqualTo(1);

    ear.deliver(List.of(Ear.purchase("minsk-1.2.000901", "olga", "c", at(84, 2), 40)));
    assertThat(ear.meter.writeUnits() - before).isEqualTo(3);
  }
}
