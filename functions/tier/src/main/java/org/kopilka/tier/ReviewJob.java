package org.kopilka.tier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.rounds.DueJob;
import org.kopilka.rounds.Job;
import org.kopilka.rounds.Round;
import org.kopilka.rounds.Shard;
import org.kopilka.rounds.Walk;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.store.programme.ShardsWalked;

/**
 * Reviews the accounts whose tier is due to fall; in a shard that has not been walked since the
 * rules in force began, every account, because the index was filled by the old ones.
 */
final class ReviewJob implements Job {
  private final ProgrammeShelf shelf;
  private final Clock clock;
  private final TableItems table;
  private final Chores chores;
  private final ShardsWalked walked;
  private final Job due;

  ReviewJob(TableItems table, ProgrammeShelf shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
    this.table = table;
    this.chores = new Chores(table, Pause.jittered());
    this.walked = ShardsWalked.forRules(table);
    this.due =
        new DueJob(
            "ReviewTiers",
            "tier",
            DueIndex.Job.REVIEW,
            table,
            programmes -> List.of(new Command.ReviewTier(TierChange.Cause.REVIEW, programmes)));
  }

  @Override
  public String order() {
    return due.order();
  }

  @Override
  public String function() {
    return due.function();
  }

  @Override
  public boolean waits(Shard shard, Instant until) {
    var hasNewRules =
        shelf
            .get(shard.programme(), clock.instant())
            .flatMap(programmes -> newRules(shard, programmes))
            .isPresent();
    return hasNewRules || due.waits(shard, until);
  }

  @Override
  public Round round(Shard shard, Programmes programmes, Instant until, @Nullable String after) {
    return newRules(shard, programmes)
        .<Round>map(
            rules ->
                new Walk(
                    table,
                    walked,
                    shard,
                    rules.version(),
                    after,
                    (account, now) -> review(shard, programmes, account, now)))
        .orElseGet(() -> due.round(shard, programmes, until, Walk.isWhere(after) ? null : after));
  }

  private void review(Shard shard, Programmes programmes, String account, Instant now) {
    var review = new Command.ReviewTier(TierChange.Cause.RULES, programmes);
    chores.run("REVIEW", shard.programme(), account, programmes, now, List.of(review));
  }

  /** The version in force, if it is not the one that the shard was last walked for. */
  private Optional<Programme> newRules(Shard shard, Programmes versions) {
    if (versions.versions().size() == 1) {
      return Optional.empty();
    }
    var inForce = versions.at(clock.instant());
    // Accounts are opened by the first version, or by the one in force, whose index is right.
    var first = versions.versions().getFirst().version();
    int seen = walked.version(shard.programme(), shard.number()).orElse(first);
    return inForce.version() == seen ? Optional.empty() : Optional.of(inForce);
  }
}
