package org.kopilka.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.kopilka.domain.explanation.Explanation;
import org.kopilka.domain.explanation.Explanation.KeptEarns;
import org.kopilka.domain.explanation.Explanation.TierRate;
import org.kopilka.domain.explanation.Explanations;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.programme.EarnRounding;

/** Somebody who has only receipts and explanations, and a pencil. */
record Stranger(Life life) {

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
