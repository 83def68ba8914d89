package org.kopilka.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.Attributes;

class CheckTest {
  private final Shop shop = new Shop("veska", Customer.START);
  private final Damage damage = new Damage(shop);
  private final Desks desk = new Desks(shop);

  @BeforeEach
  void open() {
    Customer.everything(shop);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void agreesWithAnAccountToWhichEverythingHappened() {
    assertThat(desk.check()).as(desk.printed()).isTrue();
    assertThat(desk.printed()).isEqualToIgnoringNewLines("veska account a-1: 27 lines, agrees");
  }

  @Test
  void agreesAcrossPagesAndSnapshots() {
    Customer.isGiven(shop, 230);
    assertThat(desk.check()).as(desk.printed()).isTrue();
  }

  @Test
  void tellsWhichLotIsNotAsItsLinesSay() {
    Customer.isGiven(shop, 1);
    var lot = damage.account().ready().firstEntry();
    damage.account(account -> Damage.richer(account, 7));
    finds(
        "account's item: lot until %s: stored %d, by the lines %d"
            .formatted(lot.getKey(), lot.getValue() + 7, lot.getValue()));
  }

  @Test
  void tellsOfTierAndDebt() {
    damage.account(account -> Damage.other(account, account.seq(), 12, "PLATINUM"));
    finds("account's item: debt: stored 12, by the lines 0");
    finds("account's item: tier: stored PLATINUM, by the lines STANDART");
  }

  @Test
  void tellsOfAnItemThatStandsAsAnEarlierLineLeftIt() {
    var earlier = damage.item();
    Customer.isGiven(shop, 3);
    damage.put(earlier);
    finds(
        "account's item: seq: stored %d, by the lines %d"
            .formatted(Customer.LINES, Customer.LINES + 3));
    finds("account's item: stands as line %d left it".formatted(Customer.LINES));
  }

  @Test
  void tellsOfANumberThatNoWriterCanMeet() {
    damage.item(item -> item.put("v", Attributes.number(3)));
    finds("account's item: version: stored %s".formatted(Optional.of(3L)));
  }

  @Test
  void tellsOfAnItemThatIsLostOrCannotBeRead() {
    damage.item(item -> item.put("f", Attributes.bytes(new byte[] {9})));
    finds("account's item: item: stored cannot be read");
    damage.loseItem();
    finds(
        "account's item: item: stored there is none, by the lines %d lines"
            .formatted(Customer.LINES));
  }

  @Test
  void tellsOfAnIndexThatWouldBeLate() {
    damage.item(item -> item.remove("de"));
    finds("account's item: index expiring: stored too late");
    damage.item(item -> item.put("dm", Attributes.number(253_402_300_799_999L)));
    finds("account's item: index maturing: stored too late");
  }

  @Test
  void tellsOfALineThatIsMissing() {
    damage.loseLine(9);
    finds("line 9 is missing (line 10 is there); the lines after 8 are not told");
  }

  @Test
  void tellsOfALastLineThatIsMissing() {
    damage.loseLine(Customer.LINES);
    finds(
        "line %d is missing (the account's item counts %d)"
            .formatted(Customer.LINES, Customer.LINES));
  }

  /** Line 7 gave 5 000 points by hand. */
  @Test
  void tellsFromWhichLineOnAChangedLineContradictsTheBalances() {
    damage.facts(7, event -> more((Event.PointsAdjusted) event, 5));
    finds("from line 7 on: available: stored ");
    assertThat(desk.printed()).doesNotContain("from line 8 on");
  }

  private static Event more(Event.PointsAdjusted given, long points) {
    var earning = Objects.requireNonNull(given.added());
    var other =
        new Earning(
            earning.points() + points,
            earning.debtPaid(),
            earning.availableAt(),
            earning.expiresAt());
    return new Event.PointsAdjusted(given.reason(), other, given.taken());
  }

  /** Line 17 took 50 points by hand. */
  @Test
  void tellsOfALineThatCannotFollow() {
    damage.facts(17, event -> takenFromNowhere((Event.PointsAdjusted) event));
    finds("line 17 does not follow from those before it");
  }

  private static Event takenFromNowhere(Event.PointsAdjusted taken) {
    var nowhere = new Piece(Instant.parse("1999-01-01T00:00:00Z"), 50);
    return new Event.PointsAdjusted(taken.reason(), null, List.of(nowhere));
  }

  @Test
  void tellsOfALineThatCannotBeRead() {
    damage.line(5, item -> item.put("f", Attributes.bytes(new byte[] {9})));
    finds("line 5 cannot be read");
  }

  @Test
  void tellsOfASnapshotThatIsNotWhatItsLinesMake() {
    Customer.isGiven(shop, 100);
    var snapshot = Attributes.bytes(damage.item(), "f");
    damage.line(100, item -> item.put("s", Attributes.bytes(snapshot)));
    finds("snapshot of line 100: seq: stored %d, by the lines 100".formatted(Customer.LINES + 100));
  }

  /** Line 5 is the purchase that line 6 returned. */
  @Test
  void tellsOfAPurchaseThatForgotItsReturn() {
    damage.line(
        5,
        item -> {
          item.remove("k");
          item.remove("n");
        });
    finds("line 5: returns: stored 0, by the lines 1");
    finds("line 5: kept: stored null");
  }

  @Test
  void tellsOfAnAccountThatNeverWas() {
    assertThat(desk.run("check", "--account", "nobody")).isFalse();
    assertThat(desk.printed()).contains("there is none, by the lines 0 lines");
  }

  @Test
  void findsAnAccountByMemberAndByCard() {
    point("veska#M#m-7", "MEMBER");
    point("veska#CARD#2000000000022", "IDENTITY");
    assertThat(desk.run("check", "--member", "m-7")).as(desk.printed()).isTrue();
    assertThat(desk.run("check", "--card", "2000000000022")).as(desk.printed()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.run("check", "--card", "2000000000039"));
  }

  /** An item that leads to the account. */
  private void point(String pk, String sk) {
    var item = new HashMap<>(Attributes.key(pk, sk));
    Map.of("m", "m-7", "a", Customer.ID, "p", "veska", "source", "TILL")
        .forEach((name, value) -> item.put(name, Attributes.text(value)));
    item.put("at", Attributes.number(0));
    damage.put(item);
  }

  private void finds(String finding) {
    assertThat(desk.check()).as(desk.printed()).isFalse();
    assertThat(desk.printed()).contains(finding);
  }
}
