package org.kopilka.store.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.Claw;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.LapsedHold;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.Merged;
import org.kopilka.domain.ledger.MovedLot;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.domain.ledger.PieceBack;
import org.kopilka.domain.ledger.Recount;
import org.kopilka.domain.ledger.Share;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.programme.Expiry;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.ReturnedLine;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;
import org.kopilka.store.RandomWalk;

class PackedLineTest {
  private static final Instant AT = Instant.parse("2026-11-21T07:15:00.123Z");
  private static final Instant DAY = Instant.parse("2027-05-21T21:00:00Z");
  private static final TierChange RISE =
      new TierChange("STANDART", "GOLD", true, TierChange.Cause.PURCHASE);

  private static final Share SHARE =
      new Share(
          "a-1",
          "c-2",
          List.of(new Piece(DAY, 3)),
          List.of(new MovedLot(3, -4, AT, DAY, 5)),
          List.of(new Hold("h-1", AT, List.of(new Piece(Expiry.NEVER, 6)))),
          7,
          new SpendDays(new TreeMap<>(Map.of(LocalDate.of(2026, 11, 21), 8L))),
          new TierFloor("PLATINUM", AT),
          9,
          List.of(new LapsedHold("h-2", 10)),
          DAY);

  static List<Event> events() {
    var pieces = List.of(new Piece(DAY, 3), new Piece(Expiry.NEVER, Long.MAX_VALUE));
    var back = List.of(new PieceBack(DAY, 3, 1), new PieceBack(Expiry.NEVER, 1, 0));
    return List.of(
        new Event.AccountOpened(new MemberFacts(true, false), "CARD", "QR", "2000000000015", true),
        new Event.FactsNoted(new MemberFacts(false, true), new MemberFacts(true, false)),
        new Event.QuestionnaireCompleted(),
        new Event.CardLinked("2000000000015", true),
        returned(pieces.getFirst(), back),
        new Event.PointsHeld(new Hold("h-1", AT, pieces)),
        new Event.HoldReleased("h-1", back),
        new Event.HoldCaptured("h-1", 7),
        new Event.PointsAdjusted("извинение", new Earning(9, 2, AT, Expiry.NEVER), List.of()),
        new Event.PointsAdjusted("", null, pieces),
        new Event.PointsMatured(1),
        new Event.HoldsLapsed(List.of(new LapsedHold("h-1", 5), new LapsedHold("h-2", 6))),
        new Event.PointsExpired(List.of(new Piece(DAY, 1))),
        new Event.ExpiryNoticed(List.of(new Piece(DAY, 1)), AT, "Europe/Minsk"),
        new Event.TierReviewed(new TierChange("GOLD", "STANDART", false, TierChange.Cause.RULES)),
        new Event.TierGranted(new TierFloor("GOLD", AT), RISE),
        new Event.TierGranted(null, null),
        new Event.CardsMerged("m-7", "c-1", List.of(SHARE), null, new TierFloor("GOLD", AT), RISE),
        new Event.CardsMerged("m-8", "c-1", List.of(), new TierFloor("GOLD", AT), null, null),
        new Event.PointsMovedAway(new Merged("m-7", "a-0", "c-1", AT, Map.of(3L, -4L)), SHARE),
        new Event.MergeUndone("m-7", List.of(SHARE), new TierFloor("GOLD", AT), RISE),
        new Event.MergeUndone("m-8", List.of(), null, null),
        new Event.PointsMovedBack("m-7", SHARE));
  }

  private static Event returned(Piece clawed, List<PieceBack> back) {
    return new Event.PurchaseReturned(
        "r-1",
        "b-1",
        AT,
        List.of(new ReturnedLine(2, new Quantity(745))),
        300,
        200,
        500,
        back,
        List.of(new Claw(7, clawed.expiresAt(), clawed.points())),
        1,
        6,
        new Recount(12_345, 6_789, 1000, 100, EarnRounding.HALF_UP, true),
        RISE,
        LocalDate.of(2026, 11, 21));
  }

  private static void assertSameAgain(Event event) {
    var entry = new Entry(12, AT, event);
    var line = new PackedLine("m-1", entry, new Balance(1, 2, 3, 4, List.of()), "запрос-1");
    assertThat(PackedLine.unpack(line.pack())).isEqualTo(line);
  }

  @ParameterizedTest
  @MethodSource("events")
  void ofEachKindIsReadAsItWasWritten(Event event) {
    assertSameAgain(event);
  }

  @Test
  void ofARandomLifeIsReadAsItWasWritten() {
    var walk = new RandomWalk(RandomWalk.seed());
    for (int i = 0; i < 2000; i++) {
      assertSameAgain(walk.step().event());
    }
  }

  @Test
  void isTestedForEveryKindThereIs() {
    var kinds = new HashSet<Class<?>>();
    events().forEach(event -> kinds.add(event.getClass()));
    var walk = new RandomWalk(7);
    for (int i = 0; i < 2000; i++) {
      kinds.add(walk.step().event().getClass());
    }
    assertThat(kinds).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
  }

  @Test
  void ofNobodysPurchaseHasNoAccountAndNoBalance() {
    var line = new PackedLine(null, new Entry(0, AT, events().getFirst()), null, "r");
    assertThat(PackedLine.unpack(line.pack())).isEqualTo(line);
  }

  @Test
  void ofANewerSchemaIsRefusedInsteadOfMisread() {
    var bytes = new PackedLine(null, new Entry(0, AT, events().getFirst()), null, "r").pack();
    bytes[0] = 4;
    assertThatThrownBy(() -> PackedLine.unpack(bytes)).hasMessageContaining("schema 2");
  }

  @Test
  void keepsWhatReturnsHaveLeft() {
    var kept = new Kept(List.of(Quantity.NONE, new Quantity(745), Quantity.of(999_999)));
    assertThat(PackedLine.unpackKept(PackedLine.packKept(kept))).isEqualTo(kept);
  }
}
