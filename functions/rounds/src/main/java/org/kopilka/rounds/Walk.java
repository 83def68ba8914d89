package org.kopilka.rounds;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.programme.ShardsWalked;

/**
 * A walk through every account of a shard, because a version of its programme has begun. Only a
 * walk on which no account failed counts as done; otherwise the next one begins anew.
 */
public final class Walk implements Round {
  private final DueIndex index;
  private final ShardsWalked walked;
  private final Shard shard;
  private final BiConsumer<String, Instant> work;
  private WalkPosition position;

  /**
   * A walk.
   *
   * @param walked where it is noted when it is done
   * @param version that has begun
   * @param after where an earlier part stopped; of another version's walk it is not heeded
   * @param work what is done with an account, by its id
   */
  public Walk(
      TableItems table,
      ShardsWalked walked,
      Shard shard,
      int version,
      @Nullable String after,
      BiConsumer<String, Instant> work) {
    this.index = new DueIndex(table);
    this.walked = walked;
    this.shard = shard;
    this.work = work;
    this.position = WalkPosition.of(after, version);
  }

  /** Whether a position is that of a walk. */
  public static boolean isWhere(@Nullable String after) {
    return WalkPosition.isOne(after);
  }

  @Override
  public List<String> next() {
    var page = index.everyAccount(shard.name(), position.after(), PAGE);
    position = position.at(page.after());
    return page.accountIds();
  }

  @Override
  public void work(String accountId, Instant now) {
    try {
      work.accept(accountId, now);
    } catch (RuntimeException e) {
      position = position.withFailure();
      throw e;
    }
  }

  @Override
  public @Nullable String position() {
    return position.text();
  }

  @Override
  public void end() {
    if (position.clean()) {
      walked.note(shard.programme(), shard.number(), position.version());
    }
  }
}
