package org.kopilka.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.kopilka.domain.explanation.Explanation;
import org.kopilka.domain.explanation.Explanation.KeptEarns;
import org.kopilka.domain.explanation.Explanation.SpendLimit;
import org.kopilka.domain.explanation.Explanation.TierRate;
import org.kopilka.domain.explanation.Explanations;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.receipt.BilledLine;
import org.kopilka.domain.receipt.CappedLine;

/** Somebody who has only receipts and explanations, and a pencil. */
record Stranger(Life life) {

  /**
   * What was earned, and how much of it could be paid with points.
   *
   * @param available what the account, or the hold that was to pay, had before
   */
  void recomputes(Decision decision, Redeem redeem, long available) {
    if (decision instanceof Decision.Accepted(Event.PurchaseRecorded purchase)) {
      var rate = only(TierRate.class, purchase);
      assertThat(earned(rate)).as("%s", rate).isEqualTo(purchase.bill().earned());
      var points = purchase.spending().points();
      var limits = steps(SpendLimit.class, purchase).toList();
      assertThat(limits).as("where points paid").hasSize(points > 0 ? 1 : 0);
      limits.forEach(limit -> could(limit, points, redeem, available));
      limits.forEach(limit -> speaksOf(purchase.bill().lines(), limit));
    }
  }

  private void could(SpendLimit limit, long points, Redeem redeem, long available) {
    assertThat(limit.available()).as("%s", limit).isEqualTo(available);
    var sum = limit.base() * limit.maxBp();
    for (var line : limit.capped()) {
      sum += line.base() * line.maxBp();
    }
    var most = Math.min(limit.available(), sum / 10_000);
    assertThat(limit.result()).as("%s", limit).isEqualTo(most);
    if (redeem instanceof Redeem.Points) {
      assertThat(points).as("%s", limit).isLessThanOrEqualTo(most);
    } else {
      assertThat(points).as("%s", limit).isEqualTo(most);
    }
  }

  /** Every line is in it, with the whole points of its net price. */
  private void speaksOf(List<BilledLine> lines, SpendLimit limit) {
    assertThat(limit.pointValue()).isEqualTo(life.programme.pointValue());
    assertThat(limit.maxBp()).isEqualTo(life.programme.spend().maxBp());
    long worth = lines.stream().mapToLong(line -> line.net() / limit.pointValue()).sum();
    for (var line : limit.capped()) {
      assertThat(line.base())
          .as("%s", limit)
          .isEqualTo(lines.get(line.line() - 1).net() / limit.pointValue());
      assertThat(line.maxBp()).as("%s", limit).isLessThan(limit.maxBp());
    }
    assertThat(limit.base() + limit.capped().stream().mapToLong(CappedLine::base).sum())
        .as("%s", limit)
        .isEqualTo(worth);
  }

  /** Why a return takes back as many points as it does. */
  void recomputes(Event.PurchaseReturned returned) {
    var earns = only(KeptEarns.class, returned);
    var difference = earned(earns.before()) - earned(earns.kept());
    assertThat(earns.lotExpired() ? 0 : difference)
        .as("%s", earns)
        .isEqualTo(returned.earnedBack())
        .isEqualTo(earns.result());
    var bought =
        life.receipts.stream()
            .filter(receipt -> receipt.receiptId().equals(returned.receiptId()))
            .findFirst()
            .orElseThrow();
    assertThat(earns.before().base()).as("told before").isEqualTo(baseToldBefore(returned));
    assertThat(earns.kept().base()).as("%s", earns).isEqualTo(kept(bought));
    assertThat(earns.before().rateBp()).isEqualTo(bought.purchase().bill().rateBp());
    assertThat(earns.lotExpired()).as("%s", earns).isEqualTo(expired(bought));
  }

  private boolean expired(Life.Bought bought) {
    var earning = bought.purchase().earning();
    var now = life.account.recordedAt();
    return earning != null && !earning.expiresAt().isAfter(now);
  }

  /** What the purchase, or the return before this one, said was kept. */
  private long baseToldBefore(Event.PurchaseReturned returned) {
    return life.entries.stream()
        .map(Entry::event)
        .filter(event -> event != returned)
        .flatMap(event -> baseTold(event, returned.receiptId()))
        .reduce(-1L, (_, later) -> later);
  }

  private static Stream<Long> baseTold(Event event, String receiptId) {
    if (event instanceof Event.PurchaseRecorded purchase
        && purchase.receipt().receiptId().equals(receiptId)) {
      return steps(TierRate.class, event).map(TierRate::base);
    }
    return event instanceof Event.PurchaseReturned returned
            && returned.receiptId().equals(receiptId)
        ? steps(KeptEarns.class, event).map(earns -> earns.kept().base())
        : Stream.of();
  }

  /** Of every line that earns, the part of its due that is kept, rounded up. */
  private static long kept(Life.Bought bought) {
    var lines = bought.purchase().bill().lines();
    long sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      var all = lines.get(i).bought().thousandths();
      var left = bought.kept().quantities().get(i).thousandths();
      sum += lines.get(i).earns() ? Math.ceilDiv(lines.get(i).due() * left, all) : 0;
    }
    return sum;
  }

  private static long earned(TierRate rate) {
    assertThat(rate.rounding()).isEqualTo(EarnRounding.DOWN);
    var points = rate.base() * rate.rateBp() / (10_000 * rate.pointValue());
    assertThat(rate.result()).as("%s", rate).isEqualTo(points);
    return points;
  }

  private static <T extends Explanation> T only(Class<T> rule, Event event) {
    var steps = steps(rule, event).toList();
    assertThat(steps).as("%s of %s", rule.getSimpleName(), event).hasSize(1);
    return steps.getFirst();
  }

  private static <T extends Explanation> Stream<T> steps(Class<T> rule, Event event) {
    return Explanations.of(event).stream().filter(rule::isInstance).map(rule::cast);
  }
}
