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
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.store.programme.RulesApplied;

/**
 * Reviews the accounts whose tier is due to fall; in a shard that has not been walked since the
 * rules in force began, every account, because the index was filled by the old ones.
 */
final class ReviewJob implements Job {
  private final ProgrammeShelf shelf;
  private final Clock clock;
  private final DueIndex index;
  private final Chores chores;
  private final RulesApplied applied;
  private final Job due;

  ReviewJob(TableItems table, ProgrammeShelf shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
    this.index = new DueIndex(table);
    this.chores = new Chores(table, Pause.jittered());
    this.applied = new RulesApplied(table);
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
                new RulesRound(
                    index,
                    chores,
                    applied,
                    shard,
                    programmes,
                    WalkPosition.of(after, rules.version())))
        .orElseGet(
            () -> due.round(shard, programmes, until, WalkPosition.isOne(after) ? null : after));
  }

  /** The version in force, if it is not the one that the shard was last walked for. */
  private Optional<Programme> newRules(Shard shard, Programmes versions) {
    if (versions.versions().size() == 1) {
      return Optional.empty();
    }
    var inForce = versions.at(clock.instant());
    // Accounts are opened by the first version, or by the one in force, whose index is right.
    var first = versions.versions().getFirst().version();
    int walked = applied.version(shard.programme(), shard.number()).orElse(first);
    return inForce.version() == walked ? Optional.empty() : Optional.of(inForce);
  }
}
