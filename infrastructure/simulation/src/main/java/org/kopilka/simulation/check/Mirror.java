package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I2_NOTHING_LOST;
import static org.kopilka.simulation.check.Invariant.I4_NEVER_NEGATIVE;
import static org.kopilka.simulation.check.Invariant.I5_LIMITS;
import static org.kopilka.simulation.check.Invariant.I6_TIME;
import static org.kopilka.simulation.check.Invariant.I7_FOLD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.store.ledger.Journal;

/**
 * The ledger once more, made of its lines in the order in which they were committed, and compared
 * with the stored accounts after each commit.
 */
public final class Mirror {
  private final Journal stored;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Map<String, List<Account>> lives = new LinkedHashMap<>();
  private final TreeSet<String> touched = new TreeSet<>();
  private final Erasures erasures = new Erasures();

  /** A mirror of what is stored, which it reads past all faults. */
  public Mirror(Journal stored) {
    this.stored = stored;
  }

  /** Takes a line that was just committed. */
  public void committed(Line line) {
    var twice = lines.put(line.key().pk(), line) != null;
    Violation.unless(!twice, I2_NOTHING_LOST, () -> "a line written over: " + line.key());
    var accountId = line.accountId();
    if (accountId == null) {
      return;
    }
    var programme = line.key().programme();
    var life = lives.computeIfAbsent(accountId, id -> new ArrayList<>());
    var before =
        life.isEmpty()
            ? Account.blank(accountId, Objects.requireNonNull(line.memberId()), programme)
            : life.getLast();
    Violation.unlessEqual(
        before.seq() + 1, line.entry().seq(), I7_FOLD, () -> "the number of " + line);
    if (line.entry().event() instanceof Event.PurchaseRecorded purchase) {
      check(purchase, before, line);
    }
    life.add(Ledger.apply(before, line.entry()));
    touched.add(accountId);
  }

  /** What holds of a purchase whatever else happened. Points that were held in time stay good. */
  private static void check(Event.PurchaseRecorded purchase, Account before, Line line) {
    var spending = purchase.spending();
    var at = line.entry().recordedAt();
    var inTime =
        spending.holdId() != null
            || spending.taken().stream().allMatch(piece -> piece.expiresAt().isAfter(at));
    Violation.unless(inTime, I6_TIME, () -> "spent after its time: " + line);
    Violation.unless(
        spending.points() <= payable(before, spending.holdId(), at),
        I5_LIMITS,
        () -> "more spent than there was: " + line);
  }

  /** What may pay: what is available, or what the hold holds. */
  private static long payable(Account before, @Nullable String holdId, Instant at) {
    if (holdId == null) {
      return before.balanceAt(at).available();
    }
    return before.holds().stream()
        .filter(hold -> hold.id().equals(holdId) && hold.until().isAfter(at))
        .mapToLong(Hold::points)
        .sum();
  }

  /** The accounts of whoever was erased are to be looked at: nothing of them may be. */
  public void erased(String memberId, Instant at) {
    erasures.add(new Erasures.Gone(lines.size(), memberId, at));
    lives.forEach(
        (account, life) -> {
          if (life.getFirst().memberId().equals(memberId)) {
            touched.add(account);
          }
        });
  }

  /** Compares what was touched since the last time. */
  public void compare() {
    for (var accountId : touched) {
      var account = life(accountId).getLast();
      var there = stored.account(account.programme(), accountId);
      Violation.unlessEqual(Optional.of(account), there, I7_FOLD, "the account");
      var balance = account.balanceAt(account.recordedAt());
      Violation.unless(
          balance.available() >= 0
              && balance.pending() >= 0
              && balance.held() >= 0
              && balance.debt() >= 0,
          I4_NEVER_NEGATIVE,
          () -> accountId + " has " + balance);
    }
    touched.clear();
  }

  /** The states of an account, oldest first. */
  public List<Account> life(String accountId) {
    return lives.getOrDefault(accountId, List.of());
  }

  /** The states of a member's account, oldest first. */
  public List<Account> lifeOf(String memberId) {
    return lives.values().stream()
        .filter(life -> life.getFirst().memberId().equals(memberId))
        .findAny()
        .orElse(List.of());
  }

  /** All accounts as they are. */
  public List<Account> accounts() {
    return lives.values().stream().map(List::getLast).toList();
  }

  /** Who was erased so far. */
  public Erasures erasures() {
    return erasures;
  }

  /** How many lines there are. */
  public int size() {
    return lines.size();
  }

  /** A line by its key. */
  public Optional<Line> line(String pk) {
    return Optional.ofNullable(lines.get(pk));
  }

  /** All lines in the order of their commits. */
  public List<Line> lines() {
    return List.copyOf(lines.values());
  }
}
