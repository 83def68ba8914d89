package org.kopilka.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.tier.TierChange;

/** A job that runs whenever it likes; the auditor never hears of it. */
record JobStep(Walk walk) {

  void run() {
    var command =
        switch ((int) walk.dice.below(5)) {
          case 0 -> new Command.Mature();
          case 1 -> new Command.AnnounceLapsed();
          case 2 -> new Command.Expire();
          case 3 -> new Command.GiveNotice(walk.life.programmes);
          default -> new Command.ReviewTier(TierChange.Cause.REVIEW, walk.life.programmes);
        };
    walk.did("job " + command.getClass().getSimpleName());
    var at = walk.processed();
    var balance = walk.life.balance(at);
    var tier = walk.life.tier(at);
    walk.decide(command);
    assertThat(walk.life.balance(at)).as("no job moves points").isEqualTo(balance);
    assertThat(walk.life.tier(at)).as("no job moves a tier").isEqualTo(tier);
  }
}
