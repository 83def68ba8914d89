package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierFloor;

/**
 * All that the next decision needs to know of an account: a fold of its ledger lines.
 *
 * @param seq number of the last line; 0 before the first
 * @param recordedAt when that line was recorded; the account's time never runs backwards
 * @param ready points past their waiting time, by the instant at which they expire; expired ones
 *     stay until a line says so
 * @param pending lots that still wait, in rule 7's order
 * @param debt points owed
 * @param tier the code of the tier that the member was last told
 * @param usage by whose rules it is used, and when it last was
 * @param merged where its points went when its card was given up; null while the card is in use
 */
public record Account(
    String id,
    String memberId,
    String programme,
    long seq,
    Instant recordedAt,
    NavigableMap<Instant, Long> ready,
    List<PendingLot> pending,
    List<Hold> holds,
    long debt,
    SpendDays spend,
    String tier,
    @Nullable TierFloor floor,
    MemberFacts facts,
    Unannounced unannounced,
    Usage usage,
    @Nullable Merged merged) {
  /** Lots that may wait at once; then the nearest become one. */
  public static final int PENDING_LOTS_MAX = 200;

  /** Holds that may be open, or lapsed and not yet announced, at once. */
  public static final int HOLDS_MAX = 100;

  public Account {
    ready = Collections.unmodifiableNavigableMap(ready);
    pending = List.copyOf(pending);
    holds = List.copyOf(holds);
  }

  /** An account before its first line. */
  public static Account blank(String id, String memberId, String programme) {
    return new Account(
        id,
        memberId,
        programme,
        0,
        Instant.EPOCH,
        new TreeMap<>(),
        List.of(),
        List.of(),
        0,
        SpendDays.NONE,
        "",
        null,
        MemberFacts.NONE,
        Unannounced.NOTHING,
        Usage.NEW,
        null);
  }

  /**
   * The balance at an instant not before the last line, whether or not any job has run (rule 6).
   */
  public Balance balanceAt(Instant instant) {
    var purse = new Purse(this);
    purse.settle(instant);
    return purse.balance(instant);
  }
}
