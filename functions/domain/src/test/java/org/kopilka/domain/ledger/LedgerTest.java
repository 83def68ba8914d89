package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.ReturnedLine;

class LedgerTest {

  @Test
  void aClockThatStepsBackDoesNotTakeTimeBack() {
    var olga = Olga.ofVeska();
    olga.buys(2000);
    olga.now = Olga.BORN.plus(Duration.ofHours(24));
    olga.isGiven(1);
    olga.now = Olga.BORN;
    var bought = olga.does(olga.purchase(1000, Olga.BORN, new Redeem.Points(101)));
    assertThat(((Event.PurchaseRecorded) bought).spending().points()).isEqualTo(101);
    assertThat(olga.account.recordedAt()).isEqualTo(Olga.BORN.plus(Duration.ofHours(24)));
    assertThat(olga.account.seq()).isEqualTo(4);
  }

  @Test
  void anAccountOpensInTheLowestTierWithWhatIsKnown() {
    var programmes = ReadyProgrammes.veska().alone();
    var known = new MemberFacts(true, false);
    var open = new Command.Open(known, "QR", "2000000000015", true, programmes);
    var blank = Account.blank("a-1", "m-1", "veska");
    var opened = ((Decision.Accepted) Ledger.decide(blank, open, Olga.BORN)).event();
    var account = Ledger.apply(blank, Ledger.next(blank, opened, Olga.BORN));
    assertThat(opened)
        .isEqualTo(new Event.AccountOpened(known, "STANDART", "QR", "2000000000015", true));
    assertThat(account.facts()).isEqualTo(known);
    assertThat(account.tier()).isEqualTo("STANDART");
    assertThat(account.seq()).isEqualTo(1);
  }

  @Test
  void linesAreAppliedInTheOrderOfTheirNumbers() {
    var olga = Olga.ofVeska();
    var first = new Entry(1, Olga.BORN, new Event.PointsMatured(0));
    var third = new Entry(3, Olga.BORN, new Event.PointsMatured(0));
    assertThatThrownBy(() -> Ledger.apply(olga.account, first))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Ledger.apply(olga.account, third))
        .isInstanceOf(IllegalStateException.class);
  }

  /** A line that takes what is not there was decided for another account: a bug, told as one. */
  @Test
  void aLineCannotTakePointsThatAreNotThere() {
    var olga = Olga.ofVeska();
    olga.isGiven(100);
    var lot = olga.account.ready().firstKey();
    wrong(olga, new Event.PointsExpired(List.of(new Piece(lot, 101))));
    olga.buys(2000);
    wrong(olga, clawed(new Claw(olga.account.seq(), lot, 101)));
    wrong(olga, clawed(new Claw(99, lot, 1)));
  }

  private static void wrong(Olga olga, Event event) {
    var entry = Ledger.next(olga.account, event, olga.now);
    assertThatThrownBy(() -> Ledger.apply(olga.account, entry))
        .isInstanceOf(RuntimeException.class);
  }

  private static Event clawed(Claw claw) {
    return new Event.PurchaseReturned(
        "r",
        "back",
        null,
        List.of(),
        0,
        0,
        0,
        List.of(),
        List.of(claw),
        0,
        0,
        null,
        null,
        LocalDate.EPOCH);
  }

  @Test
  void refusalsHaveAnOrder() {
    var ivan = new Olga(ReadyProgrammes.dobrostroy());
    var tooEarly = ivan.now.minus(Duration.ofDays(31));
    assertThat(ivan.isRefused(ivan.purchase(1, tooEarly, new Redeem.FromHold("h"))))
        .isEqualTo(new Refusal.AtOutOfRange());
    assertThat(ivan.isRefused(ivan.purchase(1, ivan.now, new Redeem.FromHold("h"))))
        .isEqualTo(new Refusal.HoldNotActive("h"));
    assertThat(ivan.isRefused(ivan.purchase(1, ivan.now, new Redeem.Points(1))))
        .isInstanceOf(Refusal.CardCannotSpend.class);
    assertThat(Ledger.decideAnonymous(ivan.purchase(1, tooEarly, new Redeem.Max()), ivan.now))
        .isEqualTo(new Decision.Refused(new Refusal.AtOutOfRange()));
    assertThat(Ledger.decideAnonymous(ivan.purchase(1, ivan.now, new Redeem.Points(0)), ivan.now))
        .isEqualTo(new Decision.Refused(new Refusal.MemberRequired()));
  }

  @Test
  void payingNothingIsNotPaying() {
    var ivan = new Olga(ReadyProgrammes.dobrostroy());
    assertThat(ivan.tries(ivan.purchase(1000, ivan.now, new Redeem.Points(0))))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void theMostThatMayPayIsAskedForWithoutBuying() {
    var ivan = new Olga(ReadyProgrammes.dobrostroy());
    ivan.isGiven(9);
    assertThat(most(ivan, new Redeem.Max())).isZero();
    ivan.does(new Command.ConfirmPhone());
    ivan.does(new Command.CompleteQuestionnaire());
    assertThat(most(ivan, new Redeem.Max())).isEqualTo(5);
    assertThat(most(ivan, new Redeem.FromHold("h"))).isZero();
    ivan.does(ivan.hold("h", 3, ivan.now.plusSeconds(60)));
    assertThat(most(ivan, new Redeem.FromHold("h"))).isEqualTo(3);
    ivan.now = ivan.now.plusSeconds(60);
    assertThat(most(ivan, new Redeem.FromHold("h"))).isZero();
  }

  @Test
  void theMostThatMayPayIsThatOfTheLedgersTime() {
    var olga = Olga.ofVeska();
    olga.isGiven(100);
    var expiresAt = olga.account.ready().firstKey();
    olga.now = expiresAt;
    olga.does(new Command.ConfirmPhone());
    olga.now = expiresAt.minusSeconds(1);
    assertThat(most(olga, new Redeem.Max())).isZero();
  }

  @Test
  void confirmingThePhoneLeavesTheQuestionnaireAsItIs() {
    var olga = Olga.ofVeska();
    olga.does(new Command.CompleteQuestionnaire());

    assertThat(olga.does(new Command.ConfirmPhone()))
        .isEqualTo(new Event.FactsNoted(new MemberFacts(true, true), new MemberFacts(false, true)));
    assertThat(olga.account.facts()).isEqualTo(new MemberFacts(true, true));
  }

  private static long most(Olga member, Redeem redeem) {
    var purchase = member.purchase(1000, member.now, redeem);
    return Ledger.pointsMax(member.account, purchase, member.now);
  }

  @Test
  void holdsHaveALimitThatLapsedOnesCountAgainst() {
    var olga = Olga.ofVeska();
    olga.isGiven(1000);
    var until = olga.now.plus(Duration.ofDays(1));
    for (int i = 0; i < Account.HOLDS_MAX; i++) {
      olga.does(olga.hold("h" + i, 1, until));
    }
    assertThat(olga.isRefused(olga.hold("one more", 1, until)))
        .isEqualTo(new Refusal.TooManyHolds());
    olga.now = until;
    assertThat(olga.isRefused(olga.hold("one more", 1, until.plusSeconds(1))))
        .isEqualTo(new Refusal.TooManyHolds());
    var told = (Event.HoldsLapsed) olga.does(new Command.AnnounceLapsed());
    assertThat(told.holds()).hasSize(Account.HOLDS_MAX);
    olga.does(olga.hold("one more", 1, until.plusSeconds(1)));
    assertThat(olga.account.holds()).hasSize(1);
  }

  @Test
  void aReturnOfNothingIsRefused() {
    var olga = Olga.ofVeska();
    var bought = olga.buys(1000);
    var kept = Kept.all(bought.bill());
    var nothing = new Command.Return(2, bought, kept, "b", null, List.of(), olga.programmes);
    var noQuantity = List.of(new ReturnedLine(1, Quantity.NONE));
    var none = new Command.Return(2, bought, kept, "b", null, noQuantity, olga.programmes);
    assertThat(olga.isRefused(nothing)).isEqualTo(new Refusal.ReturnExceedsPurchase());
    assertThat(olga.isRefused(none)).isEqualTo(new Refusal.ReturnExceedsPurchase());
    assertThat(Ledger.decideAnonymous(nothing))
        .isEqualTo(new Decision.Refused(new Refusal.ReturnExceedsPurchase()));
  }

  @Test
  void whenTheTillSaysItWasReturnedIsRecordedAndDecidesNothing() {
    var olga = Olga.ofVeska();
    var bought = olga.buys(1000);
    var kept = Kept.all(bought.bill());
    var longAgo = Olga.BORN.minus(Duration.ofDays(400));
    var command =
        new Command.Return(2, bought, kept, "b", longAgo, kept.whatIsLeft(), olga.programmes);
    var returned = (Event.PurchaseReturned) olga.does(command);
    assertThat(returned.at()).isEqualTo(longAgo);
    assertThat(returned.earnedBack()).isEqualTo(50);
    assertThat(olga.account.recordedAt()).isEqualTo(Olga.BORN);
  }

  @Test
  void moneyOfDaysThatCannotMatterIsForgottenWithTheNextPurchase() {
    var olga = Olga.ofVeska();
    olga.buys(1000);
    var first = olga.account.spend().byDay().firstKey();
    olga.now = Olga.BORN.plus(Duration.ofDays(365 + 30 + 30));
    olga.buys(2000);
    assertThat(olga.account.spend().byDay()).containsKey(first);
    olga.now = olga.now.plus(Duration.ofDays(7));
    olga.isGiven(1);
    assertThat(olga.account.spend().byDay()).containsKey(first);
    olga.buys(3000);
    assertThat(olga.account.spend().byDay()).hasSize(2).doesNotContainKey(first);
  }

  @Test
  void commandsHaveLimits() {
    var olga = Olga.ofVeska();
    limit(() -> new Redeem.Points(-1));
    limit(() -> new Redeem.Points(Limits.POINTS_MAX + 1));
    limit(() -> olga.hold("h", 0, olga.now));
    limit(() -> olga.hold("h", Limits.POINTS_MAX + 1, olga.now));
    limit(() -> new Command.Adjust(0, "x", olga.programmes));
    limit(() -> new Command.Adjust(Limits.POINTS_MAX + 1, "x", olga.programmes));
    limit(() -> new Command.Adjust(Long.MIN_VALUE, "x", olga.programmes));
    limit(() -> lines(olga, Limits.LINES_MAX + 1, 1));
    limit(() -> lines(olga, 2, Limits.MONEY_MAX / 2 + 1));
    assertThat(lines(olga, Limits.LINES_MAX, 1).lines()).hasSize(200);
    assertThat(lines(olga, 2, Limits.MONEY_MAX / 2).lines()).hasSize(2);
    olga.isGiven(Limits.POINTS_MAX);
    olga.does(olga.hold("h", Limits.POINTS_MAX, olga.now.plusSeconds(1)));
    assertThat(olga.account.balanceAt(olga.now).held()).isEqualTo(Limits.POINTS_MAX);
  }

  private static Command.Purchase lines(Olga olga, int count, long price) {
    var receipt = new Receipt("r", olga.now, null, null, null, null);
    return new Command.Purchase(
        receipt,
        Collections.nCopies(count, Olga.line(price)),
        new Redeem.Nothing(),
        olga.programmes);
  }

  private static void limit(ThrowingCallable made) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
  }
}
