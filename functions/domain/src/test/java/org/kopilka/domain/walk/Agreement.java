package org.kopilka.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kopilka.auditor.Answer;
import org.kopilka.auditor.Auditor;
import org.kopilka.auditor.Balance;
import org.kopilka.auditor.PricedLine;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.programme.Expiry;
import org.kopilka.domain.receipt.BilledLine;

/** Whether ledger and auditor say the same. */
record Agreement(Life life, Auditor auditor) {

  void purchase(Decision decision, Answer answer) {
    if (refused(decision, answer)) {
      return;
    }
    var purchase = (Event.PurchaseRecorded) ((Decision.Accepted) decision).event();
    var audited = (Answer.Purchased) answer;
    Invariants.of(purchase);
    assertThat(lines(purchase)).isEqualTo(audited.lines());
    assertThat(purchase.spending().points()).as("redeemed").isEqualTo(audited.redeemed());
    assertThat(earned(purchase)).isEqualTo(audited.earned());
    assertThat(purchase.tier()).as("tier before").isEqualTo(audited.tier());
    assertThat(purchase.tierAfter()).as("tier after").isEqualTo(audited.tierAfter());
    agree(audited.balance());
  }

  private static List<PricedLine> lines(Event.PurchaseRecorded purchase) {
    var lines = purchase.bill().lines();
    return IntStream.range(0, lines.size()).mapToObj(i -> line(i + 1, lines.get(i))).toList();
  }

  private static PricedLine line(int number, BilledLine line) {
    return new PricedLine(
        number,
        line.line().goods().amount(),
        line.net(),
        line.points(),
        line.paidByPoints(),
        line.due(),
        line.earned());
  }

  private static Answer.Earned earned(Event.PurchaseRecorded purchase) {
    var earning = purchase.earning();
    if (earning == null) {
      return null;
    }
    var expiresAt = earning.expiresAt().equals(Expiry.NEVER) ? null : earning.expiresAt();
    return new Answer.Earned(
        earning.points(), earning.debtPaid(), earning.availableAt(), expiresAt);
  }

  void returned(Decision decision, Answer answer) {
    if (refused(decision, answer)) {
      return;
    }
    var returned = (Event.PurchaseReturned) ((Decision.Accepted) decision).event();
    var audited = (Answer.Returned) answer;
    Invariants.of(returned, life.programme.pointValue());
    new Stranger(life).recomputes(returned);
    assertThat(returned.refund() + returned.withheld()).as("refund").isEqualTo(audited.refund());
    assertThat(returned.withheld()).as("withheld").isEqualTo(audited.withheld());
    assertThat(returned.pointsBack()).as("points back").isEqualTo(audited.pointsBack());
    assertThat(returned.earnedBack()).as("earned back").isEqualTo(audited.earnedBack());
    assertThat(returned.newDebt()).as("new debt").isEqualTo(audited.newDebt());
    agree(audited.balance());
  }

  void done(Decision decision, Answer answer) {
    if (!refused(decision, answer)) {
      agree(((Answer.Done) answer).balance());
    }
  }

  private static boolean refused(Decision decision, Answer answer) {
    assertThat(Refusals.of(decision)).isEqualTo(Refusals.of(answer));
    return decision instanceof Decision.Refused;
  }

  /**
   * What must hold, and in turn, for each costs the auditor a replay: lots now, the tier now, the
   * balance when next something happens by itself.
   */
  void at(Instant at, int step, Dice dice) {
    Invariants.of(life, at);
    switch (step % 4) {
      case 1 -> tier(at);
      case 3 -> balance(life.account, dice.any(life.turningPoints(at)));
      default -> lots(life.account, at);
    }
  }

  /** Balances and tiers ahead and back. */
  void everywhere(Instant at, Dice dice) {
    assertThat(life.foldedUntil(at)).as("made anew from its lines").isEqualTo(life.account);
    var next = life.turningPoints(at);
    var farAway = at.plusSeconds(dice.below(400 * 86_400));
    for (var ahead : List.of(dice.any(next), dice.any(next).plusMillis(1), farAway)) {
      balance(life.account, ahead);
      lots(life.account, ahead);
      tier(ahead);
    }
    var lived = Duration.between(life.entries.getFirst().recordedAt(), at);
    var past = at.minusSeconds(dice.below(lived.toSeconds() + 1));
    balance(life.foldedUntil(past), past);
    lots(life.foldedUntil(past), past);
    tier(at.minusSeconds(dice.below(30 * 86_400)));
  }

  private void balance(Account account, Instant at) {
    agree(account, auditor.balance(at), at);
  }

  private void agree(Balance answered) {
    agree(life.account, answered, life.account.recordedAt());
  }

  private static void agree(Account account, Balance audited, Instant at) {
    var ours = account.balanceAt(at);
    assertThat(new Balance(ours.available(), ours.pending(), ours.held(), ours.debt()))
        .as("balance at %s", at)
        .isEqualTo(audited);
  }

  private void lots(Account account, Instant at) {
    var ours = new TreeMap<Instant, Long>();
    account.balanceAt(at).expiring().forEach(lot -> ours.put(lot.expiresAt(), lot.points()));
    var audited = new TreeMap<>(auditor.lots(at));
    audited.remove(Expiry.NEVER);
    assertThat(ours).as("lots at %s", at).isEqualTo(audited);
  }

  private void tier(Instant at) {
    assertThat(life.tier(at)).as("tier at %s", at).isEqualTo(auditor.tier(at));
  }
}
