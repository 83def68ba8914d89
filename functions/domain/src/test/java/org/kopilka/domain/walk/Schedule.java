package org.kopilka.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Due;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.tier.TierChange;

/** Runs the jobs of a life at the instants that {@link Due} names, and at no other. */
record Schedule(Life life) {

  /** Runs all that is due up to an instant, each when it is due; none of it in vain. */
  void runUntil(Instant until) {
    for (var next = next(); next != null && !next.isAfter(until); next = next()) {
      var at = later(next, life.account.recordedAt());
      if (at.isAfter(life.account.recordedAt())) {
        assertNothingToDo(at.minusMillis(1));
      }
      var jobs = due(at);
      assertThat(jobs.stream().filter(job -> accepted(job, at)).count())
          .as("%s has nothing to do at %s", jobs, at)
          .isPositive();
    }
    assertNothingToDo(until);
  }

  private boolean accepted(Command job, Instant at) {
    return life.decide(job, at) instanceof Decision.Accepted;
  }

  private @Nullable Instant next() {
    var due = Due.of(life.account, life.programmes, life.account.recordedAt());
    return Stream.of(due.maturesAt(), due.expiresAt(), due.tierAt())
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** The jobs that look at this account now: each index names its own. */
  private List<Command> due(Instant at) {
    var due = Due.of(life.account, life.programmes, life.account.recordedAt());
    var jobs = new ArrayList<Command>();
    if (reached(due.maturesAt(), at)) {
      jobs.add(new Command.Mature());
    }
    if (reached(due.expiresAt(), at)) {
      jobs.add(new Command.AnnounceLapsed());
      jobs.add(new Command.GiveNotice(life.programmes));
      jobs.add(new Command.Expire());
    }
    if (reached(due.tierAt(), at)) {
      jobs.add(new Command.ReviewTier(TierChange.Cause.REVIEW, life.programmes));
    }
    return jobs;
  }

  private void assertNothingToDo(Instant at) {
    var all =
        List.of(
            new Command.Mature(),
            new Command.AnnounceLapsed(),
            new Command.GiveNotice(life.programmes),
            new Command.Expire(),
            new Command.ReviewTier(TierChange.Cause.REVIEW, life.programmes));
    assertThat(all)
        .as("nothing was due before %s", at)
        .allMatch(job -> Ledger.decide(life.account, job, at) instanceof Decision.Refused);
  }

  private static boolean reached(@Nullable Instant due, Instant at) {
    return due != null && !due.isAfter(at);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
