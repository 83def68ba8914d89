package org.kopilka.store.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kopilka.domain.card.Attempts;
import org.kopilka.domain.card.Attempts.Outcome;
import org.kopilka.domain.programme.LinkAttempts;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Counts attempts to link a card, before anything is said of the card. However many come at once,
 * no more are let through than may be.
 */
public final class LinkTries {
  /** What becomes of an attempt. */
  public sealed interface Pass {
    /** It may be made, and is counted. */
    record Allowed() implements Pass {}

    /** There are none until then. */
    record Exhausted(Instant until) implements Pass {}

    /** Others were faster each time; nothing is counted. */
    record Busy() implements Pass {}
  }

  private static final int ATTEMPTS_MAX = 20;

  private final TableItems table;
  private final Identity identity;
  private final Pause pause;

  public LinkTries(TableItems table, Identity identity, Pause pause) {
    this.table = table;
    this.identity = identity;
    this.pause = pause;
  }

  /** Takes one attempt of each counter, or none. */
  public Pass take(Seeker seeker, LinkAttempts limit, Instant now, String correlationId) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      var done = once(seeker, limit, now, correlationId);
      if (done.isPresent()) {
        return done.get();
      }
      pause.before(attempt);
    }
    return new Pass.Busy();
  }

  private Optional<Pass> once(
      Seeker seeker, LinkAttempts limit, Instant now, String correlationId) {
    var counters = Counter.of(table, identity, seeker);
    var allowed = new ArrayList<TransactWriteItem>();
    var exhausting = new ArrayList<TransactWriteItem>();
    var kinds = new ArrayList<String>();
    var until = now;
    for (var counter : counters) {
      switch (counter.attempts().take(counter.limit(limit), now)) {
        case Outcome.Allowed(var after) -> allowed.add(counter.write(table.name(), after));
        case Outcome.Exhausted(Attempts after, Instant end) -> {
          exhausting.add(counter.write(table.name(), after));
          kinds.add(counter.kind());
          until = end;
        }
        case Outcome.Blocked(Instant end) -> {
          return Optional.of(new Pass.Exhausted(end));
        }
      }
    }
    if (exhausting.isEmpty()) {
      return write(allowed) ? Optional.of(new Pass.Allowed()) : Optional.empty();
    }
    var id = AlertItems.id(now, seeker.memberId());
    exhausting.add(
        adding(
            new Alert(
                seeker.programme(), id, seeker.memberId(), now, until, kinds, correlationId)));
    return write(exhausting) ? Optional.of(new Pass.Exhausted(until)) : Optional.empty();
  }

  private TransactWriteItem adding(Alert alert) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName(table.name()).item(AlertItems.item(alert)))
        .build();
  }

  private boolean write(List<TransactWriteItem> writes) {
    try {
      table.db().transactWriteItems(t -> t.transactItems(writes));
      return true;
    } catch (TransactionCanceledException | TransactionConflictException e) {
      return false;
    }
  }
}
