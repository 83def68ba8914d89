package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.tier.TierChange;

class DueTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void nothingIsDueOfAnEmptyAccount() {
    assertThat(Olga.ofVeska().due()).isEqualTo(new Due(null, null, null));
  }

  @Test
  void theFirstWaitingLotIsDueWhenItMatures() {
    var olga = Olga.ofVeska();
    olga.buys(1000);
    olga.now = olga.now.plusSeconds(60);
    olga.buys(1000);
    assertThat(olga.due().maturesAt()).isEqualTo(Olga.BORN.plus(Duration.ofHours(24)));
  }

  @Test
  void whatMaturedUnannouncedIsDueAtOnce() {
    var olga = Olga.ofVeska();
    olga.buys(1000);
    olga.now = olga.now.plus(Duration.ofHours(25));
    olga.isGiven(1);
    assertThat(olga.due().maturesAt()).isEqualTo(olga.now);
    olga.does(new Command.Mature());
    assertThat(olga.due().maturesAt()).isNull();
  }

  @Test
  void aNoticeIsDueAWeekAheadAndThenTheExpiry() {
    var olga = Olga.ofVeska();
    olga.isGiven(100);
    var expiresAt = Instant.parse("2026-07-10T21:00:00Z");
    assertThat(olga.due().expiresAt()).isEqualTo(expiresAt.minus(WEEK));
    olga.now = expiresAt.minus(WEEK);
    olga.does(new Command.GiveNotice(olga.programmes));
    assertThat(olga.due().expiresAt()).isEqualTo(expiresAt);
    olga.now = expiresAt;
    olga.does(new Command.Expire());
    assertThat(olga.due().expiresAt()).isNull();
  }

  @Test
  void pointsWithoutAnEndAreNeverDue() {
    var ivan = new Olga(ReadyProgrammes.dobrostroy());
    ivan.isGiven(100);
    assertThat(ivan.due()).isEqualTo(new Due(null, null, null));
    assertThat(ivan.isRefused(new Command.GiveNotice(ivan.programmes)))
        .isEqualTo(new Refusal.NothingDue());
    assertThat(ivan.isRefused(new Command.Expire())).isEqualTo(new Refusal.NothingDue());
  }

  @Test
  void aHoldIsDueWhenItEndsAndUntilSomebodySaysSo() {
    var olga = Olga.ofVeska();
    olga.isGiven(100);
    var until = olga.now.plus(Duration.ofDays(2));
    olga.does(olga.hold("h", 100, until));
    assertThat(olga.due().expiresAt()).isEqualTo(until);
    olga.now = until.plusSeconds(1);
    olga.isGiven(1);
    assertThat(olga.due().expiresAt()).isEqualTo(olga.now);
    assertThat(olga.does(new Command.AnnounceLapsed()))
        .isEqualTo(new Event.HoldsLapsed(List.of(new LapsedHold("h", 100))));
    assertThat(olga.due().expiresAt()).isEqualTo(Instant.parse("2026-07-03T21:00:00Z"));
  }

  @Test
  void aFallIsDueWhenTheWindowIsOverAndUntilSomebodySaysSo() {
    var olga = Olga.ofVeska();
    olga.buys(100_000);
    var fallsAt = Instant.parse("2027-02-09T21:00:00Z");
    assertThat(olga.due().tierAt()).isEqualTo(fallsAt);
    olga.now = fallsAt;
    olga.isGiven(1);
    assertThat(olga.due().tierAt()).isEqualTo(fallsAt);
    assertThat(olga.does(review(olga)))
        .isEqualTo(
            new Event.TierReviewed(
                new TierChange("GOLD", "STANDART", false, TierChange.Cause.REVIEW)));
    assertThat(olga.due().tierAt()).isNull();
    assertThat(olga.isRefused(review(olga))).isEqualTo(new Refusal.NothingDue());
  }

  @Test
  void aRiseOfTomorrowIsDueTomorrow() {
    var olga = Olga.ofVeska();
    olga.now = Instant.parse("2026-03-10T20:58:00Z");
    var at = Instant.parse("2026-03-10T21:02:00Z");
    olga.does(olga.purchase(100_000, at, new Redeem.Nothing()));
    assertThat(olga.due().tierAt()).isEqualTo("2026-03-10T21:00:00Z");
  }

  @Test
  void whatItsLastLineLeftIsDueByTheRulesOfThatLine() {
    var olga = Olga.ofVeska();
    olga.buys(100_000);
    assertThat(Due.of(olga.account, olga.programmes)).isEqualTo(olga.due());
    assertThat(olga.due().tierAt()).isNotNull();
  }

  /** A clock behind the last line's sees the tier that this line left, not the one before. */
  @Test
  void nothingIsDueBeforeTheLastLine() {
    var olga = Olga.ofVeska();
    olga.now = Instant.parse("2026-03-10T20:58:00Z");
    olga.does(olga.purchase(100_000, Instant.parse("2026-03-10T21:02:00Z"), new Redeem.Nothing()));
    olga.now = Instant.parse("2026-03-10T21:00:00Z");
    olga.does(review(olga));
    var behind = olga.now.minus(Duration.ofMinutes(5));
    assertThat(Due.of(olga.account, olga.programmes, behind)).isEqualTo(olga.due());
  }

  private static Command review(Olga olga) {
    return new Command.ReviewTier(TierChange.Cause.REVIEW, olga.programmes);
  }
}
