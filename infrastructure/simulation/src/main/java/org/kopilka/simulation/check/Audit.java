package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I14_CODES;
import static org.kopilka.simulation.check.Invariant.I1_CONSERVATION;
import static org.kopilka.simulation.check.Invariant.I2_NOTHING_LOST;
import static org.kopilka.simulation.check.Invariant.I8_TIER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Answer;
import org.kopilka.auditor.AuditedAccount;
import org.kopilka.auditor.Balance;
import org.kopilka.auditor.PricedLine;
import org.kopilka.auditor.Redeem;
import org.kopilka.auditor.ReturnedLine;
import org.kopilka.auditor.Terms;
import org.kopilka.auditor.Union;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.domain.ledger.Share;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.receipt.BilledLine;
import org.kopilka.domain.tier.Ladder;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Wish;

/**
 * All lines, told once more to the auditor: what was asked for comes from the requests, when and in
 * which order from the lines, and what should have come of it from a model that shares no code with
 * the ledger.
 */
final class Audit {
  private static final Duration FAR = Duration.ofDays(200);

  private final Programme programme;
  private final Map<String, Order> orders;
  private final Terms terms;
  private final Requirements requirements;
  private final Map<String, AuditedAccount> accounts = new HashMap<>();
  private final Map<String, Union> unions = new HashMap<>();
  private final Swipes swipes;
  private long expired;

  /**
   * An audit.
   *
   * @param orders by the keys of the lines that they become
   */
  Audit(Programme programme, Terms terms, Map<String, Order> orders, Erasures erasures) {
    this.programme = programme;
    this.orders = orders;
    this.terms = terms;
    this.requirements = new Requirements(programme.spend().requires());
    this.swipes = new Swipes(orders, erasures);
  }

  /** Tells the auditor all lines in the order of their commits, and compares what came of each. */
  void of(List<Line> lines, List<Account> stored, Instant now) {
    for (var line : lines) {
      swipes.committed(line);
      requirements.committed(line);
      if (line.accountId() != null) {
        committed(line, audited(line.accountId()));
      }
    }
    var gone = stored.stream().mapToLong(each -> audited(each.id()).expired(now)).sum();
    Violation.unlessEqual(gone, expired, I1_CONSERVATION, "expired");
    stored.forEach(account -> atRest(account, audited(account.id()), now));
  }

  private AuditedAccount audited(String account) {
    return accounts.computeIfAbsent(account, _ -> new AuditedAccount(terms));
  }

  private void committed(Line line, AuditedAccount auditor) {
    var at = line.entry().recordedAt();
    var expected = told(line, auditor, at);
    if (expected != null) {
      Violation.unless(
          !(expected instanceof Answer.Refused), I1_CONSERVATION, () -> expected + " for " + line);
      compare(expected, line);
    }
    compare(auditor.balance(at), Objects.requireNonNull(line.balance()), () -> "after " + line);
  }

  /** What the auditor makes of it; null for what only tells of time. */
  private @Nullable Answer told(Line line, AuditedAccount auditor, Instant at) {
    return switch (line.entry().event()) {
      case Event.PurchaseRecorded purchase -> purchase(purchase, line, auditor, at);
      case Event.PurchaseReturned _ -> {
        var back = wish(line, Wish.BringBack.class);
        var parts = back.lines().stream().map(ReturnedLine::whole).toList();
        yield auditor.returned(back.receiptId(), at, parts);
      }
      case Event.PointsHeld(var hold) -> {
        var wish = wish(line, Wish.Hold.class);
        swipes.mayHold(wish, hold, line);
        maySpend(line);
        yield auditor.hold(hold.id(), wish.points(), hold.until(), at);
      }
      case Event.HoldCaptured(var id, _) -> auditor.capture(id, at);
      case Event.HoldReleased(var id, _) -> auditor.release(id, at);
      case Event.PointsAdjusted _ -> auditor.adjust(wish(line, Wish.Adjust.class).points(), at);
      case Event.PointsExpired gone -> {
        expired += gone.points();
        yield null;
      }
      case Event.AccountOpened _,
          Event.FactsNoted _,
          Event.QuestionnaireCompleted _,
          Event.CardLinked _,
          Event.PointsMatured _,
          Event.HoldsLapsed _,
          Event.ExpiryNoticed _,
          Event.TierReviewed _,
          Event.TierGranted _,
          Event.PointsMovedAway _,
          Event.PointsMovedBack _ ->
          null;
      case Event.CardsMerged merged -> {
        unions.put(merged.mergeId(), new Union(auditor, others(merged.shares()), at));
        yield null;
      }
      case Event.MergeUndone undone -> {
        Objects.requireNonNull(unions.get(undone.mergeId())).part(others(undone.shares()), at);
        yield null;
      }
    };
  }

  private List<AuditedAccount> others(List<Share> shares) {
    return shares.stream().map(share -> audited(share.account())).toList();
  }

  private Answer purchase(
      Event.PurchaseRecorded purchase, Line line, AuditedAccount auditor, Instant at) {
    var buy = wish(line, Wish.Buy.class);
    var paid = purchase.spending().points() > 0;
    if (paid) {
      maySpend(line);
    }
    var pays =
        swipes.pays(buy, paid, line) && requirements.areMet(String.valueOf(line.accountId()));
    var redeem = buy.redeem() instanceof Redeem.Max && !pays ? new Redeem.None() : buy.redeem();
    return auditor.purchase(buy.receiptId(), buy.at(), at, buy.audited(), redeem);
  }

  private void maySpend(Line line) {
    Violation.unless(
        requirements.areMet(String.valueOf(line.accountId())),
        I14_CODES,
        () -> "points of somebody who has not done what is asked for: " + line);
  }

  private <T extends Wish> T wish(Line line, Class<T> type) {
    var order = orders.get(line.key().pk());
    Violation.unless(order != null, I2_NOTHING_LOST, () -> "a line nobody asked for: " + line);
    return type.cast(Objects.requireNonNull(order).wish());
  }

  private static void compare(Answer expected, Line line) {
    if (expected instanceof Answer.Purchased purchased
        && line.entry().event() instanceof Event.PurchaseRecorded purchase) {
      Violation.unlessEqual(
          purchased.redeemed(), purchase.spending().points(), I1_CONSERVATION, "redeemed");
      Violation.unlessEqual(
          purchased.lines(),
          lines(purchase.bill().lines()),
          I1_CONSERVATION,
          () -> "lines of " + line);
      var earned = purchased.earned() == null ? 0 : purchased.earned().points();
      var earning = purchase.earning();
      Violation.unlessEqual(
          earned,
          earning == null ? 0 : earning.points(),
          I1_CONSERVATION,
          () -> "earned by " + line);
      Violation.unlessEqual(
          purchased.tierAfter(), String.valueOf(purchase.tierAfter()), I8_TIER, "the tier");
    }
    if (expected instanceof Answer.Returned returned
        && line.entry().event() instanceof Event.PurchaseReturned came) {
      Violation.unlessEqual(
          returned.pointsBack(),
          came.pointsBack(),
          I1_CONSERVATION,
          () -> "points back by " + line);
      Violation.unlessEqual(
          returned.earnedBack(),
          came.earnedBack(),
          I1_CONSERVATION,
          () -> "earned back by " + line);
    }
  }

  /** Balances first, in the order of time, and tiers last: then nothing is replayed twice. */
  private void atRest(Account account, AuditedAccount auditor, Instant now) {
    var instants = instants(account, now);
    for (var at : instants) {
      compare(auditor.balance(at), account.balanceAt(at), () -> "at " + at + " of " + account);
    }
    for (var at : instants) {
      var tier = new Ladder(programme, account.spend(), account.floor()).tierAt(at);
      Violation.unlessEqual(auditor.tier(at), tier.code(), I8_TIER, () -> "the tier at " + at);
    }
  }

  /** Now, far ahead, and wherever something changes by itself, around that very instant. */
  private static List<Instant> instants(Account account, Instant now) {
    var turning = new ArrayList<Instant>();
    account.pending().stream().limit(2).map(PendingLot::availableAt).forEach(turning::add);
    account.holds().stream().limit(2).map(Hold::until).forEach(turning::add);
    account.ready().keySet().stream().limit(1).forEach(turning::add);
    turning.removeIf(at -> at.isBefore(now) || at.isAfter(now.plus(FAR)));
    var instants = new ArrayList<Instant>(List.of(now, now.plus(FAR)));
    for (var at : turning) {
      instants.add(at);
      instants.add(at.minusMillis(1));
    }
    return instants.stream().sorted().toList();
  }

  private static List<PricedLine> lines(List<BilledLine> lines) {
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

  private static void compare(
      Balance expected, org.kopilka.domain.ledger.Balance seen, Supplier<String> what) {
    var ours = new Balance(seen.available(), seen.pending(), seen.held(), seen.debt());
    Violation.unlessEqual(expected, ours, I1_CONSERVATION, () -> "the balance " + what.get());
  }
}
