package org.kopilka.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.ledger.Refusal;

/** A purchase of anything, dated anyhow, paid in any way. */
record PurchaseStep(Walk walk) {

  void buy() {
    var dice = walk.dice;
    var basket = RandomBasket.of(dice, walk.priceMax);
    var at = dated();
    var redeem = redeem(basket);
    var receiptId = "r" + walk.life.entries.size();
    walk.did("buys " + receiptId + " dated " + at + " " + redeem + " " + basket);
    var receipt = new Receipt(receiptId, at, null, null, null, null);
    var command = new Command.Purchase(receipt, basket.lines(), redeem, walk.life.programmes);
    var missing = walk.life.account.facts().missing(walk.life.programme.spend().requires());
    var mayNot = !missing.isEmpty();
    var available = available(redeem);
    var decision = walk.decide(command);
    new Stranger(walk.life).recomputes(decision, redeem, available);
    if (outOfRange(at)) {
      assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.AtOutOfRange()));
    } else if (mayNot && redeem instanceof Redeem.Points points && points.points() > 0) {
      assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.CardCannotSpend(missing)));
    } else {
      var lines = basket.audited(walk.life.programme);
      var audited =
          walk.auditor.purchase(receiptId, at, walk.processed(), lines, audited(redeem, mayNot));
      walk.agreement.purchase(decision, audited);
    }
  }

  /** Mostly now; some dated back or ahead, as far as allowed, and farther. */
  private Instant dated() {
    var dice = walk.dice;
    var now = walk.processed();
    return switch ((int) dice.below(12)) {
      case 0 -> now.plusSeconds(dice.between(0, 300));
      case 1 -> now.minus(Duration.ofDays(30)).minusMillis(dice.any(0, 1));
      case 2 -> now.plus(Duration.ofMinutes(5)).plusMillis(dice.any(0, 1));
      case 3, 4 -> now.minusSeconds(dice.below(30 * 86_400));
      default -> now;
    };
  }

  private boolean outOfRange(Instant at) {
    var now = walk.processed();
    return at.isBefore(now.minus(Duration.ofDays(30)))
        || at.isAfter(now.plus(Duration.ofMinutes(5)));
  }

  private Redeem redeem(RandomBasket basket) {
    var dice = walk.dice;
    return switch ((int) dice.below(8)) {
      case 0, 1 -> new Redeem.Nothing();
      case 2 -> new Redeem.Points(max(basket) + dice.any(0, 0, 1));
      case 3 -> new Redeem.Points(dice.between(0, max(basket)));
      case 4, 5 -> new Redeem.FromHold(PointsStep.anyHold(walk));
      default -> new Redeem.Max();
    };
  }

  private long available(Redeem redeem) {
    var now = walk.processed();
    return redeem instanceof Redeem.FromHold(var holdId)
        ? walk.life.account.holds().stream()
            .filter(hold -> hold.id().equals(holdId))
            .mapToLong(Hold::points)
            .sum()
        : walk.life.balance(now).available();
  }

  private long max(RandomBasket basket) {
    return walk.auditor.pointsMax(basket.audited(walk.life.programme), walk.processed());
  }

  private static org.kopilka.auditor.Redeem audited(Redeem redeem, boolean mayNot) {
    return switch (redeem) {
      case Redeem.Nothing nothing -> new org.kopilka.auditor.Redeem.None();
      case Redeem.Points points -> new org.kopilka.auditor.Redeem.Points(points.points());
      case Redeem.Max max ->
          mayNot ? new org.kopilka.auditor.Redeem.None() : new org.kopilka.auditor.Redeem.Max();
      case Redeem.FromHold hold -> new org.kopilka.auditor.Redeem.Hold(hold.holdId());
    };
  }
}
