package org.kopilka.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.domain.receipt.ReturnedLine;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/** An account that lives through whatever may happen to one, the same for the same seed. */
public final class RandomWalk {
  private static final Programmes PROGRAMMES = Veska.programmes();

  private final Random dice;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Long, Kept> kept = new TreeMap<>();
  private Optional<Long> returnedFrom = Optional.empty();
  private Account account = Account.blank("a-1", "m-1", "veska");
  private Instant now = Instant.parse("2026-01-31T21:30:00.123Z");

  public RandomWalk(long seed) {
    this.dice = new Random(seed);
    var facts = new MemberFacts(false, true);
    accept(new Command.Open(facts, "TILL", "c-1", true, PROGRAMMES));
  }

  /** The seed of this run: given by {@code -Dseed=}, else another one each time. */
  public static long seed() {
    var seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    return seed;
  }

  public Account account() {
    return account;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Lets the next thing happen. */
  public Entry step() {
    do {
      // Now and then two things share a millisecond.
      now = now.plus(dice.nextInt(5) == 0 ? Duration.ZERO : pause());
    } while (!accept(command()));
    return entries.getLast();
  }

  private Duration pause() {
    return Duration.ofMillis(dice.nextLong(Duration.ofDays(dice.nextInt(1, 15)).toMillis()));
  }

  private boolean accept(Command command) {
    if (!(Ledger.decide(account, command, now) instanceof Decision.Accepted(Event event))) {
      return false;
    }
    var entry = Ledger.next(account, event, now);
    account = Ledger.apply(account, entry);
    entries.add(entry);
    if (event instanceof Event.PurchaseRecorded purchase) {
      kept.put(entry.seq(), Kept.all(purchase.bill()));
    }
    if (event instanceof Event.PurchaseReturned returned) {
      returnedFrom.ifPresent(seq -> kept.computeIfPresent(seq, (_, k) -> left(k, returned)));
    }
    return true;
  }

  private static Kept left(Kept before, Event.PurchaseReturned returned) {
    return before.without(returned.parts()).orElseThrow();
  }

  private Command command() {
    return switch (dice.nextInt(16)) {
      case 0 -> takeBack();
      case 1, 2 -> hold();
      case 3 -> new Command.Release(openHold());
      case 4 -> new Command.Capture(openHold());
      case 5 -> adjust();
      case 6 -> new Command.Mature();
      case 7 -> new Command.AnnounceLapsed();
      case 8 -> new Command.Expire();
      case 9 -> new Command.GiveNotice(PROGRAMMES);
      case 10 -> new Command.ReviewTier(TierChange.Cause.REVIEW, PROGRAMMES);
      case 11 -> grant();
      case 12 ->
          dice.nextBoolean() ? new Command.ConfirmPhone() : new Command.CompleteQuestionnaire();
      default -> purchase();
    };
  }

  private Command purchase() {
    var lines = new ArrayList<PricedLine>();
    for (int i = dice.nextInt(1, 4); i > 0; i--) {
      lines.add(line());
    }
    var id = "r-" + (account.seq() + 1);
    var receipt = new Receipt(id, now.minusSeconds(dice.nextInt(3)), "STORE", null, "2", "c-17");
    return new Command.Purchase(receipt, lines, redeem(), PROGRAMMES);
  }

  private PricedLine line() {
    var quantity = new Quantity(dice.nextLong(1, 5000));
    var name = dice.nextBoolean() ? "Кофе" : null;
    var goods = new Goods("sku-" + dice.nextInt(9), name, "food", null, quantity, price());
    var discount = dice.nextLong(goods.amount() + 1);
    return dice.nextBoolean()
        ? PricedLine.undiscounted(goods)
        : new PricedLine(goods, discount, List.of("promo-1"), 6000);
  }

  private long price() {
    return dice.nextInt(20) == 0 ? 150_000 : dice.nextLong(5000);
  }

  private Redeem redeem() {
    return switch (dice.nextInt(4)) {
      case 0 -> new Redeem.Max();
      case 1 -> new Redeem.Points(dice.nextLong(1, 50));
      case 2 -> account.holds().isEmpty() ? new Redeem.Nothing() : new Redeem.FromHold(openHold());
      default -> new Redeem.Nothing();
    };
  }

  private Command adjust() {
    var points = dice.nextLong(1, 300);
    return new Command.Adjust(dice.nextInt(3) == 0 ? -points : points, "reason", PROGRAMMES);
  }

  private Command hold() {
    var until = now.plus(Duration.ofHours(dice.nextInt(1, 200)));
    return new Command.PlaceHold("h-" + account.seq(), dice.nextLong(1, 60), until, PROGRAMMES);
  }

  private String openHold() {
    var holds = account.holds();
    return holds.isEmpty() ? "none" : holds.get(dice.nextInt(holds.size())).id();
  }

  private Command grant() {
    var floor = new TierFloor("GOLD", now.plus(Duration.ofDays(dice.nextInt(1, 90))));
    return new Command.GrantTier(dice.nextInt(3) == 0 ? null : floor, PROGRAMMES);
  }

  private Command takeBack() {
    var seqs = new ArrayList<>(kept.keySet());
    if (seqs.isEmpty()) {
      return new Command.Mature();
    }
    var seq = seqs.get(dice.nextInt(seqs.size()));
    var parts = parts(kept.getOrDefault(seq, new Kept(List.of())));
    returnedFrom = Optional.of(seq);
    var purchase = (Event.PurchaseRecorded) entries.get(Math.toIntExact(seq) - 1).event();
    return new Command.Return(
        seq,
        purchase,
        kept.getOrDefault(seq, new Kept(List.of())),
        "t-" + account.seq(),
        dice.nextBoolean() ? now : null,
        parts,
        PROGRAMMES);
  }

  private List<ReturnedLine> parts(Kept left) {
    var all = left.whatIsLeft();
    return all.isEmpty() || dice.nextBoolean()
        ? all
        : List.of(
            new ReturnedLine(
                all.getFirst().line(),
                new Quantity(dice.nextLong(1, all.getFirst().quantity().thousandths() + 1))));
  }
}
