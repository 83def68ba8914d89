package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Expiry;
import org.kopilka.domain.programme.Programmes;

/**
 * When each of the nightly jobs next has something to do for an account if nothing else happens.
 *
 * @param maturesAt points become available, or have and nobody said so; null = nothing waits
 * @param expiresAt a notice, an expiry or a lapsed hold is due; null = never
 * @param tierAt the tier changes by itself, or has changed and nobody said so; null = never
 */
public record Due(
    @Nullable Instant maturesAt, @Nullable Instant expiresAt, @Nullable Instant tierAt) {
  private static final Due NOTHING = new Due(null, null, null);

  /** What is due for an account as its last line left it, by the rules of that time. */
  public static Due of(Account account, Programmes programmes) {
    return of(account, programmes, account.recordedAt());
  }

  /** The same, by the rules in force now: they may have changed since the last line. */
  public static Due of(Account account, Programmes programmes, Instant now) {
    if (account.merged() != null) {
      return NOTHING;
    }
    return new Due(matures(account), expires(account), tier(account, programmes, now));
  }

  private static @Nullable Instant matures(Account account) {
    if (account.unannounced().matured() > 0) {
      return account.recordedAt();
    }
    return least(account.pending().stream().map(PendingLot::availableAt).toList());
  }

  private static @Nullable Instant expires(Account account) {
    if (!account.unannounced().lapsed().isEmpty()) {
      return account.recordedAt();
    }
    var instants = new ArrayList<Instant>();
    account.ready().keySet().forEach(at -> instants.add(noticeOrExpiry(account, at)));
    account.pending().forEach(lot -> instants.add(noticeOrExpiry(account, lot.expiresAt())));
    account.holds().forEach(hold -> instants.add(hold.until()));
    instants.removeIf(Expiry.NEVER::equals);
    return least(instants);
  }

  private static Instant noticeOrExpiry(Account account, Instant expiresAt) {
    var noticed = !expiresAt.isAfter(account.unannounced().noticedUntil());
    var never = expiresAt.equals(Expiry.NEVER);
    return noticed || never ? expiresAt : expiresAt.minus(Announcing.NOTICE);
  }

  private static @Nullable Instant tier(Account account, Programmes programmes, Instant now) {
    var from = now.isBefore(account.recordedAt()) ? account.recordedAt() : now;
    var ladder = new Standing(account, programmes).ladder(from);
    if (!ladder.tierAt(from).code().equals(account.tier())) {
      return from;
    }
    return ladder.changesAfter(from).orElse(null);
  }

  private static @Nullable Instant least(List<Instant> instants) {
    Optional<Instant> least = instants.stream().min(Comparator.naturalOrder());
    return least.orElse(null);
  }
}
