package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/**
 * Decides that cards become one (requirement 69). Every point keeps its dates: the sums, the sums
 * by expiry day and the sum still waiting are what they were.
 */
final class Merging {
  private final Account account;
  private final Instant now;
  private final Purse purse;
  private int moved;

  Merging(Account account, Instant now) {
    this.account = account;
    this.now = now;
    this.purse = new Purse(account);
    purse.settle(now);
  }

  Decision decide(Command.Merge command) {
    for (var other : command.others()) {
      var merged = other.account().merged();
      if (merged != null) {
        return Ledger.refused(new Refusal.CardMerged(merged));
      }
    }
    var shares = command.others().stream().map(this::share).toList();
    if (purse.holds.size() + shares.stream().mapToInt(s -> s.holds().size()).sum()
        > Account.HOLDS_MAX) {
      return Ledger.refused(new Refusal.TooManyHolds());
    }
    return Ledger.accepted(merged(command, shares));
  }

  private Event merged(Command.Merge command, List<Share> shares) {
    var days = account.spend();
    for (var share : shares) {
      days = days.plus(share.spend());
    }
    var floor = floor(shares, command.programmes());
    var change = change(days, floor, command.programmes());
    return new Event.CardsMerged(
        command.mergeId(), command.card(), shares, account.floor(), floor, change);
  }

  private @Nullable TierChange change(
      SpendDays days, @Nullable TierFloor floor, Programmes programmes) {
    return new Standing(account, programmes).change(days, floor, now, TierChange.Cause.MERGE);
  }

  /** All that an account has, as time has left it by now. */
  private Share share(Command.Merge.Other other) {
    var from = new Purse(other.account());
    from.settle(now);
    return new Share(
        other.account().id(),
        other.card(),
        from.ready.entrySet().stream().map(e -> new Piece(e.getKey(), e.getValue())).toList(),
        from.pending.stream().map(this::moved).toList(),
        from.holds,
        from.debt,
        other.account().spend(),
        other.account().floor(),
        from.matured,
        from.lapsed,
        other.account().unannounced().noticedUntil());
  }

  private MovedLot moved(PendingLot lot) {
    var number = MovedLot.number(account.seq() + 1, moved++);
    return new MovedLot(lot.id(), number, lot.availableAt(), lot.expiresAt(), lot.points());
  }

  /** The highest tier granted to any of the cards, and of equal ones the longest. */
  private @Nullable TierFloor floor(List<Share> shares, Programmes programmes) {
    var rules = programmes.at(now).tiers();
    return Stream.concat(Stream.ofNullable(account.floor()), granted(shares))
        .filter(floor -> floor.until().isAfter(now))
        .max(
            Comparator.comparingLong((TierFloor floor) -> rules.named(floor.tier()).spendFrom())
                .thenComparing(TierFloor::until))
        .orElse(null);
  }

  private static Stream<TierFloor> granted(List<Share> shares) {
    return shares.stream().map(Share::floor).filter(Objects::nonNull);
  }

  /** What the main account's line means for the others: one line each. */
  static Map<String, Event> elsewhere(Account main, Event.CardsMerged merged, Instant at) {
    var lines = new HashMap<String, Event>();
    for (var share : merged.shares()) {
      var lots = new HashMap<Long, Long>();
      share.pending().forEach(lot -> lots.put(lot.from(), lot.to()));
      var where = new Merged(merged.mergeId(), main.id(), merged.card(), at, lots);
      lines.put(share.account(), new Event.PointsMovedAway(where, share));
    }
    return lines;
  }

  /** What undoing it means for them. */
  static Map<String, Event> elsewhere(Event.MergeUndone undone) {
    var lines = new HashMap<String, Event>();
    for (var share : undone.shares()) {
      lines.put(share.account(), new Event.PointsMovedBack(undone.mergeId(), share));
    }
    return lines;
  }
}
