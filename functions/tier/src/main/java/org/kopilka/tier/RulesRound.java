package org.kopilka.tier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.rounds.Round;
import org.kopilka.rounds.Shard;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.programme.RulesApplied;

/**
 * A walk through every account of a shard after its rules have changed. Only a walk on which no
 * account failed counts as done; otherwise the next night begins anew.
 */
final class RulesRound implements Round {
  private final DueIndex index;
  private final Chores chores;
  private final RulesApplied applied;
  private final Shard shard;
  private final Programmes programmes;
  private WalkPosition position;

  RulesRound(
      DueIndex index,
      Chores chores,
      RulesApplied applied,
      Shard shard,
      Programmes programmes,
      WalkPosition position) {
    this.index = index;
    this.chores = chores;
    this.applied = applied;
    this.shard = shard;
    this.programmes = programmes;
    this.position = position;
  }

  @Override
  public List<String> next() {
    var page = index.everyAccount(shard.name(), position.after(), PAGE);
    position = position.at(page.after());
    return page.accountIds();
  }

  @Override
  public void work(String accountId, Instant now) {
    var review = new Command.ReviewTier(TierChange.Cause.RULES, programmes);
    try {
      chores.run("REVIEW", shard.programme(), accountId, programmes, now, List.of(review));
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
      applied.walked(shard.programme(), shard.number(), position.version());
    }
  }
}
