package org.kopilka.dayx;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.migration.Stage;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.dayx.KeptDayX;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.migration.Migrations;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.programme.ProgrammeJson;

/** Announces a day X: its rules and itself are stored together, or neither. */
final class Announcing {
  private static final int ATTEMPTS_MAX = 4;

  private final DayXs days;
  private final Migrations migrations;
  private final ProgrammeShelf shelf;
  private final Pause pause;
  private final Clock clock;

  Announcing(DayXs days, Migrations migrations, ProgrammeShelf shelf, Pause pause, Clock clock) {
    this.days = days;
    this.migrations = migrations;
    this.shelf = shelf;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * An order.
   *
   * @param name the same whenever it comes again
   */
  record Order(
      String name, String programme, String migrationId, DayXBody body, String correlationId) {
    String hash() {
      return body.hash(migrationId);
    }
  }

  /** What there is now, and whether it was there before. */
  record Announced(KeptDayX kept, boolean before) {}

  /**
   * Announces it, once however often it is ordered.
   *
   * @throws ProblemException if it cannot be
   */
  Announced announce(Order order) {
    return pause
        .attempts(ATTEMPTS_MAX, () -> once(order))
        .orElseThrow(Problem.of(ProblemCode.PROGRAMME_CONFLICT)::exception);
  }

  private Optional<Announced> once(Order order) {
    var there = days.get(order.programme());
    if (there.isPresent() && there.get().order().equals(order.name())) {
      return Optional.of(again(there.get(), order));
    }
    there.ifPresent(Announcing::refuseUnlessOver);
    refuseUnlessDone(order);
    var rules = rules(order);
    var day =
        DayX.announced(
            order.programme(),
            order.migrationId(),
            rules.version(),
            order.body().at(),
            order.body().wording(),
            order.body().waves());
    var fresh = KeptDayX.of(day, order.name(), order.hash(), order.correlationId());
    var next = there.map(fresh::inPlaceOf).orElse(fresh);
    return days.save(next, rules, ProgrammeJson.write(rules))
        ? Optional.of(new Announced(next, false))
        : Optional.empty();
  }

  private static Announced again(KeptDayX there, Order order) {
    if (!there.hash().equals(order.hash())) {
      throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).exception();
    }
    return new Announced(there, true);
  }

  private static void refuseUnlessOver(KeptDayX there) {
    var day = there.dayX();
    if (!day.stage().isOver()) {
      throw Problem.of(ProblemCode.DAY_X_UNDER_WAY)
          .with("migrationId", day.migrationId())
          .with("stage", day.stage().name())
          .exception();
    }
  }

  private void refuseUnlessDone(Order order) {
    var migration =
        migrations
            .get(order.programme(), order.migrationId())
            .orElseThrow(Problem.of(ProblemCode.MIGRATION_NOT_FOUND)::exception);
    if (migration.mode() != Mode.RUN || migration.stage() != Stage.DONE) {
      throw Problem.of(ProblemCode.MIGRATION_NOT_READY)
          .with("stage", migration.stage().name())
          .exception();
    }
  }

  private Programme rules(Order order) {
    var at = order.body().at();
    var earliest = clock.instant().plus(ProgrammeShelf.NOTICE_MIN);
    if (at.isBefore(earliest)) {
      throw invalid("at: " + earliest + " at the earliest");
    }
    var versions =
        shelf
            .read(order.programme())
            .orElseThrow(Problem.of(ProblemCode.PROGRAMME_NOT_FOUND)::exception);
    var number = versions.lastVersion() + 1;
    if (number > Programmes.VERSIONS_MAX) {
      throw invalid("version: at most " + Programmes.VERSIONS_MAX);
    }
    versions.versions().stream()
        .filter(later -> later.effectiveFrom().isAfter(at))
        .filter(Announcing::takesItBack)
        .findFirst()
        .ifPresent(later -> refuse(later));
    return versions.at(at).onDayX(number, at);
  }

  /** Whether a version that is announced already would bring the older programmes back. */
  private static boolean takesItBack(Programme later) {
    return !later.hasSameRulesAs(later.onDayX(later.version(), later.effectiveFrom()));
  }

  private static void refuse(Programme later) {
    throw invalid("version " + later.version() + ", in force from " + later.effectiveFrom());
  }

  private static ProblemException invalid(String reason) {
    return Problem.of(ProblemCode.DAY_X_INVALID).with("reason", reason).exception();
  }

  /**
   * Calls it off: before its instant its rules as well, later only what has not been told yet.
   *
   * @return whether nobody was faster
   */
  boolean callOff(KeptDayX kept) {
    var off = kept.with(kept.dayX().cancelling());
    return former(kept.dayX(), clock.instant())
        .map(rules -> days.save(off, rules, ProgrammeJson.write(rules)))
        .orElseGet(() -> days.save(off));
  }

  /** The rules that would be in force without it; empty where it is too late to go back. */
  private Optional<Programme> former(DayX day, Instant now) {
    var versions = shelf.read(day.programme()).orElseThrow();
    if (day.at().isBefore(now.plus(ProgrammeShelf.NOTICE_MIN))
        || versions.at(day.at()).version() != day.version()) {
      return Optional.empty();
    }
    var others =
        versions.versions().stream().filter(each -> each.version() != day.version()).toList();
    var ruling = new Programmes(others).at(day.at());
    return Optional.of(ruling.again(versions.lastVersion() + 1, day.at()));
  }
}
