package org.kopilka.migrations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.kopilka.domain.migration.Destination;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.migration.Stage;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.dayx.KeptDayX;
import org.kopilka.store.migration.Migration;
import org.kopilka.store.migration.Migrations;
import org.kopilka.wire.event.EventId;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Takes orders for migrations and shows how far they are. */
record MigrationRoutes(
    Migrations migrations,
    DayXs days,
    ProgrammeChoice programmes,
    MigrationJson json,
    Clock clock) {

  HttpAnswer open(HttpRequest http) {
    var key = IdempotencyKey.of(http).value();
    var sent = http.body();
    var body = MigrationBody.read(sent);
    var now = now();
    var programme = programmes.of(http.caller(), body.programme(), now);
    check(body, programme.at(now));
    var asked =
        Migration.asked(
            programme.code(),
            id(http, programme.code(), key),
            body.mode(),
            body.hash(),
            Json.write(http.rawBody().json()),
            now,
            http.requestId());
    if (migrations.open(asked)) {
      return HttpAnswer.json(201, json.of(asked, now));
    }
    var known = find(programme.code(), asked.id());
    return known.hash().equals(asked.hash())
        ? HttpAnswer.json(201, json.of(known, now)).replayed()
        : HttpAnswer.refused(Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED));
  }

  private static String id(HttpRequest http, String programme, String key) {
    return EventId.of(programme, http.caller().client(), http.routeKey(), key)
        .toLowerCase(Locale.ROOT);
  }

  private static void check(MigrationBody body, Programme rules) {
    var tiers = rules.tiers().tiers();
    for (var to : body.mapping().variants().values()) {
      if (!to.variant().isEmpty() && rules.variants().get(to.variant()).isEmpty()) {
        throw invalid("variant " + to.variant());
      }
      for (Destination.Floor floor : to.floors()) {
        if (tiers.stream().noneMatch(tier -> tier.code().equals(floor.tier()))) {
          throw invalid("tier " + floor.tier());
        }
      }
    }
  }

  private static ProblemException invalid(String reason) {
    return Problem.of(ProblemCode.MIGRATION_INVALID).with("reason", reason).exception();
  }

  HttpAnswer show(HttpRequest http) {
    var named = ProgrammeChoice.inQuery(http);
    var now = now();
    var programme = programmes.of(http.caller(), named, now).code();
    return HttpAnswer.ok(json.of(find(programme, http.pathId("id")), now));
  }

  /** Asked again it is the same rollback. */
  HttpAnswer rollBack(HttpRequest http) {
    IdempotencyKey.of(http);
    var named = ProgrammeChoice.inQuery(http);
    var now = now();
    var programme = programmes.of(http.caller(), named, now).code();
    var migration = find(programme, http.pathId("id"));
    refuseDuringItsDayX(migration);
    if (turns(migration) && migrations.saveAndGoOn(migration.turned(), now)) {
      return HttpAnswer.json(202, json.of(find(programme, migration.id()), now));
    }
    var found = find(programme, migration.id());
    return found.stage() == Stage.ROLLING_BACK || found.stage() == Stage.ROLLED_BACK
        ? HttpAnswer.json(202, json.of(found, now)).replayed()
        : HttpAnswer.refused(
            Problem.of(ProblemCode.MIGRATION_NOT_READY).with("stage", found.stage().name()));
  }

  /** Whose cards are gone would be looked for, and told of what there is no more. */
  private void refuseDuringItsDayX(Migration migration) {
    days.get(migration.programme())
        .map(KeptDayX::dayX)
        .filter(day -> day.migrationId().equals(migration.id()))
        .filter(day -> day.stage().isOpen())
        .ifPresent(
            day -> {
              throw Problem.of(ProblemCode.DAY_X_UNDER_WAY)
                  .with("migrationId", day.migrationId())
                  .with("stage", day.stage().name())
                  .exception();
            });
  }

  /** One that failed half way is taken back as far as it came. */
  private static boolean turns(Migration migration) {
    return migration.mode() == Mode.RUN
        && (migration.stage() == Stage.DONE || migration.stage() == Stage.FAILED);
  }

  private Migration find(String programme, String id) {
    return migrations
        .get(programme, id)
        .orElseThrow(Problem.of(ProblemCode.MIGRATION_NOT_FOUND)::exception);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
