package org.kopilka.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.money.Spread;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/**
 * Decides what each card gets back when a merge is undone. What was spent meanwhile was the main
 * card's own first; what is missing beyond that is split over the others, by expiry day and largest
 * remainder. Whatever came since stays with the card that made it.
 */
final class Unmerging {
  /** How long a merge can be undone. */
  static final Duration UNDO_MAX = Duration.ofDays(30);

  private final Account account;
  private final Instant now;
  private final Purse purse;
  private final List<Part> parts = new ArrayList<>();

  Unmerging(Account account, Instant now) {
    this.account = account;
    this.now = now;
    this.purse = new Purse(account);
    purse.settle(now);
  }

  /** What one card gets, while it is put together. */
  private static final class Part {
    final Share share;
    final TreeMap<Instant, Long> claims = new TreeMap<>();
    final List<Piece> ready = new ArrayList<>();
    final List<MovedLot> pending = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();

    Part(Share share) {
      this.share = share;
      share.ready().forEach(piece -> claim(piece.expiresAt(), piece.points()));
      share.pending().forEach(lot -> claim(lot.expiresAt(), lot.points()));
      share.holds().forEach(hold -> hold.pieces().forEach(p -> claim(p.expiresAt(), p.points())));
    }

    void claim(Instant expiresAt, long points) {
      claims.merge(expiresAt, points, Math::addExact);
    }

    long spent(LocalDate day) {
      return share.spend().byDay().getOrDefault(day, 0L);
    }

    long claimed(Instant expiresAt) {
      return claims.getOrDefault(expiresAt, 0L);
    }
  }

  Decision decide(Command.Unmerge command) {
    var until = command.mergedAt().plus(UNDO_MAX);
    if (now.isAfter(until)) {
      return Ledger.refused(new Refusal.UndoTooLate(until));
    }
    command.shares().forEach(share -> parts.add(new Part(share)));
    if (parts.isEmpty() && !command.merged().shares().isEmpty()) {
      return Ledger.refused(new Refusal.NothingToUndo());
    }
    parts.forEach(this::holdsBack);
    parts.forEach(this::waitingBack);
    var days = new TreeSet<Instant>();
    parts.forEach(part -> days.addAll(part.claims.keySet()));
    days.forEach(this::readyBack);
    return Ledger.accepted(undone(command));
  }

  private Event undone(Command.Unmerge command) {
    var debts = split(purse.debt, part -> part.share.debt());
    var spends = spends();
    var shares = new ArrayList<Share>();
    var left = account.spend();
    for (int i = 0; i < parts.size(); i++) {
      shares.add(back(parts.get(i), debts[i], spends.get(i)));
      left = left.minus(spends.get(i));
    }
    var floor = floor(command);
    var change = change(left, floor, command);
    return new Event.MergeUndone(command.merged().mergeId(), shares, floor, change);
  }

  /** A grant that came since stays; otherwise the main card has its own again. */
  private @Nullable TierFloor floor(Command.Unmerge command) {
    var since = account.floor() != null && !account.floor().equals(command.merged().floor());
    return since ? account.floor() : command.merged().floorBefore();
  }

  private @Nullable TierChange change(
      SpendDays left, @Nullable TierFloor floor, Command.Unmerge command) {
    return new Standing(account, command.programmes())
        .change(left, floor, now, TierChange.Cause.MERGE);
  }

  private static Share back(Part part, long debt, SpendDays spend) {
    var share = part.share;
    return new Share(
        share.account(),
        share.card(),
        part.ready,
        part.pending,
        part.holds,
        debt,
        spend,
        share.floor(),
        0,
        List.of(),
        share.noticedUntil());
  }

  /** An order still open takes its hold along. */
  private void holdsBack(Part part) {
    for (var hold : part.share.holds()) {
      if (purse.holds.remove(hold)) {
        part.holds.add(hold);
        hold.pieces().forEach(piece -> part.claim(piece.expiresAt(), -piece.points()));
      }
    }
  }

  /**
   * A lot that still waits is the card's that brought it, with what a return has left of it. One of
   * which nothing is left is not made good from what others have.
   */
  private void waitingBack(Part part) {
    for (var moved : part.share.pending()) {
      var waiting = lot(moved.to(), moved.expiresAt());
      if (waiting.isPresent()) {
        var points = Math.min(waiting.get().points(), moved.points());
        purse.takePending(moved.to(), points);
        part.pending.add(
            new MovedLot(
                moved.to(), moved.from(), waiting.get().availableAt(), moved.expiresAt(), points));
      }
      if (waiting.isPresent() || moved.availableAt().isAfter(now)) {
        part.claim(moved.expiresAt(), -moved.points());
      }
    }
  }

  private Optional<PendingLot> lot(long number, Instant expiresAt) {
    return purse.pending.stream()
        .filter(lot -> lot.id() == number && lot.expiresAt().equals(expiresAt))
        .findFirst();
  }

  private void readyBack(Instant expiresAt) {
    var there = purse.ready.getOrDefault(expiresAt, 0L);
    var due = split(there, part -> part.claimed(expiresAt));
    for (int i = 0; i < due.length; i++) {
      if (due[i] > 0) {
        var piece = new Piece(expiresAt, due[i]);
        purse.takeReady(piece);
        parts.get(i).ready.add(piece);
      }
    }
  }

  /** Each what it claims; where there is less, that by largest remainder. */
  private long[] split(long there, ToLongFunction<Part> claim) {
    var claims = parts.stream().mapToLong(claim).toArray();
    var all = Arrays.stream(claims).sum();
    return there >= all ? claims : Spread.over(there, claims);
  }

  /**
   * Money of each day, as far as returns have left it. A day below zero goes back as it was
   * brought.
   */
  private List<SpendDays> spends() {
    var back = parts.stream().map(_ -> new TreeMap<LocalDate, Long>()).toList();
    var days = new TreeSet<LocalDate>();
    parts.forEach(part -> days.addAll(part.share.spend().byDay().keySet()));
    for (var day : days) {
      var brought = parts.stream().mapToLong(part -> part.spent(day)).toArray();
      var below = Arrays.stream(brought).map(money -> Math.min(0, money)).sum();
      var there = Math.max(0, account.spend().byDay().getOrDefault(day, 0L) - below);
      var due = split(there, part -> Math.max(0, part.spent(day)));
      for (int i = 0; i < due.length; i++) {
        var money = due[i] + Math.min(0, brought[i]);
        if (money != 0) {
          back.get(i).put(day, money);
        }
      }
    }
    return back.stream().map(SpendDays::new).toList();
  }
}
