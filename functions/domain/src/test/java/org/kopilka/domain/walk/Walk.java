package org.kopilka.domain.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kopilka.auditor.Auditor;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;

/** A random life, lived in the ledger and in the auditor's books at once. */
final class Walk {
  final Dice dice;
  final Life life;
  final Auditor auditor;
  final Agreement agreement;
  final long priceMax;
  Instant now;
  private final Jobs jobs;
  private final List<String> diary = new ArrayList<>();

  /** When jobs run. */
  enum Jobs {
    AT_ANY_TIME,
    WHEN_DUE
  }

  Walk(long seed, Jobs jobs) {
    this.jobs = jobs;
    dice = Dice.of(seed);
    now = Instant.parse("2026-01-10T09:00:00Z").plusSeconds(dice.below(2 * 365 * 86_400));
    var programme = RandomProgramme.of(dice);
    life = new Life(programme, now);
    auditor = new Auditor(RandomProgramme.terms(programme));
    agreement = new Agreement(life, auditor);
    priceMax = dice.any(300, 3000, 300_000);
  }

  /** Walks so many steps; whatever goes wrong is told with the seed and the last steps. */
  static void walk(long seed, int steps, Jobs jobs) {
    var walk = new Walk(seed, jobs);
    try {
      for (int i = 0; i < steps; i++) {
        walk.step(i);
      }
      walk.agreement.everywhere(walk.processed(), walk.dice);
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(walk.told(seed), wrong);
    }
  }

  private String told(long seed) {
    var last = diary.subList(Math.max(0, diary.size() - 12), diary.size());
    return "-Dseed=%d goes wrong after step %d. %s%n%s%n%s"
        .formatted(
            seed,
            diary.size(),
            RandomProgramme.terms(life.programme),
            life.programme.spend(),
            String.join("\n", last));
  }

  private void step(int number) {
    passTime();
    if (jobs == Jobs.WHEN_DUE) {
      new Schedule(life).runUntil(processed());
    }
    act();
    agreement.at(processed(), number, dice);
    if (number % 12 == 0) {
      agreement.everywhere(processed(), dice);
    }
  }

  private void act() {
    var deed = dice.below(100);
    if (deed < 38) {
      new PurchaseStep(this).buy();
    } else if (deed < 60) {
      new ReturnStep(this).bringBack();
    } else if (deed < 82) {
      new PointsStep(this).move();
    } else if (deed < 97 && jobs == Jobs.AT_ANY_TIME) {
      new JobStep(this).run();
    } else {
      did("facts");
      decide(dice.percent(70) ? new Command.ConfirmPhone() : new Command.CompleteQuestionnaire());
    }
  }

  /** The ledger's time: ours may step back, its own never does. */
  Instant processed() {
    var last = life.account.recordedAt();
    return now.isBefore(last) ? last : now;
  }

  Decision decide(Command command) {
    return life.decide(command, now);
  }

  void did(String what) {
    diary.add(now + " " + what);
  }

  /** Some time, most often little; now and then exactly until something happens, or just before. */
  private void passTime() {
    var chance = dice.below(100);
    if (chance < 15) {
      now = dice.any(life.turningPoints(now)).minusMillis(dice.any(0, 0, 1));
    } else if (chance < 45) {
      now = now.plusSeconds(dice.below(100));
    } else if (chance < 75) {
      now = now.plusSeconds(dice.below(36 * 3600));
    } else if (chance < 92) {
      now = now.plusSeconds(dice.below(10 * 86_400));
    } else if (chance < 98) {
      now = now.plusSeconds(dice.below(200 * 86_400));
    } else {
      now = now.minusSeconds(dice.below(30));
    }
  }
}
